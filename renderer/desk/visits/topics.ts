/** What the pages of visits fetch again at. */
export const VISITS = ['visit', 'doorTotal', 'visitPurposes'] as const
