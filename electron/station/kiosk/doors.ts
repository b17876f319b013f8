import type { Notices } from '../notices/service.ts'
import type { Ratings } from '../ratings/service.ts'
import type { RestStop } from '../rest-stop/service.ts'

/** What stands at the kiosk beside signing in: the rest stop, ratings, notices. */
export interface KioskDoors {
  readonly restStop: Pick<RestStop, 'lists' | 'taps' | 'loans' | 'suggestions'>
  readonly ratings: Pick<Ratings, 'standing' | 'askBySlip' | 'rate' | 'skip'>
  readonly notices: Pick<Notices, 'today'>
}
