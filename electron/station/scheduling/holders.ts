import type { HoldKind } from '../../../shared/domain/scheduling/hold-title.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Store, Reader } from '../store/transaction.ts'
import type { Describers } from './describers.ts'
import { listRoomHolds, type Hold } from './occupancy-repository.ts'
import { listParts } from './room-layout-repository.ts'

/** What holds a room in some time. A joined room is one holder, however many parts it takes. */
export interface Holder extends Interval {
  readonly kind: HoldKind
  /** What kind of thing the owner is: that of the hold, but for preparation, which has the kind of what it prepares for. */
  readonly ownerKind: HoldKind
  readonly ownerId: string
  /** The room that was asked for, plain or joined. */
  readonly roomId: string
  readonly title: string
  readonly state: string
}

/** Rooms (all when left out), plain or joined, and the time in question. */
export interface HoldersQuery {
  readonly roomIds?: readonly string[] | undefined
  readonly span: Interval
}

/** Everything that touches a span in some rooms or in all, by time: three queries and one for each kind of owner. */
export function createHolders(store: Pick<Store, 'read'>, describers: Pick<Describers, 'describe'>) {
  return (reader: Reader | undefined, { roomIds, span }: HoldersQuery): readonly Holder[] => {
    const read = (from: Reader): readonly Hold[] => listRoomHolds(from, span, roomIds && unitsOf(from, roomIds))
    const holds = oncePerRoom(reader ? read(reader) : store.read(read))
    const owners = describers.describe(holds)
    return holds.map(({ resourceId, roomId, ...hold }) => {
      const owner = owners.get(hold.ownerId)
      return { ...hold, roomId: roomId ?? resourceId, ownerKind: owner?.kind ?? hold.kind, title: owner?.title ?? '', state: owner?.state ?? '' }
    })
  }
}

function unitsOf(reader: Reader, roomIds: readonly string[]): readonly string[] {
  const parts = listParts(reader)
  return [...new Set(roomIds.flatMap((roomId) => parts.get(roomId) ?? [roomId]))]
}

/** One hold of those that differ only in the part they take. */
function oncePerRoom(holds: readonly Hold[]): readonly Hold[] {
  return [...new Map(holds.map((hold) => [JSON.stringify([hold.ownerId, hold.kind, hold.startsAt, hold.endsAt, hold.roomId]), hold])).values()]
}
