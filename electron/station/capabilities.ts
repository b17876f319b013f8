import { createActivities } from './activities/service.ts'
import { createAfterSchool } from './after-school/service.ts'
import { closureOthers } from './calendar/closure-others.ts'
import { createClosures } from './calendar/closures.ts'
import { createCalendar } from './calendar/service.ts'
import { createLeaves } from './consultations/leaves.ts'
import { createConsultations } from './consultations/service.ts'
import { createExchange } from './exchange/service.ts'
import { createIndicators } from './indicators/service.ts'
import { createKiosk } from './kiosk/service.ts'
import { createNotices } from './notices/service.ts'
import type { Parts } from './parts.ts'
import { createRatings } from './ratings/service.ts'
import { createResidents } from './residents/service.ts'
import { createRestStop } from './rest-stop/service.ts'
import { createScheduling } from './scheduling/service.ts'
import { createSetup } from './setup/service.ts'
import { createStaff } from './staff/service.ts'
import { createVisits } from './visits/service.ts'

/** Every capability, built by hand in the order in which they need one another. */
export function createCapabilities(parts: Parts) {
  const stationName = (): string => setup.station()?.name ?? ''
  const staff = createStaff(parts)
  const residents = createResidents(parts)
  const calendar = createCalendar(parts)
  const scheduling = createScheduling(parts, { calendar, people: residents, stationName })
  const consultations = createConsultations(parts, { scheduling, residents, calendar, stationName, staffNames: () => new Map(staff.list().map(({ id, name }) => [id, name])) })
  const closures = createClosures(parts, closureOthers(scheduling, consultations))
  scheduling.describeWith('closure', closures.describe)
  const leaves = createLeaves(parts, { scheduling, consultations, closures })
  const indicators = createIndicators(parts, { calendar })
  const exchange = createExchange(parts, { calendar, indicators })
  const setup = createSetup(parts, { staff, calendar, scheduling, exchange, residents })
  const activities = createActivities(parts, { residents, scheduling, calendar, exchange, stationName, expertNames: () => new Map(consultations.experts.list().map(({ id, name }) => [id, name])) })
  const afterSchool = createAfterSchool(parts, { residents, scheduling, stationName })
  const { writeList } = scheduling
  const restStop = createRestStop(parts, { writeList })
  const visits = createVisits(parts, { activities, restStop, writeList })
  const ratings = createRatings(parts, { indicators, writeList, activities, consultations, scheduling, people: residents })
  const notices = createNotices(parts)
  const kiosk = createKiosk(parts, { activities, afterSchool, calendar, residents, scheduling, consultations, stationName })
  return { setup, staff, residents, calendar, closures, scheduling, consultations, leaves, indicators, exchange, activities, afterSchool, restStop, visits, ratings, notices, kiosk }
}

export type Capabilities = ReturnType<typeof createCapabilities>
