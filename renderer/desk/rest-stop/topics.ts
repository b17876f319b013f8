/** What the rest stop's pages fetch again at. */
export const TAPS = ['restTap', 'restStop'] as const
export const LOANS = ['restLoan', 'restStop'] as const
export const SUGGESTIONS = ['restSuggestion'] as const
