/**
 * Where a duty session stands (domain reference §b4): 排班, 已公示, 可约, 进行中, 结束, and 改期, 请假, 取消. 约满 is no state
 * but a count: it comes and goes with every appointment.
 */
export const SESSION_STATES = ['planned', 'published', 'open', 'running', 'closed', 'rescheduled', 'expertAbsent', 'cancelled'] as const
export type SessionState = (typeof SESSION_STATES)[number]

/** Why the desk cancels a session: no free text, as the reason goes to the journal. */
export const CANCEL_REASONS = ['expert', 'room', 'nobody', 'other'] as const
export type CancelReason = (typeof CANCEL_REASONS)[number]

/** What the desk can do with a session. `standIn` ends an absence; moving a session leaves its state as it is. */
export type SessionEvent = 'publish' | 'open' | 'run' | 'close' | 'markAbsent' | 'cancel'

/**
 * The whole machine; what is not written here is refused. A session that runs cannot be cancelled, as people were served;
 * it is closed. Publishing may come after opening: what the desk plans for the same day is open at once.
 */
export const SESSION_TRANSITIONS: Readonly<Record<SessionState, Readonly<Partial<Record<SessionEvent, SessionState>>>>> = {
  planned: { publish: 'published', open: 'open', markAbsent: 'expertAbsent', cancel: 'cancelled' },
  published: { open: 'open', markAbsent: 'expertAbsent', cancel: 'cancelled' },
  open: { publish: 'open', run: 'running', close: 'closed', markAbsent: 'expertAbsent', cancel: 'cancelled' },
  running: { close: 'closed' },
  closed: {},
  rescheduled: {},
  expertAbsent: { cancel: 'cancelled' },
  cancelled: {},
}

/** The state after an event, or null where the event is not possible. */
export function nextSessionState(state: SessionState, event: SessionEvent): SessionState | null {
  return SESSION_TRANSITIONS[state][event] ?? null
}

/** Whether the state lets people be given a place; whether the time still does, `isOnOffer` says. */
export function takesAppointments(state: SessionState): boolean {
  return state === 'open' || state === 'running'
}

/** Whether the session still holds its room and its experts for a time to come. */
export function isAhead(state: SessionState): boolean {
  return state === 'planned' || state === 'published' || state === 'open' || state === 'expertAbsent'
}
