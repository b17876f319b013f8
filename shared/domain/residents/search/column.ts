import { EDGE } from './query.ts'

/** One field of everybody in a single string, with a table of where each person's part begins. */
export interface Column {
  /** A person's part between two `EDGE`s. */
  at(slot: number): string
  /** Visits the slots in which the pattern occurs, ascending and each once, until `visit` answers false. */
  scan(pattern: string, visit: (slot: number) => boolean): void
}

/** Joins the parts, each of them empty or ended by an `EDGE`, in slot order. */
export function createColumn(parts: readonly string[]): Column {
  const text = EDGE + parts.join('')
  const starts = startsOf(parts)
  const startOf = (slot: number): number => starts[slot] ?? text.length
  return {
    at: (slot) => text.slice(startOf(slot) - EDGE.length, startOf(slot + 1)),
    scan(pattern, visit) {
      const lead = pattern.startsWith(EDGE) ? EDGE.length : 0
      let slot = 0
      let found = text.indexOf(pattern)
      while (found >= 0) {
        slot = slotAt(starts, found + lead, slot)
        if (!visit(slot)) return
        found = text.indexOf(pattern, startOf(slot + 1) - lead)
      }
    },
  }
}

function startsOf(parts: readonly string[]): Uint32Array {
  const starts = new Uint32Array(parts.length + 1)
  let start = EDGE.length
  parts.forEach((part, slot) => {
    starts[slot] = start
    start += part.length
  })
  starts[parts.length] = start
  return starts
}

/** The last slot that begins at or before a position: strides doubling from a slot known to lie before, then halving. */
function slotAt(starts: Uint32Array, position: number, from: number): number {
  let low = from
  let stride = 1
  while (low + stride < starts.length && (starts[low + stride] ?? 0) <= position) {
    low += stride
    stride *= 2
  }
  for (; stride >= 1; stride = Math.floor(stride / 2)) {
    if (low + stride < starts.length && (starts[low + stride] ?? 0) <= position) low += stride
  }
  return low
}
