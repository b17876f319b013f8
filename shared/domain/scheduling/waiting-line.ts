import type { Instant } from '../values/instant.ts'
import { overlaps, type Interval } from '../values/interval.ts'
import { NO_MARGINS, withMargins, type Margins } from './hold-plan.ts'
import type { FittingRoom, RoomSlot } from './next-free-choices.ts'
import type { Watch } from './watch.ts'

const MINUTE_MS = 60_000

/** Where somebody in the line stands: 候补中, 已轮到, 已预约, 不要了, 没接上, 已退出, 已过时. */
export type WaitingState = 'waiting' | 'offered' | 'booked' | 'declined' | 'expired' | 'withdrawn' | 'lapsed'

/** What happens to somebody in the line. `runOut`: nobody answered in time; `renew`: nobody could ring in time; `takeBack`: an offer nobody was told of yet, or a step by mistake. */
export type WaitingEvent = 'offer' | 'accept' | 'decline' | 'runOut' | 'renew' | 'withdraw' | 'lapse' | 'takeBack'

/** The whole machine; what is not written here is refused. Whoever comes back into the line has the old place. */
export const WAITING_TRANSITIONS: Readonly<Record<WaitingState, Readonly<Partial<Record<WaitingEvent, WaitingState>>>>> = {
  waiting: { offer: 'offered', withdraw: 'withdrawn', lapse: 'lapsed' },
  offered: { accept: 'booked', decline: 'declined', runOut: 'expired', renew: 'offered', withdraw: 'withdrawn', lapse: 'lapsed', takeBack: 'waiting' },
  booked: { takeBack: 'waiting' },
  declined: { takeBack: 'waiting' },
  expired: { takeBack: 'waiting' },
  withdrawn: { takeBack: 'waiting' },
  lapsed: {},
}

/** The state after an event, or null where the event is not possible. */
export function nextWaitingState(state: WaitingState, event: WaitingEvent): WaitingState | null {
  return WAITING_TRANSITIONS[state][event] ?? null
}

/** What somebody in the line waits for: one room, or any that seats so many. */
export interface WaitingWish extends Interval {
  readonly id: string
  readonly roomId: string | null
  readonly heads: number
  /** What its mode needs around the use, by room; a room that is not named needs nothing. */
  readonly margins?: ReadonlyMap<string, Margins>
}

/** A free room that somebody in the line is to be offered. */
export interface WaitingOffer {
  readonly id: string
  readonly roomId: string
}

/** The line and what stands in the rooms. */
export interface LineInput {
  /** In the order of asking. */
  readonly line: readonly WaitingWish[]
  /** Rooms in use. */
  readonly rooms: readonly FittingRoom[]
  /** Everything that holds a plain room, offers too. */
  readonly busy: readonly RoomSlot[]
  readonly now: Instant
}

/**
 * Who is to be offered what: down the line in the order of asking, each gets the smallest free room that fits, and what
 * is given is gone for those behind. So nobody is offered a room that somebody before them could have had.
 */
export function nextOffers({ line, rooms, busy, now }: LineInput): readonly WaitingOffer[] {
  const taken = [...busy]
  return line.flatMap((wish) => {
    if (wish.startsAt <= now) return []
    const takenIn = (room: FittingRoom): Interval => withMargins(wish, wish.margins?.get(room.id) ?? NO_MARGINS)
    const room = fitting(rooms, wish).find((one) => unitsOf(one).every((unit) => !taken.some((slot) => slot.roomId === unit && overlaps(slot, takenIn(one)))))
    if (!room) return []
    taken.push(...unitsOf(room).map((roomId) => ({ ...takenIn(room), roomId })))
    return [{ id: wish.id, roomId: room.id }]
  })
}

/** The rooms somebody would take, the smallest first; a joined room after plain ones, because it takes several. */
function fitting(rooms: readonly FittingRoom[], { roomId, heads }: WaitingWish): readonly FittingRoom[] {
  if (roomId !== null) return rooms.filter((room) => room.id === roomId)
  return rooms.filter((room) => room.capacity >= heads).toSorted((a, b) => partCount(a) - partCount(b) || a.capacity - b.capacity)
}

function unitsOf(room: FittingRoom): readonly string[] {
  return partCount(room) === 0 ? [room.id] : (room.partIds ?? [])
}

function partCount(room: FittingRoom): number {
  return room.partIds?.length ?? 0
}

/**
 * What becomes of an offer: null while its time runs. Where the station looked on when the time was up, it ran out. Else
 * nobody could ring: it is kept for as long again where the use is still ahead, or else the place in the line is theirs
 * again, so that nobody is written down as not reached whom nobody called.
 */
export function afterOffer({ startsAt, untilAt }: { readonly startsAt: Instant; readonly untilAt: Instant }, { since, at }: Watch): 'runOut' | 'renew' | 'takeBack' | null {
  if (at < untilAt && at < startsAt) return null
  if (since < untilAt) return 'runOut'
  return at < startsAt ? 'renew' : 'takeBack'
}

/**
 * Until when an offer is kept: so many minutes of opening time from now, so that an offer made in the evening runs into
 * the next morning. Never beyond the start of the use; `open` reaches at least to the next opening.
 */
export function offerUntil(now: Instant, open: readonly Interval[], minutes: number, startsAt: Instant): Instant {
  let left = minutes * MINUTE_MS
  for (const span of open) {
    const from = Math.max(now, span.startsAt)
    if (span.endsAt <= from) continue
    if (span.endsAt - from >= left) return Math.min(from + left, startsAt)
    left -= span.endsAt - from
  }
  return startsAt
}
