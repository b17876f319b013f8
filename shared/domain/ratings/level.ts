/** How content somebody is: 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意. There is no default. */
export type RatingLevel = 1 | 2 | 3 | 4 | 5

/** From the best down, as they stand on the screen. */
export const RATING_LEVELS = [5, 4, 3, 2, 1] as const satisfies readonly RatingLevel[]

/** Ratings by their level. */
export type RatingCounts = Readonly<Record<RatingLevel, number>>

/**
 * 满意率: the content over those who really rated; whoever did not rate is in neither. Whether 基本满意 is content is the
 * district's to say (domain reference §c2).
 */
export function satisfaction(counts: RatingCounts, fairCounts: boolean): { readonly content: number; readonly rated: number } {
  const content = counts[5] + counts[4] + (fairCounts ? counts[3] : 0)
  return { content, rated: counts[5] + counts[4] + counts[3] + counts[2] + counts[1] }
}

export const NO_RATINGS: RatingCounts = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
