import type { ContractRouterClient } from '@orpc/contract'
import { activities } from './activities.ts'
import { afterSchool } from './after-school.ts'
import { calendar } from './calendar.ts'
import { consultations } from './consultations.ts'
import { exchange } from './exchange.ts'
import { indicators } from './indicators.ts'
import { kiosk } from './kiosk.ts'
import { notices } from './notices.ts'
import { ratings } from './ratings.ts'
import { residents } from './residents.ts'
import { restStop } from './rest-stop.ts'
import { scheduling } from './scheduling.ts'
import { setup } from './setup.ts'
import { staff } from './staff.ts'
import { visits } from './visits.ts'

/** Everything a page, the command line or another host can ask of the station. */
export const contract = { setup, staff, residents, calendar, scheduling, consultations, activities, afterSchool, restStop, visits, ratings, notices, kiosk, indicators, exchange }
export type Contract = typeof contract

/** The station as whoever calls it sees it; an interface, so that what is inferred from it keeps its name. */
export interface StationClient extends ContractRouterClient<Contract> {}
