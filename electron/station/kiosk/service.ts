import type { SignInOutcome } from '../../../shared/contract/attendance.ts'
import type { KioskSettings } from '../../../shared/contract/kiosk-screen.ts'
import type { KioskSession } from '../../../shared/contract/kiosk.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Activities } from '../activities/service.ts'
import type { AfterSchool } from '../after-school/service.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Consultations } from '../consultations/service.ts'
import type { Parts } from '../parts.ts'
import type { Residents } from '../residents/service.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import { createCalls } from './calls.ts'
import { createFinder } from './finder.ts'
import { createSchedule } from './schedule.ts'
import { createKioskSettings } from './settings.ts'
import { createVisits, type Arrived } from './visits.ts'

export type Kiosk = ReturnType<typeof createKiosk>

interface Others {
  readonly activities: Activities
  readonly afterSchool: Pick<AfterSchool, 'scanChild'>
  readonly calendar: Pick<Calendar, 'openOn'>
  readonly residents: Residents
  readonly scheduling: Pick<Scheduling, 'slips' | 'bookings'>
  readonly consultations: Pick<Consultations, 'appointments' | 'sessions'>
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
  | Arrived
  | { kind: 'child'; at: number; again: boolean }
  | { kind: 'unknown' }

/** The self-service screen: today's sessions, signing in, scans, and a bell. */
export function createKiosk(parts: Parts, { activities, afterSchool, calendar, residents, scheduling, consultations, stationName }: Others) {
  const finder = createFinder({ activities, residents })
  const calls = createCalls(parts)
  const { settings, setSettings } = createKioskSettings(parts)
  const visits = createVisits({ residents, scheduling, consultations, ring: calls.ring })
  const maskedName = (residentId: string): string => residents.nameOf([residentId]).get(residentId)?.maskedName ?? ''
  const latest = new WeakMap<object, Parameters<Activities['attendances']['undoAtKiosk']>[1]>()

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

  return {
    ...calls,
    settings,
    setSettings,
    visits: visits.visits,
    arrive: visits.arrive,
    schedule: createSchedule({ activities, consultations }),
    find: finder.find,
    tellApart: finder.tellApart,
    today(): { stationName: string; now: number; open: Interval[]; sessions: KioskSession[]; screen: KioskSettings } {
      const now = parts.now()
      const today = dateOf(now)
      const sessions = activities.sessions.day(today).flatMap((session): KioskSession[] => {
        const { id, title, kind, place, startsAt, endsAt, state, listed, present, heads, counts, walkIns, exits } = session
        return state === 'cancelled' ? [] : [{ id, title, kind, place, startsAt, endsAt, state, listed: listed && session.registered > 0, present: present + heads, countable: state === 'open' && counts !== 'names' && walkIns, named: counts !== 'heads', exits }]
      })
      return { stationName: stationName(), now, open: [...calendar.openOn(today)], screen: settings(), sessions: sessions.toSorted((a, b) => ORDER[a.state] - ORDER[b.state]) }
    },
    signIn(act: Act, port: object, input: KioskWish): { outcome: SignInOutcome; maskedName: string } {
      return { outcome: noted(port, activities.attendances.signIn(act, input)), maskedName: maskedName(input.residentId) }
    },
    /** Puts somebody in the line of a full session. Throws as registering does. */
    joinLine: (act: Act, wish: { readonly sessionId: string; readonly residentId: string }): { turn: number | null } => ({ turn: activities.registrations.register(act, wish).turn }),
    scan(act: Act, port: object, code: string): Scanned {
      const slip = scheduling.slips.find(code)
      if (!slip) return { kind: 'unknown' }
      switch (slip.kind) {
        case 'registration':
          return scanRegistration(act, port, slip.ownerId)
        case 'booking':
          return visits.arriveForBooking(act, port, slip.ownerId) ?? { kind: 'unknown' }
        case 'appointment':
          return visits.arriveForAppointment(act, slip.ownerId) ?? { kind: 'unknown' }
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
