import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import { createBookingCare } from './booking-care.ts'
import { createBookingChecks } from './booking-checks.ts'
import { createBookingLapse } from './booking-lapse.ts'
import { createBookingLedger } from './booking-ledger.ts'
import { createBookingRecords } from './booking-records.ts'
import { createBookingRelease } from './booking-release.ts'
import { createBookingSteps } from './booking-steps.ts'
import { createBookingTakeBack } from './booking-take-back.ts'
import { createUnattended } from './booking-unattended.ts'
import { createBookings } from './bookings.ts'
import type { Calls } from './calls.ts'
import { createHolderCalls } from './holder-calls.ts'
import type { Occupancy } from './occupancy.ts'
import type { People } from './people.ts'
import type { Slips } from './slips.ts'

interface Others {
  readonly occupancy: Pick<Occupancy, 'hold' | 'rehold' | 'release' | 'shorten'>
  readonly slips: Pick<Slips, 'issue'>
  readonly calendar: Pick<Calendar, 'openOn' | 'openOnEach'>
  readonly people: People
  readonly calls: Pick<Calls, 'addWithin'>
}

export type BookingDesk = ReturnType<typeof createBookingDesk>

/** Everything that happens to bookings, put together: made, moved, approved, used, ended, looked after, told of. */
export function createBookingDesk(parts: Parts, { occupancy, slips, calendar, people, calls }: Others) {
  const ledger = createBookingLedger(parts, people)
  const check = createBookingChecks({ sealer: parts.sealer, calendar, people })
  const callHolders = createHolderCalls(calendar, calls)
  const steps = createBookingSteps({ ledger, occupancy, callHolders })
  return {
    ledger,
    ...createBookings(parts, { ledger, check, occupancy, slips, people }),
    ...steps,
    ...createBookingCare(parts, ledger),
    ...createBookingRecords(parts, { ledger, people }),
    ...createBookingTakeBack(ledger, steps),
    ...createUnattended(parts, { ledger, steps }),
    releaseMissed: createBookingRelease(parts, steps),
    lapseUndecided: createBookingLapse(parts, { steps, callHolders }),
  }
}
