import type { SessionStarts, Turns } from '../../../shared/contract/duty-sessions.ts'
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
import { listOfferedSessions, listWeights, listWorkSince, type OfferFilter } from './offer-repository.ts'
import { listSessionsFrom, type ShownSession } from './session-repository.ts'
import { startsOf, type SessionViews } from './session-view.ts'

/** How far back work is compared when residents are spread over experts: a quarter of a year, so that a long leave is not paid back. */
const COMPARED_MS = 90 * 86_400_000

interface Others {
  readonly lines: Scheduling['lines']
  readonly appointments: Pick<Appointments, 'bookWithin'>
  readonly views: SessionViews
}

/** A session somebody could be given, and its first start; null in a queue. `free` is false where it is full, so that a refusal can say so. */
interface Offer {
  readonly session: ShownSession
  readonly free: boolean
  readonly startsAt: Instant | null
}

type Wish = Omit<BookingWish, 'residentId'>

/** What can be had with one expert or with any: free starts, and the one whose turn it is. */
export function createOffers({ store, now }: Pick<Parts, 'store' | 'now'>, { lines, appointments, views }: Others) {
  /** Sessions of a day in which the wish could be met, each expert once with the first of theirs. */
  function fitting(reader: Reader, category: ExpertCategoryName, on: CalendarDate, wish: Wish): readonly ShownSession[] {
    const sessions = listSessionsFrom(reader, dayInterval(on)).filter((one) =>
      one.category === category && isOnOffer(one, now()) && (wish.startsAt === undefined || (one.slots !== null && fitsSession({ ...one, slots: one.slots }, wish.startsAt))))
    if (sessions.length === 0) throw new Refusal('NOT_FOUND', { what: 'session' })
    return sessions
  }

  /** Whether the wish can be met in a session as it stands. */
  function isFree(session: ShownSession, held: readonly LineHold[], wish: Wish): boolean {
    const place = placeFor(session, session.takenPlaces, wish.walkIn)
    if (place === null) return false
    if (session.slots === null) return wish.walkIn || windowTrouble(session, session, now()) === null
    if (place > session.places && wish.startsAt === undefined) return true
    const rule = wish.walkIn ? { noticeMinutes: 0, horizonDays: null } : session
    const starts = startsOf(session, held, bookableSpan(rule, now()))
    return wish.startsAt === undefined ? starts.length > 0 : starts.includes(wish.startsAt)
  }

  /** Sessions in which the wish can be met, one for each expert, in the order in which experts should be asked; where none is free, all that were full. */
  function inTurn(reader: Reader, category: ExpertCategoryName, on: CalendarDate, wish: Wish): readonly Offer[] {
    const sessions = fitting(reader, category, on, wish)
    const held = lines.of(reader, sessions.map(({ id }) => id))
    const free = sessions.filter((session) => isFree(session, held.get(session.id) ?? [], wish))
    const byExpert = Map.groupBy(free.length > 0 ? free : sessions, ({ expertId }) => expertId)
    const ids = [...byExpert.keys()]
    const work = listWorkSince(reader, now() - COMPARED_MS, ids)
    const weights = listWeights(reader, ids)
    const order = fairOrder(ids.map((id) => ({ id, weight: weights.get(id) ?? 1, served: work.get(id)?.served ?? 0, lastAt: work.get(id)?.lastAt ?? null })))
    return order.flatMap(({ id }) => byExpert.get(id)?.slice(0, 1) ?? []).map((session) => ({ session, free: free.length > 0, startsAt: firstStart(session, held.get(session.id) ?? [], wish) }))
  }

  /** When somebody would begin in a session; null in a queue, and in a place kept for who comes, as they wait in line. */
  function firstStart(session: ShownSession, held: readonly LineHold[], { walkIn }: Wish): Instant | null {
    const place = placeFor(session, session.takenPlaces, walkIn)
    if (place === null || place > session.places) return null
    return startsOf(session, held, bookableSpan(walkIn ? { noticeMinutes: 0, horizonDays: null } : session, now()))[0] ?? null
  }

  function bookAny(writer: Writer, category: ExpertCategoryName, on: CalendarDate, wish: BookingWish): Booked {
    const [turn] = inTurn(writer, category, on, wish)
    if (!turn) throw new Refusal('NOT_FOUND', { what: 'session' })
    return appointments.bookWithin(writer, turn.session, wish)
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
    /** For each category with a free place on a day, the experts in turn, each with their first start: the first is whom `bookAny` takes. */
    turns: ({ on, walkIn }: { readonly on: CalendarDate; readonly walkIn: boolean }): Turns[] => store.read((reader) => {
      const categories = new Set(listSessionsFrom(reader, dayInterval(on)).filter((one) => isOnOffer(one, now())).map(({ category }) => category as ExpertCategoryName))
      return [...categories].flatMap((category): Turns[] => {
        const offers = inTurn(reader, category, on, { walkIn }).filter(({ free }) => free)
        const shown = views(reader, offers.map(({ session }) => session))
        return shown.length === 0 ? [] : [{ category, offers: shown.map((session, index) => ({ session, startsAt: offers[index]?.startsAt ?? null })) }]
      })
    }),
    /** A place with the expert of a category whose turn it is, among those who have one left. */
    bookAny: (act: Act, { category, on, ...wish }: BookingWish & { readonly category: ExpertCategoryName; readonly on: CalendarDate }): Booked => store.write(act, (writer) => bookAny(writer, category, on, wish)),
  }
}
