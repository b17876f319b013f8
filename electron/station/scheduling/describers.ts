import type { HoldKind } from '../../../shared/domain/scheduling/hold-title.ts'

/** How the owner of a hold is shown: a short title for the desk, and its state as its own capability names it. */
export interface Description {
  readonly title: string
  readonly state: string
}

/** Tells of many owners at once, in a number of queries that does not grow with them. */
export type Describe = (ownerIds: readonly string[]) => ReadonlyMap<string, Description>

export type Describers = ReturnType<typeof createDescribers>

/** Asks each capability about the holds it owns, so that scheduling never reads another's tables. */
export function createDescribers() {
  const known = new Map<HoldKind, Describe>()
  return {
    /** Names who speaks for a kind of hold; said once, where the capabilities are put together. */
    register(kind: HoldKind, describe: Describe): void {
      known.set(kind, describe)
    },
    describe(holds: Iterable<{ readonly kind: HoldKind; readonly ownerId: string }>): ReadonlyMap<string, Description> {
      const byKind = Map.groupBy(holds, (hold) => hold.kind)
      return new Map([...byKind].flatMap(([kind, group]) => [...(known.get(kind)?.([...new Set(group.map((hold) => hold.ownerId))]) ?? [])]))
    },
  }
}
