import { Refusal, type RefusalData } from '../../../shared/contract/errors.ts'
import { windowTrouble, bookableSpan } from '../../../shared/domain/consultations/booking-window.ts'
import { fitsSession, nearestStarts } from '../../../shared/domain/consultations/session-starts.ts'
import { takesAppointments } from '../../../shared/domain/consultations/session-state.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import type { LineHold, Scheduling } from '../scheduling/service.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { SlotTime } from './appointment-repository.ts'
import { listSessionsFrom, type ShownSession } from './session-repository.ts'
import { startsOf, type SessionViews } from './session-view.ts'

type SlotChoice = RefusalData<'SLOT_TAKEN'>['choices'][number]

/** How far ahead other sessions are looked through for a way out, in days: a week is as far as a resident at the desk plans. */
const DAYS = 7
const MOST = 3
const MINUTE_MS = 60_000

/** The time of an appointment in a session of slots: it is held, not looked up, so the store itself decides who wins. */
export function createSlotTimes({ lines, views }: { readonly lines: Scheduling['lines']; readonly views: SessionViews }) {
  /**
   * The next three free choices: in the session itself, the nearest later start first, then with anybody of the same
   * category in the week. A fixed number of queries, whatever there is.
   */
  function choicesFor(reader: Reader, session: ShownSession, wanted: Instant, now: Instant): SlotChoice[] {
    const others = listSessionsFrom(reader, dayInterval(dateOf(session.startsAt), DAYS))
      .filter((one) => one.slots !== null && one.category === session.category && takesAppointments(one.state) && one.id !== session.id)
    const sessions = [session, ...others]
    const held = lines.of(reader, sessions.map(({ id }) => id))
    const found = sessions.flatMap((one) => nearestStarts(freeIn(one, held.get(one.id) ?? [], now), wanted, MOST).map((startsAt) => ({ one, startsAt }))).slice(0, MOST)
    const names = new Map(views(reader, found.map(({ one }) => one)).map(({ id, expertName }) => [id, expertName]))
    return found.map(({ one, startsAt }) => ({ sessionId: one.id, expertName: names.get(one.id) ?? '', roomName: one.roomName, startsAt, endsAt: endOf(one, startsAt) }))
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
    /** A time for somebody: the wanted start, or the earliest free one; null in a queue and where none is free. */
    timeFor(writer: Writer, session: ShownSession, ownerId: string, { startsAt, walkIn }: { readonly startsAt?: Instant | undefined; readonly walkIn: boolean }): SlotTime | null {
      if (session.slots === null) return null
      if (startsAt !== undefined) {
        const trouble = walkIn ? null : windowTrouble(session, startsAt, writer.act.at)
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
export function freeIn(session: ShownSession, held: readonly LineHold[], now: Instant): readonly Instant[] {
  return startsOf(session, held, bookableSpan(session, now))
}

function endOf({ slots }: ShownSession, startsAt: Instant): Instant {
  return startsAt + (slots?.slotMinutes ?? 0) * MINUTE_MS
}
