/** Where one session of an activity stands: 待签到, 签到中, 已结束, 已取消. Attendance is taken only while it is open. */
export type ActivitySessionState = 'planned' | 'open' | 'ended' | 'cancelled'

/** What the desk can do with a session; the last two take back a slip of the hand. */
export type ActivitySessionEvent = 'open' | 'end' | 'cancel' | 'reopen' | 'restore'

/** The whole machine; what is not written here is refused. Once people have signed in, a session ends; it is not cancelled. */
export const ACTIVITY_SESSION_TRANSITIONS: Readonly<
  Record<ActivitySessionState, Readonly<Partial<Record<ActivitySessionEvent, ActivitySessionState>>>>
> = {
  planned: { open: 'open', cancel: 'cancelled' },
  open: { end: 'ended' },
  ended: { reopen: 'open' },
  cancelled: { restore: 'planned' },
}

/** The state after an event, or null where the event is not possible. */
export function nextActivitySessionState(state: ActivitySessionState, event: ActivitySessionEvent): ActivitySessionState | null {
  return ACTIVITY_SESSION_TRANSITIONS[state][event] ?? null
}
