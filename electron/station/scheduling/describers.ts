import type { HoldKind } from '../../../shared/domain/scheduling/hold-title.ts'

/** How the owner of a hold is shown: a short title for the desk, and its state as its own capability names it. */
export interface Description {
  readonly title: string
  readonly state: string
  /** Counts the changes of what can be moved on the board. */
  readonly version?: number
}

/** Tells of many owners at once, in a number of queries that does not grow with them. */
export type Describe = (ownerIds: readonly string[]) => ReadonlyMap<string, Description>

/** A description, and which kind of owner it was that was described. */
export interface Owner extends Description {
  readonly kind: HoldKind
}

export type Describers = ReturnType<typeof createDescribers>

/** Asks each capability about the holds it owns, so that scheduling never reads another's tables. */
export function createDescribers() {
  const known = new Map<HoldKind, Describe>()

  /** Preparation is held by what it prepares for, of whatever kind, so all are asked about it. */
  function idsFor(kind: HoldKind, holds: readonly { readonly kind: HoldKind; readonly ownerId: string }[]): readonly string[] {
    return [...new Set(holds.filter((hold) => hold.kind === kind || hold.kind === 'preparation').map((hold) => hold.ownerId))]
  }

  return {
    /** Names who speaks for a kind of hold; said once, where the capabilities are put together. */
    register(kind: HoldKind, describe: Describe): void {
      known.set(kind, describe)
    },
    describe(holds: readonly { readonly kind: HoldKind; readonly ownerId: string }[]): ReadonlyMap<string, Owner> {
      return new Map([...known].flatMap(([kind, describe]) => {
        const ids = idsFor(kind, holds)
        return ids.length === 0 ? [] : [...describe(ids)].map(([id, description]): [string, Owner] => [id, { kind, ...description }])
      }))
    },
  }
}
