/** What the station announces when something of the after-school room changes. */
export const CHILD_TOPICS = ['child', 'childTerm', 'childDay', 'childStay', 'resident'] as const
