/** Who receives residents at the station (两代表一委员, domain reference §b5). */
export const DELEGATES = ['party', 'npc', 'cppcc'] as const
export type Delegate = (typeof DELEGATES)[number]

/** The congress or conference a delegate sits in. */
export const LEVELS = ['national', 'province', 'city', 'county', 'town'] as const
export type Level = (typeof LEVELS)[number]

const LEVEL_DIGIT: Readonly<Partial<Record<Level, number>>> = { national: 1, province: 2, city: 3, county: 4 }

/**
 * The code of GB/T 2261.6 (10 人大代表: 11 national … 14 county; 20 政协委员 likewise), the general one where the standard
 * has none for the level. 党代表 has no code there: 90 and on are local.
 */
export function delegateCode(delegate: Delegate, level: Level): string {
  const tens = { npc: 10, cppcc: 20, party: 90 }[delegate]
  return String(tens + (LEVEL_DIGIT[level] ?? 0))
}
