import { merge } from '../../../shared/domain/scheduling/intervals.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'

/** Where a block stands among those it shares its time with: its place from the top, and how many lie one below the other. */
export interface Lane {
  readonly lane: number
  readonly lanes: number
}

interface Owned extends Interval {
  readonly ownerId: string
  readonly kind: string
}

/** What closes several parts of a joined room is one closure of it, however each part is cut by what was kept. */
export function closedOnce<Item extends Owned>(items: readonly Item[]): readonly Item[] {
  const closed = Map.groupBy(items.filter(({ kind }) => kind === 'closure'), ({ ownerId }) => ownerId)
  const joined = [...closed.values()].flatMap((pieces) => merge(pieces).flatMap((span) => pieces.slice(0, 1).map((piece) => ({ ...piece, ...span }))))
  return [...items.filter(({ kind }) => kind !== 'closure'), ...joined].toSorted((a, b) => a.startsAt - b.startsAt)
}

/**
 * Lays what overlaps side by side, so that nothing is hidden: a joined room shows what holds each of its parts. What stands
 * alone has the whole height; set-up and clear-up stay beside the use they are for.
 */
export function inLanes<Item extends Owned>(items: readonly Item[]): readonly (Item & Lane)[] {
  const clusters: Item[][][] = []
  let until = -Infinity
  for (const use of usesOf(items)) {
    const [from, to] = [startOf(use), endOf(use)]
    if (from >= until) clusters.push([])
    clusters.at(-1)?.push(use)
    until = Math.max(until, to)
  }
  return clusters.flatMap(laidOut)
}

/** Each use with the preparation that meets it, by time. */
function usesOf<Item extends Owned>(items: readonly Item[]): Item[][] {
  const uses: Item[][] = []
  for (const item of items.toSorted((a, b) => a.startsAt - b.startsAt)) {
    const own = uses.find((use) => use.some((one) => one.ownerId === item.ownerId && one.endsAt === item.startsAt))
    if (own) own.push(item)
    else uses.push([item])
  }
  return uses
}

/** Each use goes into the first lane that is free by then. */
function laidOut<Item extends Owned>(cluster: readonly Item[][]): (Item & Lane)[] {
  const ends: number[] = []
  const placed = cluster.map((use) => {
    const free = ends.findIndex((end) => end <= startOf(use))
    const lane = free === -1 ? ends.length : free
    ends[lane] = endOf(use)
    return { use, lane }
  })
  return placed.flatMap(({ use, lane }) => use.map((item) => ({ ...item, lane, lanes: ends.length })))
}

const startOf = (use: readonly Interval[]): number => Math.min(...use.map(({ startsAt }) => startsAt))
const endOf = (use: readonly Interval[]): number => Math.max(...use.map(({ endsAt }) => endsAt))
