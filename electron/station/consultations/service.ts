import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import type { Residents } from '../residents/service.ts'
import type { Scheduling } from '../scheduling/service.ts'
import { createAppointments } from './appointments.ts'
import { createContractVisits } from './contract-visits.ts'
import { createDutySessions } from './duty-sessions.ts'
import { createExpertAttendance } from './expert-attendance.ts'
import { createExpertImport } from './expert-import.ts'
import { createExpertRoster } from './expert-roster.ts'
import { createExperts } from './experts.ts'
import { createUnderstandings } from './expert-understanding.ts'
import { createMonthPlans } from './month-plans.ts'
import { createOffers } from './offers.ts'
import { createSessionMoves } from './session-moves.ts'
import { createSessionPlans } from './session-plans.ts'
import { createSessionTaker } from './session-taker.ts'
import { createSessionViews } from './session-view.ts'
import { createSheets } from './sheets.ts'
import { createSlotTimes } from './slot-times.ts'

export type Consultations = ReturnType<typeof createConsultations>

interface Others {
  readonly calendar: Pick<Calendar, 'hours' | 'workdays'>
  readonly staffNames: () => ReadonlyMap<string, string>
  readonly stationName: () => string
  readonly scheduling: Scheduling
  readonly residents: Pick<Residents, 'nameOf' | 'exists' | 'canonicalId' | 'everyIdOf'>
}

/** Experts, their duty sessions, and the people who come to them. */
export function createConsultations(parts: Parts, { scheduling, residents, calendar, staffNames, stationName }: Others) {
  const understandings = createUnderstandings(parts, calendar)
  const experts = createExperts(parts, { understandings, staffNames })
  scheduling.board.showExperts(() => parts.store.read(experts.all).map(({ id, name, speciality }) => ({ id, name, speciality })))
  const views = createSessionViews(parts.sealer, scheduling.lines)
  const slots = createSlotTimes({ lines: scheduling.lines, views })
  const appointments = createAppointments(parts, { scheduling, people: residents, views, slots })
  const plans = createSessionPlans(parts, scheduling)
  const sessions = createDutySessions(parts, { scheduling, appointments, plans, views, slots })
  scheduling.takings.takeWith('session', createSessionTaker(sessions))
  return {
    views,
    experts, understandings, expertImport: createExpertImport(parts, understandings), contractVisits: createContractVisits(parts, experts), expertRoster: createExpertRoster(parts, { experts, stationName }),
    sessions, appointments,
    attendance: createExpertAttendance(parts, sessions), moves: createSessionMoves(parts, { scheduling, sessions, slots }),
    monthPlans: createMonthPlans(parts, { scheduling, calendar, sessions, plans }), sheets: createSheets(parts, { views, people: residents, stationName }),
    offers: createOffers(parts, { lines: scheduling.lines, appointments, views }),
  }
}
