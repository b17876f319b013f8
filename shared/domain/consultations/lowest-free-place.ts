/** The lowest of the places 1 … `places` that nobody holds; null when all are taken. */
export function lowestFreePlace(taken: Iterable<number>, places: number): number | null {
  const held = new Set(taken)
  for (let place = 1; place <= places; place += 1) if (!held.has(place)) return place
  return null
}
