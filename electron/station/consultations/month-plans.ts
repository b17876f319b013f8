import type { PlanWish, Proposal } from '../../../shared/contract/month-plans.ts'
import type { Late } from '../../../shared/contract/duty-sessions.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { intervalOfMonth } from '../../../shared/domain/calendar/opening-hours.ts'
import { isWorkday } from '../../../shared/domain/calendar/workdays.ts'
import { openingsOn } from '../../../shared/domain/consultations/availability/openings-on.ts'
import { overTrouble } from '../../../shared/domain/consultations/expert-trouble.ts'
import { inRotation, receptionDates } from '../../../shared/domain/consultations/reception-dates.ts'
import { nextSessionState } from '../../../shared/domain/consultations/session-state.ts'
import { holdTitle } from '../../../shared/domain/scheduling/hold-title.ts'
import { datesOf, type CalendarDate, type Month } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf, instantAt } from '../../../shared/domain/values/instant.ts'
import { overlaps, type Interval } from '../../../shared/domain/values/interval.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import type { Reader } from '../store/transaction.ts'
import type { DutySessions } from './duty-sessions.ts'
import { listExperts, type StoredExpert } from './expert-repository.ts'
import type { SessionPlan, SessionPlans } from './session-plans.ts'
import { findLastReception, listSessionsFrom } from './session-repository.ts'

interface Others {
  readonly scheduling: Scheduling
  readonly calendar: Pick<Calendar, 'hours' | 'workdays'>
  readonly sessions: Pick<DutySessions, 'stepWithin' | 'cancelWithin' | 'find'>
  readonly plans: SessionPlans
}

interface Wanted extends Interval {
  readonly expert: StoredExpert
  readonly postponed: boolean
}

/** A month's sessions at once: proposed from rules or a cadence, saved in one act, published and opened together. */
export function createMonthPlans({ store, sealer, now }: Pick<Parts, 'store' | 'sealer' | 'now'>, { scheduling, calendar, sessions, plans }: Others) {
  const isAhead = ({ startsAt }: Interval): boolean => startsAt > now()

  /** The hours each expert has confirmed, day by day. */
  function fromAvailability(month: Month, experts: readonly StoredExpert[]): readonly Wanted[] {
    const plan = { hours: calendar.hours(), workdays: calendar.workdays.table() }
    return experts.flatMap((expert) => datesOf(month).flatMap((on) => openingsOn(expert.rules, on, plan).filter(isAhead).map((span) => ({ ...span, expert, postponed: false }))))
  }

  /** The days of a cadence, the persons in turn, going on after whoever received last. */
  function fromCadence(reader: Reader, month: Month, experts: readonly StoredExpert[], { cadence, from, to }: Extract<PlanWish['source'], { kind: 'cadence' }>): readonly Wanted[] {
    const last = findLastReception(reader, intervalOfMonth(month).startsAt)
    const before = experts.findIndex(({ id }) => id === last) + 1
    const table = calendar.workdays.table()
    const ahead = receptionDates(cadence, month, (on) => isWorkday(on, table).workday).map(({ due, on }) => ({ startsAt: instantAt(on, from), endsAt: instantAt(on, to), postponed: on !== due })).filter(isAhead)
    return ahead.flatMap((span, index) => {
      const expert = inRotation(experts, before + index)
      return expert ? [{ ...span, expert }] : []
    })
  }

  /** The year of a month whose holidays are not known. */
  function unknownYearOf(month: Month): number | null {
    return isWorkday(`${month}-01` as CalendarDate, calendar.workdays.table()).known ? null : Number(month.slice(0, 4))
  }

  function preview({ month, expertIds, roomId, source }: PlanWish): { proposals: Proposal[]; without: { expertId: string; name: string }[]; unknownYear: number | null } {
    return store.read((reader) => {
      const pool = new Map(listExperts(reader, sealer).filter(({ active }) => active).map((expert) => [expert.id, expert]))
      const experts = expertIds.map((id) => pool.get(id) ?? missing('expert'))
      const wanted = (source.kind === 'availability' ? fromAvailability(month, experts) : fromCadence(reader, month, experts, source))
      const inOrder = wanted.toSorted((a, b) => a.startsAt - b.startsAt)
      const without = source.kind === 'availability' ? experts.filter(({ rules }) => rules.length === 0).map(({ id, name }) => ({ expertId: id, name })) : []
      return { proposals: withClashes(reader, inOrder, roomId), without, unknownYear: unknownYearOf(month) }
    })
  }

  /** What stands in the way of each, those proposed before it included: a number of queries that does not grow with them. */
  function withClashes(reader: Reader, wanted: readonly Wanted[], roomId: string): Proposal[] {
    const [first, last] = [wanted[0], wanted.at(-1)]
    if (!first || !last) return []
    const span = { startsAt: first.startsAt, endsAt: Math.max(...wanted.map(({ endsAt }) => endsAt)) }
    const rooms = scheduling.rooms.list().filter(({ active }) => active)
    const held = scheduling.holdersIn(reader, { span, roomIds: rooms.map(({ id }) => id) })
    const experts = scheduling.holdersOf(reader, [...new Set(wanted.map(({ expert }) => expert.id))], span)
    const proposals: Proposal[] = []
    for (const { expert, startsAt, endsAt, postponed } of wanted) {
      const here = { startsAt, endsAt }
      const before = proposals.find((one) => one.over === null && one.clash === null && overlaps(one, here) && one.roomId === roomId)
      const standing = held.find((hold) => hold.takes.includes(roomId) && overlaps(hold, here)) ?? (before && { kind: 'session' as const, title: before.expertName, startsAt: before.startsAt, endsAt: before.endsAt })
      const room = standing && { ...standing, title: holdTitle(standing.kind, standing.title) }
      const person = experts.find((hold) => hold.resourceId === expert.id && overlaps(hold, here))
      const blocker = person ?? room
      proposals.push({
        expertId: expert.id, expertName: expert.name, roomId, startsAt, endsAt, postponed, over: overTrouble(expert, dateOf(startsAt)),
        clash: blocker ? { of: person ? 'expert' : 'room', kind: blocker.kind, title: blocker.title, startsAt: blocker.startsAt, endsAt: blocker.endsAt } : null,
        otherRooms: person || !room ? [] : rooms.filter(({ id }) => id !== roomId && !held.some((hold) => hold.takes.includes(id) && overlaps(hold, here))).map(({ id, name }) => ({ roomId: id, roomName: name })),
      })
    }
    return proposals
  }

  return {
    preview,
    planAll: (act: Act, wished: readonly SessionPlan[]): { sessionIds: string[] } => store.write(act, (writer) => ({ sessionIds: wished.map((plan) => plans.planWithin(writer, plan)) })),
    withdraw: (act: Act, sessionIds: readonly string[]): void => store.write(act, (writer) => {
      for (const id of sessionIds) {
        const { state, takenPlaces } = sessions.find(writer, id)
        if (takenPlaces.length > 0) throw new Refusal('WRONG_STATE', { what: 'session', state })
        sessions.cancelWithin(writer, id)
      }
    }),
    /** Publishes or opens what the month still holds; which. */
    step: (act: Act, { month, event, late }: { readonly month: Month; readonly event: 'publish' | 'open'; readonly late?: Late | undefined }): { sessionIds: string[] } => store.write(act, (writer) => {
      const from = event === 'publish' ? 'planned' : 'published'
      const steps = listSessionsFrom(writer, intervalOfMonth(month)).filter(({ state, endsAt }) => state === from && endsAt > act.at && nextSessionState(state, event) !== null)
      for (const session of steps) sessions.stepWithin(writer, session, event, late)
      return { sessionIds: steps.map(({ id }) => id) }
    }),
    undoStep: (act: Act, sessionIds: readonly string[]): void => store.write(act, (writer) => {
      for (const id of sessionIds) sessions.stepWithin(writer, sessions.find(writer, id), 'undo')
    }),
  }
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
