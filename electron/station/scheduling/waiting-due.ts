import { widest, withMargins } from '../../../shared/domain/scheduling/hold-plan.ts'
import { merge } from '../../../shared/domain/scheduling/intervals.ts'
import { isWithinOpening } from '../../../shared/domain/scheduling/house-rules.ts'
import { nextOffers, type WaitingOffer } from '../../../shared/domain/scheduling/waiting-line.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Sealer } from '../store/sealed.ts'
import type { Reader } from '../store/transaction.ts'
import { marginsByRoom, outOfUse } from './choices.ts'
import { unitsOf } from './choices-many.ts'
import { listRooms } from './room-repository.ts'
import { listHoldsInSpans } from './span-holds-repository.ts'
import { listStanding } from './waiting-repository.ts'

interface OffersOf {
  readonly calendar: Pick<Calendar, 'openOnEach'>
  readonly sealer: Sealer
}

/** Who can be offered what now, in a number of queries that does not grow with the line. */
export function offersDue(reader: Reader, { calendar, sealer }: OffersOf, at: Instant): readonly WaitingOffer[] {
  const waiting = listStanding(reader, sealer).filter(({ state, startsAt }) => state === 'waiting' && startsAt > at)
  const [first] = waiting
  if (!first) return []
  const open = calendar.openOnEach([...new Set(waiting.map(({ startsAt }) => dateOf(startsAt)))])
  const rooms = listRooms(reader, dateOf(at))
  const line = waiting.filter((one) => isWithinOpening(one, open.get(dateOf(one.startsAt)) ?? [])).map((one) => ({ ...one, margins: marginsByRoom(rooms, one) }))
  const spans = merge(line.map((one) => withMargins(one, widest([...one.margins.values()]))))
  const span = { startsAt: at, endsAt: Math.max(at + 1, ...line.map(({ endsAt }) => endsAt)) }
  return nextOffers({ line, rooms, busy: [...listHoldsInSpans(reader, spans), ...outOfUse(reader, rooms, span).flatMap((out) => unitsOf(rooms, [out.roomId]).map((roomId) => ({ ...out, roomId })))], now: at })
}
