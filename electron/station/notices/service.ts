import { Refusal } from '../../../shared/contract/errors.ts'
import type { Notice } from '../../../shared/contract/notices.ts'
import { standingOf, type NoticeState } from '../../../shared/domain/notices/shown.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { findNotice, insertNoticeFirst, listNotices, placeNotice, updateNotice, type NoticeWords, type StoredNotice } from './repository.ts'

/** Which notice, as it was when it was read. */
export interface SeenNotice {
  readonly noticeId: string
  readonly version: number
}

export type Notices = ReturnType<typeof createNotices>

/** What the station has to tell (公告). */
export function createNotices({ store, newId, now }: Pick<Parts, 'store' | 'newId' | 'now'>) {
  const view = ({ position: _, ...notice }: StoredNotice): Notice => ({ ...notice, standing: standingOf(notice, dateOf(now())) })

  function change(act: Act, { noticeId, version }: SeenNotice, action: string, work: (before: StoredNotice) => StoredNotice): Notice {
    return store.write(act, (writer) => {
      const before = findNotice(writer, noticeId) ?? missing()
      const after = work({ ...before, version })
      if (!updateNotice(writer, after)) throw new Refusal('STALE', { what: 'notice' })
      writer.journal({ subject: 'notice', subjectId: noticeId, action })
      return view({ ...after, version: version + 1 })
    })
  }

  /** Takes a notice down or puts it up; what stands so already is refused. */
  const turn = (act: Act, seen: SeenNotice, state: NoticeState, action: string): Notice => change(act, seen, action, (before) => {
    if (before.state === state) throw new Refusal('WRONG_STATE', { what: 'notice', state })
    return { ...before, state }
  })

  return {
    list: (): Notice[] => store.read(listNotices).map(view),
    /** What a kiosk shows today. */
    today: (): Pick<Notice, 'id' | 'title' | 'body'>[] => store.read(listNotices).map(view).filter(({ standing }) => standing === 'now').map(({ id, title, body }) => ({ id, title, body })),
    /** Throws `BAD_TIME` where the last day is before the first. */
    add: (act: Act, words: NoticeWords): Notice => store.write(act, (writer) => {
      refuseBackwards(words)
      const id = newId()
      insertNoticeFirst(writer, id, words)
      writer.journal({ subject: 'notice', subjectId: id, action: 'added', data: { fromOn: words.fromOn, untilOn: words.untilOn } })
      return view(findNotice(writer, id) ?? missing())
    }),
    edit: (act: Act, { noticeId, version, title, body, fromOn, untilOn }: SeenNotice & NoticeWords): Notice => {
      refuseBackwards({ fromOn, untilOn })
      return change(act, { noticeId, version }, 'edited', (before) => ({ ...before, title, body, fromOn, untilOn }))
    },
    withdraw: (act: Act, seen: SeenNotice): Notice => turn(act, seen, 'withdrawn', 'withdrawn'),
    restore: (act: Act, seen: SeenNotice): Notice => turn(act, seen, 'shown', 'restored'),
    /** Moves a notice one place up (−1) or down (1); at the end of the list it stays. */
    move: (act: Act, { noticeId, by }: { readonly noticeId: string; readonly by: -1 | 1 }): Notice[] => store.write(act, (writer) => {
      const order = listNotices(writer)
      const from = order.findIndex(({ id }) => id === noticeId)
      if (from === -1) missing()
      const to = Math.min(Math.max(from + by, 0), order.length - 1)
      const after = order.toSpliced(from, 1).toSpliced(to, 0, ...order.slice(from, from + 1))
      after.forEach(({ id }, position) => placeNotice(writer, id, position))
      writer.journal({ subject: 'notice', subjectId: noticeId, action: 'moved', data: { place: to + 1 } })
      return after.map(view)
    }),
  }
}

function refuseBackwards({ fromOn, untilOn }: Pick<NoticeWords, 'fromOn' | 'untilOn'>): void {
  if (fromOn > untilOn) throw new Refusal('BAD_TIME', { reason: 'order' })
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'notice' })
}
