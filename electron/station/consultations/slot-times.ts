import { Refusal, type SessionChoice } from '../../../shared/contract/errors.ts'
import { bookableSpan, startTrouble, windowTrouble } from '../../../shared/domain/consultations/booking-window.ts'
import { placesLeft } from '../../../shared/domain/consultations/session-places.ts'
import { fitsSession, nearestStarts } from '../../../shared/domain/consultations/session-starts.ts'
import { addDays } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { LineHold, Scheduling } from '../scheduling/service.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { SlotTime } from './appointment-repository.ts'
import { listOfferedSessions, type OfferedSession } from './offer-repository.ts'
import { listSessions, type ShownSession } from './session-repository.ts'
import { startsOf, type SessionViews } from './session-view.ts'

/** How far ahead other sessions are looked through for a way out, in days: a week is as far as a resident at the desk plans. */
const DAYS = 7
const MOST = 3
const MINUTE_MS = 60_000

/** The time of an appointment in a session of slots: it is held, not looked up, so the store itself decides who wins. */
export function createSlotTimes({ lines, views }: { readonly lines: Scheduling['lines']; readonly views: SessionViews }) {
  /**
   * The next three free choices: in the session itself, the nearest later start first, then with the same expert or
   * anybody of the same category that day, then in the week; a queue counts as one choice. Each is asked only when the ones before did not fill the list, as most losers
   * find another start close by; a fixed number of queries at most, whatever there is.
   */
  function choicesFor(reader: Reader, session: ShownSession, wanted: Instant, now: Instant): SessionChoice[] {
    const own = placesLeft(session, session.takenPlaces).booked > 0 ? nearestStarts(freeIn(session, lines.of(reader, [session.id]).get(session.id) ?? [], now), wanted, MOST) : []
    const found = own.map((startsAt) => ({ sessionId: session.id, startsAt }))
    const on = dateOf(session.startsAt)
    if (found.length < MOST) found.push(...elsewhere(reader, session, dayInterval(on), { wanted, now }))
    if (found.length < MOST) found.push(...elsewhere(reader, session, dayInterval(addDays(on, 1), DAYS - 1), { wanted, now }))
    return named(reader, found.slice(0, MOST))
  }

  function elsewhere(reader: Reader, session: ShownSession, span: Interval, { wanted, now }: { readonly wanted: Instant; readonly now: Instant }) {
    const others = listOfferedSessions(reader, span, { category: session.category, queues: true }).filter(({ id }) => id !== session.id)
    const held = lines.of(reader, others.map(({ id }) => id))
    return others.flatMap((one) => offeredIn(one, held.get(one.id) ?? [], { wanted, now }).map((startsAt) => ({ sessionId: one.id, startsAt })))
  }

  function named(reader: Reader, found: readonly { readonly sessionId: string; readonly startsAt: Instant }[]): SessionChoice[] {
    const sessions = new Map(views(reader, listSessions(reader, [...new Set(found.map(({ sessionId }) => sessionId))])).map((one) => [one.id, one]))
    return found.flatMap(({ sessionId, startsAt }) => {
      const one = sessions.get(sessionId)
      return one ? [{ sessionId, expertName: one.expertName, roomName: one.roomName, startsAt, endsAt: endOf(one, startsAt) }] : []
    })
  }

  /** Takes a start on the first line that is free. Throws `SLOT_TAKEN`, `BAD_START`. */
  function take(writer: Writer, session: ShownSession, ownerId: string, startsAt: Instant): SlotTime {
    const { slots } = session
    if (slots === null || !fitsSession({ ...session, slots }, startsAt)) throw new Refusal('BAD_START', { gridMinutes: slots?.gridMinutes ?? 0 })
    const endsAt = endOf(session, startsAt)
    const held = { sessionId: session.id, ownerId, startsAt, endsAt: endsAt + session.bufferMinutes * MINUTE_MS }
    const first = lines.take(writer, { line: 1, ...held })
    if (first === null) return { line: 1, startsAt, endsAt }
    for (let line = 2; line <= session.lines; line += 1) if (lines.take(writer, { line, ...held }) === null) return { line, startsAt, endsAt }
    throw new Refusal('SLOT_TAKEN', { blocker: first, choices: choicesFor(writer, session, startsAt, writer.act.at) })
  }

  return {
    take,
    choicesFor,
    /** A time for somebody: the wanted start, or the earliest free one; null in a queue and where none is free. */
    timeFor(writer: Writer, session: ShownSession, ownerId: string, { startsAt, walkIn }: { readonly startsAt?: Instant | undefined; readonly walkIn: boolean }): SlotTime | null {
      if (session.slots === null) return null
      if (startsAt !== undefined) {
        const trouble = walkIn ? null : startTrouble(session, { startsAt, endsAt: endOf(session, startsAt) }, writer.act.at)
        if (trouble) throw new Refusal('BOOKING_WINDOW', trouble)
        return take(writer, session, ownerId, startsAt)
      }
      const rule = walkIn ? { noticeMinutes: 0, horizonDays: null } : session
      const [earliest] = startsOf(session, lines.of(writer, [session.id]).get(session.id) ?? [], bookableSpan(rule, writer.act.at))
      return earliest === undefined ? null : take(writer, session, ownerId, earliest)
    },
    freeIn: (reader: Reader, session: ShownSession, now: Instant): readonly Instant[] => freeIn(session, lines.of(reader, [session.id]).get(session.id) ?? [], now),
  }
}

export type SlotTimes = ReturnType<typeof createSlotTimes>

/** The starts of a session that can be booked now. */
export function freeIn(session: OfferedSession | ShownSession, held: readonly LineHold[], now: Instant): readonly Instant[] {
  return startsOf(session, held, bookableSpan(session, now))
}

/** What a session could give a loser: the free starts nearest to the wanted one, or a place in its queue. */
function offeredIn(session: OfferedSession, held: readonly LineHold[], { wanted, now }: { readonly wanted: Instant; readonly now: Instant }): readonly Instant[] {
  if (session.slots === null) return windowTrouble(session, session, now) === null ? [session.startsAt] : []
  return nearestStarts(freeIn(session, held, now), wanted, MOST)
}

/** When a service that begins then is over; in a queue nobody knows, so the session's own end. */
function endOf({ slots, endsAt }: Pick<ShownSession, 'slots' | 'endsAt'>, startsAt: Instant): Instant {
  return slots === null ? endsAt : startsAt + slots.slotMinutes * MINUTE_MS
}
