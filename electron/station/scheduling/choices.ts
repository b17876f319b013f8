import type { HoldKind } from '../../../shared/domain/scheduling/hold-title.ts'
import { timeTrouble } from '../../../shared/domain/scheduling/house-rules.ts'
import { nextFreeChoices, type RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import { merge } from '../../../shared/domain/scheduling/intervals.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Reader } from '../store/transaction.ts'
import { listRoomHolds } from './occupancy-repository.ts'
import { listRooms } from './room-repository.ts'

/** What asks for a room. `heads` (1 when left out) makes the choices of a refusal large enough. */
export interface RoomWish extends RoomSlot {
  readonly kind: HoldKind
  readonly ownerId: string
  readonly heads?: number | undefined
}

/** A free room that could be had instead. */
export interface Choice extends Interval {
  readonly roomId: string
  readonly roomName: string
}

/** How many days from the wanted one a choice may lie: a week is as far as a resident at the desk plans. */
const DAYS = 7

const MOST = 3

/** The next free choices for a wish, in three queries. Sessions and activities may also stay at their own time outside opening hours. */
export function choicesFor(reader: Reader, calendar: Pick<Calendar, 'openFrom'>, wish: Omit<RoomWish, 'ownerId'>, now: Instant): readonly Choice[] {
  const on = dateOf(wish.startsAt)
  const openings = calendar.openFrom(on, DAYS)
  const rooms = listRooms(reader).filter((room) => room.active)
  const names = new Map(rooms.map((room) => [room.id, room.name]))
  const found = nextFreeChoices({
    wanted: { roomId: wish.roomId, startsAt: wish.startsAt, endsAt: wish.endsAt, heads: wish.heads ?? 1 },
    rooms, busy: listRoomHolds(reader, dayInterval(on, DAYS)).map((hold) => ({ roomId: hold.resourceId, startsAt: hold.startsAt, endsAt: hold.endsAt })),
    open: wish.kind === 'booking' ? openings : merge([...openings, wish]), now: earliestFor(wish, now), count: MOST,
  })
  return found.map(({ roomId, startsAt, endsAt }) => ({ roomId, roomName: names.get(roomId) ?? '', startsAt, endsAt }))
}

/** A use that began within the grace may begin just then in another room as well. */
function earliestFor(wish: Interval, now: Instant): Instant {
  return timeTrouble(wish, now, { limitMinutes: Infinity }) === null ? Math.min(now, wish.startsAt) : now
}
