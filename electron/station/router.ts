import { activityProcedures } from './activities/procedures.ts'
import { afterSchoolProcedures } from './after-school/procedures.ts'
import { calendarProcedures } from './calendar/procedures.ts'
import { consultationProcedures } from './consultations/procedures.ts'
import { exchangeProcedures } from './exchange/procedures.ts'
import { indicatorProcedures } from './indicators/procedures.ts'
import { kioskProcedures } from './kiosk/procedures.ts'
import type { Parts } from './parts.ts'
import { schedulingProcedures } from './scheduling/procedures.ts'
import { residentProcedures } from './residents/procedures.ts'
import { setupProcedures } from './setup/procedures.ts'
import { staffProcedures } from './staff/procedures.ts'
import type { Capabilities } from './capabilities.ts'
import { VERSION } from './version.ts'

/** The contract with a service behind every entry. */
export function createRouter(parts: Parts, capabilities: Capabilities) {
  return {
    setup: setupProcedures(capabilities.setup, parts, VERSION),
    staff: staffProcedures(capabilities.staff),
    residents: residentProcedures(capabilities.residents),
    calendar: calendarProcedures(capabilities.calendar, capabilities.closures),
    scheduling: schedulingProcedures(capabilities.scheduling),
    consultations: consultationProcedures(capabilities.consultations, capabilities.leaves),
    activities: activityProcedures(capabilities.activities),
    afterSchool: afterSchoolProcedures(capabilities.afterSchool),
    kiosk: kioskProcedures(capabilities.kiosk),
    indicators: indicatorProcedures(capabilities.indicators),
    exchange: exchangeProcedures(capabilities.exchange),
  }
}
