import type { Booking } from '../../../shared/contract/booking.ts'
import type { Appointment, DutySession } from '../../../shared/contract/duty-sessions.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { VisitItem } from '../../../shared/contract/kiosk-visit.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import { maskPersonName } from '../../../shared/domain/values/person-name.ts'
import { timeText } from '../../../shared/text/time.ts'
import type { Consultations } from '../consultations/service.ts'
import type { Residents } from '../residents/service.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'

/** Somebody who came for what she had arranged. */
export interface Arrived {
  readonly kind: 'arrived'
  readonly maskedName: string
  readonly title: string
  readonly startsAt: Instant
}

interface Others {
  readonly residents: Pick<Residents, 'byPhoneTail'>
  readonly scheduling: { readonly bookings: Pick<Scheduling['bookings'], 'find' | 'expectedBy'> }
  readonly consultations: { readonly appointments: Pick<Consultations['appointments'], 'arrive' | 'expectedOf'> }
  readonly ring: (act: Act, port: object, about: string) => void
}

/** The desk is told of who comes for a room from an hour before it. */
const EARLY_MS = 60 * 60_000

/** Arriving for an appointment or a booked room. */
export function createVisits({ residents, scheduling, consultations, ring }: Others) {
  function visits(at: Instant, phoneTail: string): VisitItem[] {
    const residentIds = new Set(residents.byPhoneTail(phoneTail))
    const today = dayInterval(dateOf(at))
    const appointments = consultations.appointments.expectedOf(residentIds, today).flatMap(({ appointment, session }) => (isOver(appointment) ? [] : [appointmentItem(appointment, session)]))
    const bookings = scheduling.bookings.expectedBy(today, { residentIds, phoneTail }).flatMap((booking) => (isOn(booking) ? [bookingItem(booking)] : []))
    return [...appointments, ...bookings].filter(({ endsAt }) => endsAt > at).toSorted((a, b) => a.startsAt - b.startsAt)
  }

  /** A booked room needs no sign-in: its holder is greeted and the desk told. Nobody is sent to a room that was given back; null then. */
  function arriveForBooking(act: Act, port: object, id: string): Arrived | null {
    const booking = scheduling.bookings.find(id)
    if (!isOn(booking)) return null
    const maskedName = maskPersonName(booking.holder)
    if (act.at >= booking.startsAt - EARLY_MS) ring(act, port, `${maskedName} 来用${booking.roomName}（${timeText(booking.startsAt)}）`)
    return { kind: 'arrived', maskedName, title: booking.roomName, startsAt: booking.startsAt }
  }

  /** Whoever has an appointment is here now; null for one that was cancelled or is over, which no machine should explain. */
  function arriveForAppointment(act: Act, id: string): Arrived | null {
    try {
      const { appointment, session } = consultations.appointments.arrive(act, id)
      return { kind: 'arrived', maskedName: maskPersonName(appointment.name), title: `${session.speciality} · ${session.roomName} · 第 ${appointment.place} 位`, startsAt: appointment.startsAt ?? session.startsAt }
    } catch (error) {
      if (error instanceof Refusal) return null
      throw error
    }
  }

  return {
    visits,
    arriveForBooking,
    arriveForAppointment,
    /** The same for one of `visits`. Throws `NOT_FOUND` where the phone does not go with it, or it fell through meanwhile. */
    arrive(act: Act, port: object, { kind, id, phoneTail }: { readonly kind: VisitItem['kind']; readonly id: string; readonly phoneTail: string }): Arrived {
      const hers = visits(act.at, phoneTail).some((item) => item.kind === kind && item.id === id)
      const arrived = hers ? (kind === 'booking' ? arriveForBooking(act, port, id) : arriveForAppointment(act, id)) : null
      if (!arrived) throw new Refusal('NOT_FOUND', { what: kind })
      return arrived
    },
  }
}

const isOver = ({ state }: Appointment): boolean => state === 'served' || state === 'noShow' || state === 'cancelled' || state === 'referred'
const isOn = ({ state }: Booking): boolean => state === 'approved' || state === 'inUse'

function appointmentItem({ id, name, state, startsAt }: Appointment, session: DutySession): VisitItem {
  return { kind: 'appointment', id, maskedName: maskPersonName(name), place: session.roomName, startsAt: startsAt ?? session.startsAt, endsAt: session.endsAt, here: state !== 'booked' }
}

function bookingItem({ id, holder, roomName, startsAt, endsAt, state }: Booking): VisitItem {
  return { kind: 'booking', id, maskedName: maskPersonName(holder), place: roomName, startsAt, endsAt, here: state === 'inUse' }
}
