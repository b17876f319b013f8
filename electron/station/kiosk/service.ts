import type { SignInOutcome } from '../../../shared/contract/attendance.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { KioskSession } from '../../../shared/contract/kiosk.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import { maskPersonName } from '../../../shared/domain/values/person-name.ts'
import type { KioskTrace } from '../activities/attendances.ts'
import type { Activities } from '../activities/service.ts'
import type { AfterSchool } from '../after-school/service.ts'
import type { Consultations } from '../consultations/service.ts'
import type { Parts } from '../parts.ts'
import type { Residents } from '../residents/service.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import { createCalls } from './calls.ts'
import { createFinder } from './finder.ts'

export type Kiosk = ReturnType<typeof createKiosk>

interface Others {
  readonly activities: Activities
  readonly afterSchool: Pick<AfterSchool, 'scanChild'>
  readonly residents: Residents
  readonly scheduling: Pick<Scheduling, 'slips' | 'bookings'>
  readonly consultations: Pick<Consultations, 'appointments'>
  readonly stationName: () => string
}

/** A person's wish to come in or go out, once she has been found; `sure` when she heard that she is registered elsewhere. */
export interface KioskWish {
  readonly sessionId: string
  readonly residentId: string
  readonly via: 'phoneTail' | 'initials' | 'list'
  readonly direction?: 'in' | 'out' | undefined
  readonly sure?: boolean | undefined
}

/** What a scan came to; nothing in it tells more than a masked name. */
export type Scanned =
  | { kind: 'signIn'; outcome: SignInOutcome; maskedName: string; title: string }
  | { kind: 'arrived'; maskedName: string; title: string; startsAt: number }
  | { kind: 'child'; at: number; again: boolean }
  | { kind: 'unknown' }

/** The self-service screen: today's sessions, signing in, scans, and a bell. */
export function createKiosk(parts: Parts, { activities, afterSchool, residents, scheduling, consultations, stationName }: Others) {
  const finder = createFinder({ activities, residents })
  const maskedName = (residentId: string): string => residents.nameOf([residentId]).get(residentId)?.maskedName ?? ''
  const latest = new WeakMap<object, KioskTrace>()

  /** Notes what a kiosk wrote last: that alone it may take back, and no other kiosk may. */
  function noted(port: object, outcome: SignInOutcome): SignInOutcome {
    if ('attendanceId' in outcome) latest.set(port, { id: outcome.attendanceId, code: outcome.code, at: outcome.at })
    return outcome
  }

  function scanRegistration(act: Act, port: object, id: string): Scanned {
    const registration = activities.registrations.find(id)
    if (!registration || !residents.exists(registration.residentId)) return { kind: 'unknown' }
    const { sessionId, residentId } = registration
    const outcome = noted(port, activities.attendances.signIn(act, { sessionId, residentId, via: 'slip' }))
    return { kind: 'signIn', outcome, maskedName: maskedName(residentId), title: activities.sessions.get(sessionId).title }
  }

  /** A booked room needs no sign-in at the kiosk: its holder is greeted. Nobody is sent to a room that was given back. */
  function scanBooking(id: string): Scanned {
    const booking = scheduling.bookings.find(id)
    if (booking.state !== 'approved' && booking.state !== 'inUse') return { kind: 'unknown' }
    return { kind: 'arrived', maskedName: maskPersonName(booking.holder), title: booking.roomName, startsAt: booking.startsAt }
  }

  /** Whoever has an appointment is here now. One that was cancelled or is over is nothing a machine should explain. */
  function scanAppointment(act: Act, id: string): Scanned {
    try {
      const { appointment, session } = consultations.appointments.arrive(act, id)
      return { kind: 'arrived', maskedName: maskPersonName(appointment.name), title: `${session.speciality} · ${session.roomName} · 第 ${appointment.place} 位`, startsAt: session.startsAt }
    } catch (error) {
      if (error instanceof Refusal) return { kind: 'unknown' }
      throw error
    }
  }

  return {
    ...createCalls(parts),
    find: finder.find,
    tellApart: finder.tellApart,
    today(): { stationName: string; now: number; sessions: KioskSession[] } {
      const now = parts.now()
      const sessions = activities.sessions.day(dateOf(now)).flatMap((session): KioskSession[] => {
        const { id, title, kind, place, startsAt, endsAt, state, listed, present, heads, counts, exits } = session
        return state === 'cancelled' ? [] : [{ id, title, kind, place, startsAt, endsAt, state, listed: listed && session.registered > 0, present: present + heads, countable: state === 'open' && counts !== 'names', exits }]
      })
      return { stationName: stationName(), now, sessions: sessions.toSorted((a, b) => ORDER[a.state] - ORDER[b.state]) }
    },
    signIn(act: Act, port: object, input: KioskWish): { outcome: SignInOutcome; maskedName: string } {
      return { outcome: noted(port, activities.attendances.signIn(act, input)), maskedName: maskedName(input.residentId) }
    },
    scan(act: Act, port: object, code: string): Scanned {
      const slip = scheduling.slips.find(code)
      if (!slip) return { kind: 'unknown' }
      switch (slip.kind) {
        case 'registration':
          return scanRegistration(act, port, slip.ownerId)
        case 'booking':
          return scanBooking(slip.ownerId)
        case 'appointment':
          return scanAppointment(act, slip.ownerId)
        case 'child': {
          const came = afterSchool.scanChild(act, slip.ownerId)
          return came ? { kind: 'child', ...came } : { kind: 'unknown' }
        }
      }
    },
    undo(act: Act, port: object, attendanceId: string): boolean {
      const trace = latest.get(port)
      return trace?.id === attendanceId && activities.attendances.undoAtKiosk(act, trace)
    },
    countHead: (act: Act, port: object, tap: { readonly sessionId: string; readonly requestId: string }): SignInOutcome => noted(port, activities.attendances.countHeads(act, { ...tap, heads: 1, via: 'kiosk' })),
  }
}

const ORDER: Readonly<Record<KioskSession['state'], number>> = { open: 0, planned: 1, ended: 2 }
