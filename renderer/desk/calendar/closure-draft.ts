import type { Closure, Touched } from '../../../shared/contract/calendar-closures.ts'
import { dateOfMoment, momentAt, timeText } from '../../../shared/text/time.ts'

/** A closure as a form holds it. */
export interface ClosureDraft extends Pick<Closure, 'scope' | 'subjectId' | 'reason' | 'note'> {
  readonly fromOn: string
  readonly from: string
  readonly toOn: string
  readonly to: string
}

/** What becomes of each thing that is touched, by its owner. */
export type Decisions = Readonly<Record<string, 'keep' | 'take'>>

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** An empty form: this morning, the whole station. */
export function newDraft(today: string): ClosureDraft {
  return { scope: 'station', subjectId: null, fromOn: today, from: '08:00', toOn: today, to: '12:00', reason: 'other', note: '' }
}

export function draftOf({ scope, subjectId, startsAt, endsAt, reason, note }: Closure): ClosureDraft {
  return { scope, subjectId, reason, note, fromOn: dateOfMoment(startsAt), from: timeText(startsAt), toOn: dateOfMoment(endsAt), to: timeText(endsAt) }
}

/** What is asked of the station; null while something is missing. */
export function wishOf({ scope, subjectId, fromOn, from, toOn, to }: ClosureDraft): Pick<Closure, 'scope' | 'subjectId' | 'startsAt' | 'endsAt'> | null {
  if (!CLOCK_TIME.test(from) || !CLOCK_TIME.test(to) || (scope !== 'station' && subjectId === null)) return null
  const [startsAt, endsAt] = [momentAt(fromOn, from), momentAt(toOn, to)]
  return startsAt < endsAt ? { scope, subjectId: scope === 'station' ? null : subjectId, startsAt, endsAt } : null
}

/** What keeps the form from being saved, as a sentence; null when nothing does. */
export function missingInClosure(draft: ClosureDraft, now: number): string | null {
  if (draft.scope !== 'station' && draft.subjectId === null) return draft.scope === 'room' ? '请选择场地。' : '请选择能人。'
  if (!CLOCK_TIME.test(draft.from) || !CLOCK_TIME.test(draft.to)) return '时间要写成“时:分”，例如 08:30。'
  const wish = wishOf(draft)
  if (!wish) return '结束要晚于开始。'
  return wish.endsAt <= now ? '这段时间已经过去了。' : null
}

/** A decision for each thing touched; what cannot be taken is kept. Null while one is open. */
export function decided(touched: readonly Touched[], decisions: Decisions): { ownerId: string; does: 'keep' | 'take' }[] | null {
  const all = touched.flatMap(({ ownerId, takeable }) => {
    const does = takeable ? decisions[ownerId] : 'keep'
    return does === undefined ? [] : [{ ownerId, does }]
  })
  return all.length === touched.length ? all : null
}
