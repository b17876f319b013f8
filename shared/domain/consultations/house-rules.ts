/** Longest duty session: 12 hours, long enough for a clinic day, short enough to catch an end typed on the wrong day (house rule). */
export const LONGEST_SESSION_MINUTES = 720
