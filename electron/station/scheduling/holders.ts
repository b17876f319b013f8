import type { HoldKind } from '../../../shared/domain/scheduling/hold-title.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Store, Reader } from '../store/transaction.ts'
import type { Describers } from './describers.ts'
import { listRoomHolds, listUses, type Hold } from './occupancy-repository.ts'
import { listParts } from './room-layout-repository.ts'

/** What holds a room in some time. A joined room is one holder, however many parts it takes. */
export interface Holder extends Interval {
  readonly kind: HoldKind
  /** What kind of thing the owner is: that of the hold, but for preparation, which has the kind of what it prepares for. */
  readonly ownerKind: HoldKind
  readonly ownerId: string
  /** The room that was asked for, plain or joined. */
  readonly roomId: string
  /** Every room it stands in the way of: the physical rooms it takes, and whatever joined room has one of them. */
  readonly takes: readonly string[]
  /** When the owner uses the room: the time held, but for preparation, whose use stands beside it. */
  readonly use: Interval
  readonly title: string
  readonly state: string
}

/** Rooms (all when left out), plain or joined, and the time in question. */
export interface HoldersQuery {
  readonly roomIds?: readonly string[] | undefined
  readonly span: Interval
}

/** Everything that touches a span in some rooms or in all, by time: at most three queries and one for each kind of owner. */
export function createHolders(store: Pick<Store, 'read'>, describers: Pick<Describers, 'describe'>) {
  return (reader: Reader | undefined, query: HoldersQuery): readonly Holder[] => {
    const { parts, holds, uses } = reader ? read(reader, query) : store.read((own) => read(own, query))
    const owners = describers.describe(holds)
    return holds.map(({ resourceId, roomId, ...hold }) => {
      const owner = owners.get(hold.ownerId)
      const asked = roomId ?? resourceId
      const { startsAt, endsAt } = uses.get(hold.ownerId) ?? hold
      return { ...hold, roomId: asked, use: { startsAt, endsAt }, takes: roomsTaken(asked, parts), ownerKind: owner?.kind ?? hold.kind, title: owner?.title ?? '', state: owner?.state ?? '' }
    })
  }
}

/** Who is a part of what, by joined room. */
type PartsOf = ReadonlyMap<string, readonly string[]>

interface Found {
  readonly parts: PartsOf
  readonly holds: readonly Hold[]
  /** Of owners whose preparation was found: when they use the room. */
  readonly uses: ReadonlyMap<string, Interval>
}

function read(reader: Reader, { roomIds, span }: HoldersQuery): Found {
  const parts = listParts(reader)
  const units = roomIds && [...new Set(roomIds.flatMap((roomId) => parts.get(roomId) ?? [roomId]))]
  const holds = oncePerRoom(listRoomHolds(reader, span, units))
  const preparing = holds.filter(({ kind }) => kind === 'preparation').map(({ ownerId }) => ownerId)
  return { parts, holds, uses: preparing.length === 0 ? new Map() : new Map(listUses(reader, preparing).map((use) => [use.ownerId, use])) }
}

function roomsTaken(roomId: string, parts: PartsOf): readonly string[] {
  const units = parts.get(roomId) ?? [roomId]
  return [...units, ...[...parts].filter(([, partIds]) => partIds.some((partId) => units.includes(partId))).map(([joinedId]) => joinedId)]
}

/** One hold of those that differ only in the part they take. */
function oncePerRoom(holds: readonly Hold[]): readonly Hold[] {
  return [...new Map(holds.map((hold) => [JSON.stringify([hold.ownerId, hold.kind, hold.startsAt, hold.endsAt, hold.roomId]), hold])).values()]
}
