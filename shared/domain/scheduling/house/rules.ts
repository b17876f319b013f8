/** What one holder may have in a calendar month; null is no limit. */
export interface Quota {
  readonly count: number | null
  readonly minutes: number | null
}

/** The rules of the house about bookings. Published ones differ from place to place (domain reference §b1: S9–S12), so each is a setting. */
export interface HouseRules {
  /** Longest use at a stretch. */
  readonly longestUseMinutes: number
  /** How long before its start a booking must be made; 0 is not at all. A use on the spot of a room that stands free is spared. */
  readonly noticeMinutes: number
  /** How many days ahead may be booked; 0 is without end. */
  readonly horizonDays: number
  readonly person: Quota
  readonly team: Quota
  /** How many uses of one holder may follow one another without a pause; null is no limit. */
  readonly mostConsecutive: number | null
  /** Plain words that a purpose may not hold. */
  readonly refusedPurposes: readonly string[]
  /** Who may book outside the opening hours, with a reason. */
  readonly outsideHours: 'nobody' | 'lead'
  readonly approval: Approval
  /** After how many minutes a room nobody came to is free again; 0 is never. */
  readonly releaseAfterMinutes: number
  /** From so many no-shows in so many days on, the desk is told to confirm by phone; 0 is never. */
  readonly missed: { readonly count: number; readonly days: number }
  /** How long after the end of a use a key or equipment may still be out. */
  readonly returnGraceMinutes: number
}

/** Whose bookings wait for the lead: everybody's, or only those with such a purpose, in such a room, or with sound equipment. */
export interface Approval {
  readonly by: 'nobody' | 'lead'
  readonly purposes: readonly string[]
  readonly roomIds: readonly string[]
  readonly sound: boolean
}

/**
 * What a new station starts with: only what several published rules share is on (four hours, nothing commercial), and a
 * bound of half a year against a mistyped year. A station that rations its rooms says so itself.
 */
export const DEFAULT_HOUSE_RULES: HouseRules = {
  longestUseMinutes: 240, noticeMinutes: 0, horizonDays: 180, person: { count: null, minutes: null }, team: { count: null, minutes: null }, mostConsecutive: null,
  refusedPurposes: ['商业推销', '推销', '促销', '传销', '卖保健品', '商业演出'], outsideHours: 'lead',
  approval: { by: 'nobody', purposes: [], roomIds: [], sound: false }, releaseAfterMinutes: 20, missed: { count: 3, days: 90 }, returnGraceMinutes: 15,
}
