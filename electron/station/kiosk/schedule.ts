import type { OnSchedule } from '../../../shared/contract/kiosk-visit.ts'
import type { SessionState } from '../../../shared/domain/consultations/session-state.ts'
import { addDays, addMonths, monthOf, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import type { Activities } from '../activities/service.ts'
import type { Consultations } from '../consultations/service.ts'

/** A session people may come to is told; one that is only planned, or will not be held, is not. */
const TOLD: readonly SessionState[] = ['published', 'open', 'running']

interface Others {
  readonly activities: Pick<Activities, 'sessions'>
  readonly consultations: Pick<Consultations, 'sessions'>
}

/** What is on in the house, for whoever wants to look: nobody is named. */
export function createSchedule({ activities, consultations }: Others) {
  const activitiesOf = (sessions: ReturnType<Activities['sessions']['day']>): OnSchedule[] =>
    sessions.flatMap(({ id, title, place, startsAt, endsAt, state }) => (state === 'cancelled' || state === 'ended' ? [] : [{ kind: 'activity', id, title, place, startsAt, endsAt }]))

  function consultationsOn(on: CalendarDate): OnSchedule[] {
    return consultations.sessions.day(on).flatMap(({ id, kind, speciality, roomName, startsAt, endsAt, state }) => (TOLD.includes(state) ? [{ kind, id, title: speciality, place: roomName, startsAt, endsAt }] : []))
  }

  const itemsOn = (on: CalendarDate, at: Instant): OnSchedule[] =>
    [...activitiesOf(activities.sessions.day(on)), ...consultationsOn(on)].filter(({ endsAt }) => endsAt > at).toSorted((a, b) => a.startsAt - b.startsAt)

  /** The next activity of this month or the one after. */
  function nextAfter(at: Instant): OnSchedule | null {
    const month = monthOf(dateOf(at))
    const later = [month, addMonths(month, 1)].flatMap((one) => activitiesOf(activities.sessions.month(one)))
    return later.filter(({ startsAt }) => startsAt > at).toSorted((a, b) => a.startsAt - b.startsAt)[0] ?? null
  }

  return (at: Instant): { days: { on: CalendarDate; items: OnSchedule[] }[]; next: OnSchedule | null } => {
    const today = dateOf(at)
    const days = [today, addDays(today, 1)].map((on) => ({ on, items: itemsOn(on, at) }))
    return { days, next: days.some(({ items }) => items.length > 0) ? null : nextAfter(at) }
  }
}
