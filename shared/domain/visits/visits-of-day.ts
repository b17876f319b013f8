/** What was counted of a day's visitors. */
export interface DayCounts {
  /** Heads the desk counted, each with a purpose. */
  readonly desk: number
  /** Heads counted one by one at the door. */
  readonly door: number
  /** What a hand-held or a door counter says of the whole day; null where none was used. `everybody`: those the desk counted are among them. */
  readonly total: { readonly heads: number; readonly everybody: boolean } | null
}

/**
 * The visitors of a day (到访人次), each once. A total of the day stands for what was counted one by one at the door, since
 * the same people walked through it; where it saw everybody it stands for the desk's count too, unless that is higher.
 */
export function visitsOfDay({ desk, door, total }: DayCounts): number {
  if (total === null) return desk + door
  return total.everybody ? Math.max(total.heads, desk) : total.heads + desk
}
