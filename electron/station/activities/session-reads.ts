import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { addDays, addMonths, type CalendarDate, type Month } from '../../../shared/domain/values/calendar-date.ts'
import { parseClockTime, type ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { instantAt } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Describe } from '../scheduling/service.ts'
import { findSession, listSessionExperts, listSessions, listSessionsById, listSessionsOf } from './session-repository.ts'

const MIDNIGHT = parseClockTime('00:00') as ClockTime

/** Sessions as they stand. */
export function createSessionReads({ store }: Pick<Parts, 'store'>) {
  const between = (from: CalendarDate, until: CalendarDate): ActivitySession[] =>
    store.read((reader) => listSessions(reader, { startsAt: instantAt(from, MIDNIGHT), endsAt: instantAt(until, MIDNIGHT) }))
  return {
    /** Throws `NOT_FOUND`. */
    get: (id: string): ActivitySession => store.read((reader) => findSession(reader, id)) ?? missing(),
    /** Every session of an activity, by time. */
    sessionsOf: (activityId: string): ActivitySession[] => store.read((reader) => listSessionsOf(reader, activityId)),
    expertsOf: (sessionId: string): readonly string[] => store.read((reader) => listSessionExperts(reader, sessionId)),
    day: (on: CalendarDate): ActivitySession[] => between(on, addDays(on, 1)),
    month: (month: Month): ActivitySession[] => between(firstOf(month), firstOf(addMonths(month, 1))),
    /** Speaks for sessions on the board. */
    describe: ((ownerIds) => new Map(store.read((reader) => listSessionsById(reader, ownerIds)).map(({ id, title, state }) => [id, { title, state }]))) satisfies Describe,
  }
}

function firstOf(month: Month): CalendarDate {
  return `${month}-01` as CalendarDate
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'session' })
}
