import { describe, expect, it } from 'vitest'
import { NOTICE_DAYS, noticeShort, type NoticeAct } from '../../../shared/domain/consultations/public-notice.ts'
import { SESSION_STATES, type SessionState } from '../../../shared/domain/consultations/session-state.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'

const TODAY = '2026-12-07' as CalendarDate
const ACTS: readonly NoticeAct[] = ['plan', 'publish', 'open', 'move', 'reopen']

/** What is lacking for a session that would be open: `-` nothing, a number the days its notice comes too late, `!` before it none was given. */
function lacking(act: NoticeAct, heldOn: string, wasPublished: boolean, state: SessionState = 'open'): string {
  const short = noticeShort(act, { kind: 'reception', state, heldOn: heldOn as CalendarDate, wasPublished }, TODAY)
  return short === null ? '-' : `${short.announced ? '' : '!'}${short.missing}`
}

describe('the public notice of a reception, on Monday the 7th', () => {
  it.each<{ on: string; published: boolean; plan: string; publish: string; open: string; move: string; reopen: string }>([
    { on: '2026-12-07', published: false, plan: '!3', publish: '3', open: '!3', move: '3', reopen: '!3' },
    { on: '2026-12-08', published: false, plan: '!2', publish: '2', open: '!2', move: '2', reopen: '!2' },
    { on: '2026-12-09', published: false, plan: '!1', publish: '1', open: '!1', move: '1', reopen: '!1' },
    { on: '2026-12-10', published: false, plan: '!0', publish: '-', open: '!0', move: '-', reopen: '!0' },
    { on: '2027-01-01', published: false, plan: '!0', publish: '-', open: '!0', move: '-', reopen: '!0' },
    { on: '2026-12-07', published: true, plan: '-', publish: '3', open: '-', move: '3', reopen: '-' },
    { on: '2026-12-09', published: true, plan: '-', publish: '1', open: '-', move: '1', reopen: '-' },
    { on: '2026-12-10', published: true, plan: '-', publish: '-', open: '-', move: '-', reopen: '-' },
  ])('held on $on, published before: $published', ({ on, published, ...expected }) => {
    expect(Object.fromEntries(ACTS.map((act) => [act, lacking(act, on, published)]))).toEqual(expected)
  })

  it('is asked for only where the public sees the session', () => {
    expect(SESSION_STATES.filter((state) => lacking('move', '2026-12-07', true, state) !== '-')).toEqual(['published', 'open'])
  })

  it('is not owed by a consultation', () => {
    for (const act of ACTS) expect(noticeShort(act, { kind: 'consultation', state: 'open', heldOn: TODAY, wasPublished: false }, TODAY)).toBeNull()
    expect(NOTICE_DAYS).toBe(3)
  })
})
