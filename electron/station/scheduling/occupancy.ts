import { Refusal } from '../../../shared/contract/errors.ts'
import { holdTitle, type HoldKind } from '../../../shared/domain/scheduling/hold-title.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Writer } from '../store/transaction.ts'
import type { Choice, RoomWish } from './choices.ts'
import type { Describers } from './describers.ts'
import { cutHolds, deleteHolds, insertHold, listHoldsOf, type Hold } from './occupancy-repository.ts'

export interface ExpertWish extends Interval {
  readonly expertId: string
  readonly ownerId: string
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
export function createOccupancy(describers: Describers, choicesFor: (wish: RoomWish) => readonly Choice[]) {
  function blockerOf(writer: Writer, resourceId: string, span: Interval): Blocker {
    const [first] = listHoldsOf(writer, resourceId, span)
    if (!first) throw new Error('a hold was refused although nothing stands there')
    const { title } = describers.describe([first]).get(first.ownerId) ?? { title: '' }
    return { kind: first.kind, title: holdTitle(first.kind, title), startsAt: first.startsAt, endsAt: first.endsAt }
  }

  /** Takes a room. Throws `ROOM_TAKEN` with what stands there and up to three free choices. */
  function hold(writer: Writer, wish: RoomWish): void {
    if (tryHold(writer, { ...wish, resourceId: wish.roomId })) return
    throw new Refusal('ROOM_TAKEN', { blocker: blockerOf(writer, wish.roomId, wish), choices: [...choicesFor(wish)] })
  }

  /** Takes an expert for a duty session. Throws `EXPERT_TAKEN` with the session that stands there. */
  function holdExpert(writer: Writer, wish: ExpertWish): void {
    if (tryHold(writer, { ...wish, resourceId: wish.expertId, kind: 'session' })) return
    throw new Refusal('EXPERT_TAKEN', { blocker: blockerOf(writer, wish.expertId, wish) })
  }

  return {
    hold,
    holdExpert,
    /** Gives back everything an owner holds. Harmless when it holds nothing. */
    release(writer: Writer, ownerId: string): void {
      deleteHolds(writer, ownerId)
    },
    /** Gives back what the owner holds and takes the wish instead, or refuses as `hold` does and changes nothing. */
    rehold(writer: Writer, wish: RoomWish): void {
      deleteHolds(writer, wish.ownerId)
      hold(writer, wish)
    },
    /** Gives back everything from an instant on; what was before it stays held for the record. */
    shorten: cutHolds,
  }
}

/** False where the resource is held in that time; the transaction goes on, the trigger undoes only its own statement. */
function tryHold(writer: Writer, hold: Hold): boolean {
  try {
    insertHold(writer, hold)
    return true
  } catch (error) {
    if (error instanceof Error && error.message === 'occupied') return false
    throw error
  }
}
