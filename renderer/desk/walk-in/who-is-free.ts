import type { ActivitySession } from '../../../shared/contract/activities.ts'
import type { DutySession } from '../../../shared/contract/duty-sessions.ts'
import type { BoardItem, Room } from '../../../shared/contract/scheduling.ts'
import { isOnOffer } from '../../../shared/domain/consultations/booking-window.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { roomsNow } from './rooms-now.ts'

const MINUTE_MS = 60_000
/** How long a room is offered for on the spot, and the least that is worth offering, in minutes. */
const ROOM_MINUTES = 60
const LEAST_MINUTES = 15
/** What can be had now, what has begun but takes whoever comes, and what is to come. */
export type When = 'now' | 'begun' | 'later'

const KINDS = ['room', 'consultation', 'activity'] as const

/** Something a visitor can have, now or later today. `from` is when it begins. */
export type Offer = { readonly isNow: boolean; readonly from: number } & (
  | { readonly kind: 'room'; readonly room: Room; readonly span: Interval; readonly freeUntil: number }
  | { readonly kind: 'consultation'; readonly session: DutySession }
  | { readonly kind: 'activity'; readonly session: ActivitySession }
)

interface Today {
  readonly board: { readonly open: readonly Interval[]; readonly rooms: readonly Room[]; readonly items: readonly BoardItem[] }
  readonly sessions: readonly DutySession[]
  readonly activities: readonly ActivitySession[]
}

/** Who is free now, and who is next: rooms, experts and activities in one list. What can be had now comes first, then the soonest. */
export function whoIsFree({ board, sessions, activities }: Today, now: number): readonly Offer[] {
  const offers = [...roomOffers(board, now), ...sessions.flatMap((session) => consultationOffer(session, now)), ...activities.flatMap((session) => activityOffer(session, now))]
  return offers.toSorted((a, b) => Number(b.isNow) - Number(a.isNow) || (a.isNow ? 0 : a.from - b.from) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}

function roomOffers(board: Today['board'], now: number): Offer[] {
  return roomsNow(board, now, ROOM_MINUTES).flatMap(({ room, free, isFreeNow }): Offer[] => {
    if (!free || free.endsAt - Math.max(free.startsAt, now) < LEAST_MINUTES * MINUTE_MS) return []
    const span = { startsAt: free.startsAt, endsAt: Math.min(free.startsAt + ROOM_MINUTES * MINUTE_MS, free.endsAt) }
    return [{ kind: 'room', room, span, freeUntil: free.endsAt, from: free.startsAt, isNow: isFreeNow }]
  })
}

/** A session takes somebody on the spot while it has a place left. */
function consultationOffer(session: DutySession, now: number): Offer[] {
  return isOnOffer(session, now) && session.walkInLeft > 0 ? [{ kind: 'consultation', session, from: session.startsAt, isNow: session.startsAt <= now }] : []
}

function activityOffer(session: ActivitySession, now: number): Offer[] {
  const isNow = session.state === 'open'
  return isNow || (session.state === 'planned' && session.endsAt > now) ? [{ kind: 'activity', session, from: session.startsAt, isNow }] : []
}

/** Under which heading an offer stands. */
export function whenOf({ isNow, from }: Offer, now: number): When {
  if (isNow) return 'now'
  return from <= now ? 'begun' : 'later'
}

/** Names one offer of a list. */
export function keyOf(offer: Offer): string {
  return offer.kind === 'room' ? `room ${offer.room.id}` : `${offer.kind} ${offer.session.id}`
}
