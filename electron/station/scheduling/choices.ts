import type { Room } from '../../../shared/contract/rooms.ts'
import type { HoldKind } from '../../../shared/domain/scheduling/hold-title.ts'
import { timeTrouble } from '../../../shared/domain/scheduling/house-rules.ts'
import { modeOfWish } from '../../../shared/domain/scheduling/mode-in-room.ts'
import { nextFreeChoices, type RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import { NO_MARGINS, widest, withMargins, type Margins } from '../../../shared/domain/scheduling/hold-plan.ts'
import { merge, subtract } from '../../../shared/domain/scheduling/intervals.ts'
import { momentsInUse } from '../../../shared/domain/scheduling/use-days.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Reader } from '../store/transaction.ts'
import { listRoomHolds } from './occupancy-repository.ts'
import { listRooms } from './room-repository.ts'
import { listUseDays } from './room-use-repository.ts'

/** What asks for a room, in one of its modes or as it stands. `heads` (1 when left out) makes the choices of a refusal large enough. */
export interface RoomWish extends RoomSlot {
  readonly modeId?: string | null | undefined
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

/** The next free choices for a wish, in a fixed number of queries. Sessions and activities may also stay at their own time outside opening hours. */
export function choicesFor(reader: Reader, calendar: Pick<Calendar, 'openFrom'>, wish: Omit<RoomWish, 'ownerId'>, now: Instant): readonly Choice[] {
  const on = dateOf(wish.startsAt)
  const openings = calendar.openFrom(on, DAYS)
  const rooms = listRooms(reader, on)
  const names = new Map(rooms.map((room) => [room.id, room.name]))
  const around = marginsByRoom(rooms, { ...wish, heads: wish.heads ?? 1 })
  const span = withMargins(dayInterval(on, DAYS), widest([...around.values()]))
  const found = nextFreeChoices({
    wanted: { roomId: wish.roomId, startsAt: wish.startsAt, endsAt: wish.endsAt, heads: wish.heads ?? 1 }, margins: around.get(wish.roomId) ?? NO_MARGINS, elsewhere: around,
    rooms: rooms.filter((room) => room.active), busy: [...listRoomHolds(reader, span).map((hold) => ({ ...hold, roomId: hold.resourceId })), ...outOfUse(reader, rooms, span)],
    open: wish.kind === 'booking' ? openings : merge([...openings, wish]), now: earliestFor(wish, now), count: MOST,
  })
  return found.map(({ roomId, startsAt, endsAt }) => ({ roomId, roomName: names.get(roomId) ?? '', startsAt, endsAt }))
}

/** What a wish needs around it in each room that has its mode, or one of the same name that seats it. */
export function marginsByRoom(rooms: readonly Room[], { modeId, heads }: { readonly modeId?: string | null | undefined; readonly heads: number }): ReadonlyMap<string, Margins> {
  if (!modeId) return new Map()
  return new Map(rooms.flatMap(({ id }) => {
    const mode = modeOfWish(rooms, { roomId: id, modeId, heads })
    return mode ? [[id, mode] as const] : []
  }))
}

/** When rooms are out of use. */
export function outOfUse(reader: Reader, rooms: readonly Room[], span: Interval): readonly RoomSlot[] {
  const days = listUseDays(reader)
  return rooms.flatMap(({ id }) => subtract([span], momentsInUse(days.get(id) ?? [])).map((out) => ({ ...out, roomId: id })))
}

/** A use that began within the grace may begin just then in another room as well. */
function earliestFor(wish: Interval, now: Instant): Instant {
  return timeTrouble(wish, now, { limitMinutes: Infinity }) === null ? Math.min(now, wish.startsAt) : now
}
