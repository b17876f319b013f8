import { missedBy, RELEASE_LOOK_BACK_MS } from '../../../shared/domain/scheduling/auto-release.ts'
import type { Watch } from '../../../shared/domain/scheduling/watch.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { listBookingsIn } from './booking-repository.ts'
import type { createBookingSteps } from './booking-steps.ts'
import { readHouseRules } from './house-rules.ts'

const MINUTE_MS = 60_000

/**
 * Frees the rooms nobody is noted in, as often as it is called and at once after the computer was off; how many. The
 * station itself is the actor, so the desk sees that no person judged, and takes it back with one tap.
 */
export function createBookingRelease({ store, sealer }: Pick<Parts, 'store' | 'sealer'>, { endWithin }: Pick<ReturnType<typeof createBookingSteps>, 'endWithin'>) {
  return (watch: Watch): number => {
    const { at } = watch
    const missed = store.read((reader) => {
      const { releaseAfterMinutes } = readHouseRules(reader)
      const awaited = releaseAfterMinutes === 0 ? [] : listBookingsIn(reader, sealer, 'approved', { startsAt: at - RELEASE_LOOK_BACK_MS, endsAt: at - releaseAfterMinutes * MINUTE_MS + 1 })
      return awaited.flatMap((booking) => {
        const missedAs = missedBy(booking, watch, releaseAfterMinutes)
        return missedAs === null ? [] : [{ booking, missedAs }]
      })
    })
    if (missed.length === 0) return 0
    const act: Act = { at, actor: 'station', screen: 'schedule' }
    store.write(act, (writer) => missed.forEach(({ booking, missedAs }) =>
      missedAs === 'waited' ? endWithin(writer, booking, 'markNoShow', 'released', { missedAs }) : endWithin(writer, booking, 'cancelByStation', 'unattended', { missedAs })))
    return missed.length
  }
}
