import { describe, expect, it } from 'vitest'
import type { Validity } from '../../../shared/domain/consultations/expert-record.ts'
import { expertTrouble, type ExpertHold } from '../../../shared/domain/consultations/expert-trouble.ts'
import { parseCalendarDate } from '../../../shared/domain/values/calendar-date.ts'

const at = (time: string) => Date.parse(`2026-12-08T${time}:00+08:00`)
const on = (date: string) => parseCalendarDate(date)
const good: Validity = { active: true, termUntil: null, qualifiedUntil: null, extendedUntil: null, objectionsUntil: null }
const span = { startsAt: at('14:00'), endsAt: at('16:00') }
const hold = (kind: ExpertHold['kind'], from: string, to: string): ExpertHold => ({ kind, title: kind, startsAt: at(from), endsAt: at(to) })

describe('what keeps an expert from a session', () => {
  it.each<{ says: string; expert: Partial<Validity>; holds: readonly ExpertHold[]; trouble: string | null }>([
    { says: 'nothing', expert: {}, holds: [], trouble: null },
    { says: 'nothing that ends as the session begins', expert: {}, holds: [hold('session', '13:00', '14:00')], trouble: null },
    { says: 'another session', expert: {}, holds: [hold('session', '15:59', '17:00')], trouble: 'busy session' },
    { says: 'a leave before another session', expert: {}, holds: [hold('session', '14:00', '15:00'), hold('closure', '15:00', '18:00')], trouble: 'away closure' },
    { says: 'a term that ended the day before, before a leave', expert: { termUntil: on('2026-12-07') }, holds: [hold('closure', '14:00', '18:00')], trouble: 'over term 2026-12-07' },
    { says: 'nothing on the last day of the term', expert: { termUntil: on('2026-12-08') }, holds: [], trouble: null },
    { says: 'nothing while the lead has extended it', expert: { qualifiedUntil: on('2026-12-01'), extendedUntil: on('2026-12-31') }, holds: [], trouble: null },
  ])('is $says', ({ expert, holds, trouble }) => {
    const found = expertTrouble({ ...good, ...expert }, span, holds)

    expect(found && (found.kind === 'over' ? `${found.kind} ${found.what} ${found.on}` : `${found.kind} ${found.title}`)).toBe(trouble)
  })
})
