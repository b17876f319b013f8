import type { SessionStarts } from '../../../shared/contract/duty-sessions.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { bookableSpan, isOnOffer, windowTrouble } from '../../../shared/domain/consultations/booking-window.ts'
import type { ExpertCategoryName } from '../../../shared/domain/consultations/expert-category.ts'
import { fairOrder } from '../../../shared/domain/consultations/fair-order.ts'
import { placeFor } from '../../../shared/domain/consultations/session-places.ts'
import { fitsSession } from '../../../shared/domain/consultations/session-starts.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { LineHold, Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { Appointments, Booked, BookingWish } from './appointments.ts'
import { listOfferedSessions, listWorkSince, type OfferFilter } from './offer-repository.ts'
import { listSessionsFrom, type ShownSession } from './session-repository.ts'
import { startsOf } from './session-view.ts'

/** How far back work is compared when residents are spread over experts: a quarter of a year, so that a long leave is not paid back. */
const COMPARED_MS = 90 * 86_400_000

/** Experts of one category share the work alike. */
const EQUAL = 1

interface Others {
  readonly lines: Scheduling['lines']
  readonly appointments: Pick<Appointments, 'bookWithin'>
}

/** What can be had with one expert or with any: free starts, and the one whose turn it is. */
export function createOffers({ store, now }: Pick<Parts, 'store' | 'now'>, { lines, appointments }: Others) {
  /** Sessions of a day in which the wish could be met, each expert once with the first of theirs. */
  function fitting(reader: Reader, category: ExpertCategoryName, on: CalendarDate, wish: BookingWish): readonly ShownSession[] {
    const sessions = listSessionsFrom(reader, dayInterval(on)).filter((one) =>
      one.category === category && isOnOffer(one, now()) && (wish.startsAt === undefined || (one.slots !== null && fitsSession({ ...one, slots: one.slots }, wish.startsAt))))
    if (sessions.length === 0) throw new Refusal('NOT_FOUND', { what: 'session' })
    return sessions
  }

  /** Whether the wish can be met in a session as it stands. */
  function isFree(session: ShownSession, held: readonly LineHold[], wish: BookingWish): boolean {
    const place = placeFor(session, session.takenPlaces, wish.walkIn)
    if (place === null) return false
    if (session.slots === null) return wish.walkIn || windowTrouble(session, session, now()) === null
    if (place > session.places && wish.startsAt === undefined) return true
    const rule = wish.walkIn ? { noticeMinutes: 0, horizonDays: null } : session
    const starts = startsOf(session, held, bookableSpan(rule, now()))
    return wish.startsAt === undefined ? starts.length > 0 : starts.includes(wish.startsAt)
  }

  function bookAny(writer: Writer, category: ExpertCategoryName, on: CalendarDate, wish: BookingWish): Booked {
    const sessions = fitting(writer, category, on, wish)
    const held = lines.of(writer, sessions.map(({ id }) => id))
    const free = sessions.filter((session) => isFree(session, held.get(session.id) ?? [], wish))
    const byExpert = Map.groupBy(free.length > 0 ? free : sessions, ({ expertId }) => expertId)
    const ids = [...byExpert.keys()]
    const work = listWorkSince(writer, now() - COMPARED_MS, ids)
    const [turn] = fairOrder(ids.map((id) => ({ id, weight: EQUAL, served: work.get(id)?.served ?? 0, lastAt: work.get(id)?.lastAt ?? null })))
    const session = byExpert.get(turn?.id ?? '')?.[0]
    if (!session) throw new Refusal('NOT_FOUND', { what: 'session' })
    return appointments.bookWithin(writer, session, wish)
  }

  return {
    /** The free starts of one or many experts over some days: two queries, however many experts, days and years of history. */
    freeStarts({ on, days, ...filter }: OfferFilter & { readonly on: CalendarDate; readonly days: number }): SessionStarts[] {
      const at = now()
      return store.read((reader) => {
        const sessions = listOfferedSessions(reader, dayInterval(on, days), filter)
        const held = lines.of(reader, sessions.map(({ id }) => id))
        return sessions.flatMap((session) => {
          const starts: readonly Instant[] = startsOf(session, held.get(session.id) ?? [], bookableSpan(session, at))
          return starts.length === 0 || !session.slots ? [] : [{ sessionId: session.id, expertId: session.expertId, minutes: session.slots.slotMinutes, starts: [...starts] }]
        })
      })
    },
    /** A place with the expert of a category whose turn it is, among those who have one left. */
    bookAny: (act: Act, { category, on, ...wish }: BookingWish & { readonly category: ExpertCategoryName; readonly on: CalendarDate }): Booked => store.write(act, (writer) => bookAny(writer, category, on, wish)),
  }
}
