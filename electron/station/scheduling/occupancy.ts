import { Refusal } from '../../../shared/contract/errors.ts'
import { cutAt, holdPlan, NO_MARGINS } from '../../../shared/domain/scheduling/hold-plan.ts'
import { holdTitle, type HoldKind } from '../../../shared/domain/scheduling/hold-title.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Writer } from '../store/transaction.ts'
import type { Choice, RoomWish } from './choices.ts'
import type { Describers } from './describers.ts'
import { deleteHolds, insertHolds, listHoldsOf, listHoldsOfOwner, type Hold } from './occupancy-repository.ts'
import { findMode, listUnits } from './room-layout-repository.ts'

export interface ExpertWish extends Interval {
  readonly expertId: string
  readonly ownerId: string
  /** What takes the expert; a duty session when left out. */
  readonly kind?: HoldKind | undefined
}

export interface Blocker extends Interval {
  readonly kind: HoldKind
  readonly title: string
}

export type Occupancy = ReturnType<typeof createOccupancy>

/**
 * The one door to who holds what. It never looks before it takes: the trigger on the table refuses an overlap, and only
 * then is asked what stands there. Every function runs inside the caller's transaction, so a refusal undoes all of it.
 */
export function createOccupancy(describers: Pick<Describers, 'describe'>, choicesFor: (wish: RoomWish) => readonly Choice[]) {
  /** What stands in the way of the first of the wished holds that is taken. */
  function blockerOf(writer: Writer, wished: readonly Hold[]): Blocker {
    for (const { resourceId, ...span } of wished) {
      const [first] = listHoldsOf(writer, resourceId, span)
      if (!first) continue
      const title = describers.describe([first]).get(first.ownerId)?.title ?? ''
      return { kind: first.kind, title: holdTitle(first.kind, title), startsAt: first.startsAt, endsAt: first.endsAt }
    }
    throw new Error('a hold was refused although nothing stands there')
  }

  /**
   * Takes every physical room of a room and, in a mode, the time to set up and clear up. Throws `ROOM_TAKEN` with what
   * stands there and up to three free choices; then nothing is taken. Throws `NOT_FOUND` for a mode of another room.
   */
  function hold(writer: Writer, wish: RoomWish): void {
    const wished = holdsFor(writer, wish)
    if (tryHold(writer, wished)) return
    throw new Refusal('ROOM_TAKEN', { blocker: blockerOf(writer, wished), choices: [...choicesFor(wish)] })
  }

  /** Takes an expert. Throws `EXPERT_TAKEN` with what stands there. */
  function holdExpert(writer: Writer, { expertId, ownerId, startsAt, endsAt, kind = 'session' }: ExpertWish): void {
    const wished: Hold[] = [{ resourceId: expertId, kind, ownerId, roomId: null, startsAt, endsAt }]
    if (tryHold(writer, wished)) return
    throw new Refusal('EXPERT_TAKEN', { blocker: blockerOf(writer, wished) })
  }

  return {
    hold,
    holdExpert,
    /** Gives back everything an owner holds. Harmless when it holds nothing. */
    release(writer: Writer, ownerId: string): void {
      deleteHolds(writer, ownerId)
    },
    /** Gives back what the owner holds and takes the wish instead, or refuses as `hold` does. */
    rehold(writer: Writer, wish: RoomWish): void {
      deleteHolds(writer, wish.ownerId)
      hold(writer, wish)
    },
    /** Gives back everything from an instant on but the clear-up, which follows at once; what was before it stays held for the record. */
    shorten(writer: Writer, ownerId: string, at: Instant): void {
      const left = cutAt(listHoldsOfOwner(writer, ownerId), at)
      deleteHolds(writer, ownerId)
      if (left.length > 0) insertHolds(writer, left)
    },
  }
}

function holdsFor(writer: Writer, { roomId, modeId, ownerId, kind, startsAt, endsAt }: RoomWish): readonly Hold[] {
  const mode = modeId ? findMode(writer, modeId) : undefined
  if (modeId && mode?.roomId !== roomId) throw new Refusal('NOT_FOUND', { what: 'mode' })
  return holdPlan(listUnits(writer, roomId), { startsAt, endsAt, kind }, mode ?? NO_MARGINS).map((hold) => ({ ...hold, ownerId, roomId }))
}

/** False where one of the resources is held in its time; the transaction goes on, the trigger undoes only its own statement. */
export function tryHold(writer: Writer, holds: readonly Hold[]): boolean {
  try {
    insertHolds(writer, holds)
    return true
  } catch (error) {
    if (error instanceof Error && error.message === 'occupied') return false
    throw error
  }
}
