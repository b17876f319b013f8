import type { Router } from '@orpc/server'
import type { Contract } from '../../shared/contract/contract.ts'
import { activityProcedures } from './activities/procedures.ts'
import { afterSchoolProcedures } from './after-school/procedures.ts'
import type { PortContext } from './border.ts'
import { calendarProcedures } from './calendar/procedures.ts'
import { consultationProcedures } from './consultations/procedures.ts'
import { exchangeProcedures } from './exchange/procedures.ts'
import { indicatorProcedures } from './indicators/procedures.ts'
import { kioskDoorProcedures } from './kiosk/door-procedures.ts'
import { kioskProcedures } from './kiosk/procedures.ts'
import { noticeProcedures } from './notices/procedures.ts'
import type { Parts } from './parts.ts'
import { ratingProcedures } from './ratings/procedures.ts'
import { schedulingProcedures } from './scheduling/procedures.ts'
import { residentProcedures } from './residents/procedures.ts'
import { restStopProcedures } from './rest-stop/procedures.ts'
import { setupProcedures } from './setup/procedures.ts'
import { staffProcedures } from './staff/procedures.ts'
import type { Capabilities } from './capabilities.ts'
import { VERSION } from './version.ts'
import { visitProcedures } from './visits/procedures.ts'

/** The contract with a service behind every entry; its type is named, since the compiler would spell every procedure out. */
export function createRouter(parts: Parts, capabilities: Capabilities): Router<Contract, PortContext> {
  return {
    setup: setupProcedures(capabilities.setup, parts, VERSION),
    staff: staffProcedures(capabilities.staff),
    residents: residentProcedures(capabilities.residents),
    calendar: calendarProcedures(capabilities.calendar, capabilities.closures),
    scheduling: schedulingProcedures(capabilities.scheduling),
    consultations: consultationProcedures(capabilities.consultations, capabilities.leaves),
    activities: activityProcedures(capabilities.activities),
    afterSchool: afterSchoolProcedures(capabilities.afterSchool),
    restStop: restStopProcedures(capabilities.restStop),
    visits: visitProcedures(capabilities.visits),
    ratings: ratingProcedures(capabilities.ratings),
    notices: noticeProcedures(capabilities.notices),
    kiosk: { ...kioskProcedures(capabilities.kiosk), ...kioskDoorProcedures(capabilities) },
    indicators: indicatorProcedures(capabilities.indicators),
    exchange: exchangeProcedures(capabilities.exchange),
  }
}
