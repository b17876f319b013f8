import { missedBy, RELEASE_LOOK_BACK_MS } from '../../../shared/domain/scheduling/auto-release.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { listBookingsIn } from './booking-repository.ts'
import type { createBookingSteps } from './booking-steps.ts'
import { readHouseRules } from './house-rules.ts'

const MINUTE_MS = 60_000

/**
 * Frees the rooms nobody came to, as often as it is called and at once after the computer was off; how many. The station
 * itself is the actor, so the desk sees that no person judged, and takes it back with one tap.
 */
export function createBookingRelease({ store, sealer, now }: Pick<Parts, 'store' | 'sealer' | 'now'>, { endWithin }: Pick<ReturnType<typeof createBookingSteps>, 'endWithin'>) {
  return (): number => {
    const at = now()
    const missed = store.read((reader) => {
      const { releaseAfterMinutes } = readHouseRules(reader)
      const awaited = releaseAfterMinutes === 0 ? [] : listBookingsIn(reader, sealer, 'approved', { startsAt: at - RELEASE_LOOK_BACK_MS, endsAt: at - releaseAfterMinutes * MINUTE_MS + 1 })
      return awaited.flatMap((booking) => {
        const missedAs = missedBy(booking, at, releaseAfterMinutes)
        return missedAs === null ? [] : [{ booking, missedAs }]
      })
    })
    if (missed.length === 0) return 0
    const act: Act = { at, actor: 'station', screen: 'schedule' }
    store.write(act, (writer) => missed.forEach(({ booking, missedAs }) => endWithin(writer, booking, 'markNoShow', 'released', { missedAs })))
    return missed.length
  }
}
