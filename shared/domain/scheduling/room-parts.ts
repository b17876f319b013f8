/** A room as far as joining goes. */
export interface JoinableRoom {
  readonly id: string
  /** Empty for a plain room. */
  readonly partIds: readonly string[]
}

/**
 * Why a room cannot be made of these parts: a joined room has `few` (two plain rooms at least), a part that is `joined`
 * itself, or is a `part` of another; one level only, so there are no circles. Null when it can; no parts make a plain room.
 */
export function partsTrouble(room: JoinableRoom, others: readonly JoinableRoom[]): 'few' | 'joined' | 'part' | null {
  if (room.partIds.length === 0) return null
  if (new Set(room.partIds).size < 2) return 'few'
  const joined = others.filter(({ partIds }) => partIds.length > 0)
  if (room.partIds.includes(room.id) || joined.some(({ id }) => room.partIds.includes(id))) return 'joined'
  return joined.some(({ partIds }) => partIds.includes(room.id)) ? 'part' : null
}

export function sameParts(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [new Set(a), new Set(b)]
  return first.size === second.size && [...first].every((part) => second.has(part))
}
