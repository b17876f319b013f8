/** What changes a session or its counts. */
export const SESSION_TOPICS = ['activity', 'activitySession', 'registration', 'attendance', 'headCount'] as const
