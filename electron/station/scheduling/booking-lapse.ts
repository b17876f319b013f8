import { RELEASE_LOOK_BACK_MS } from '../../../shared/domain/scheduling/auto-release.ts'
import { hasLapsed } from '../../../shared/domain/scheduling/undecided-lapse.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Watch } from '../../../shared/domain/scheduling/watch.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { listBookingsIn, type StoredBooking } from './booking-repository.ts'
import type { createBookingSteps } from './booking-steps.ts'
import type { HolderCalls } from './holder-calls.ts'

interface Others {
  readonly steps: Pick<ReturnType<typeof createBookingSteps>, 'endWithin'>
  readonly callHolders: HolderCalls
}

/** Gives back the rooms of bookings that nobody decided in time; whoever asked is on the call list with what else is free. */
export function createBookingLapse({ store, sealer }: Pick<Parts, 'store' | 'sealer'>, { steps, callHolders }: Others) {
  const due = (reader: Reader, now: Instant): readonly StoredBooking[] =>
    listBookingsIn(reader, sealer, 'registered', { startsAt: now - RELEASE_LOOK_BACK_MS, endsAt: now + 1 }).filter((booking) => hasLapsed(booking, now))

  /** How many lapsed. */
  function lapseUndecided(writer: Writer, now: Instant): number {
    const lapsed = due(writer, now).map((booking) => steps.endWithin(writer, booking, 'cancelByStation', 'lapsed', { reason: 'other' }))
    callHolders(writer, lapsed, { reason: 'undecided' })
    return lapsed.length
  }

  /** As often as it is called, and at once after the computer was off; the station itself is the actor. */
  return ({ at }: Watch): number => {
    if (store.read((reader) => due(reader, at)).length === 0) return 0
    const act: Act = { at, actor: 'station', screen: 'schedule' }
    return store.write(act, (writer) => lapseUndecided(writer, at))
  }
}
