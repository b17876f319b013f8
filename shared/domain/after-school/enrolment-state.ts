/** Where a child's place stands: 已申请, 已签同意书, 在册, 暂停, 已退出, 已结束 (domain reference §b7). */
export type EnrolmentState = 'applied' | 'consentSigned' | 'enrolled' | 'paused' | 'withdrawn' | 'ended'

/** What happens to a place. `end`: the station ends it; `withdraw`: the family gives it up. */
export type EnrolmentEvent = 'signConsent' | 'enrol' | 'pause' | 'resume' | 'withdraw' | 'end'

/** The whole machine; what is not written here is refused. */
export const ENROLMENT_TRANSITIONS: Readonly<Record<EnrolmentState, Readonly<Partial<Record<EnrolmentEvent, EnrolmentState>>>>> = {
  applied: { signConsent: 'consentSigned', withdraw: 'withdrawn' },
  consentSigned: { signConsent: 'consentSigned', enrol: 'enrolled', withdraw: 'withdrawn' },
  enrolled: { signConsent: 'enrolled', pause: 'paused', withdraw: 'withdrawn', end: 'ended' },
  paused: { signConsent: 'paused', resume: 'enrolled', withdraw: 'withdrawn', end: 'ended' },
  withdrawn: {},
  ended: {},
}

/** The state after an event, or null where the event is not possible. */
export function nextEnrolmentState(state: EnrolmentState, event: EnrolmentEvent): EnrolmentState | null {
  return ENROLMENT_TRANSITIONS[state][event] ?? null
}

/** Whether a place is taken: a paused child keeps it. */
export function takesPlace(state: EnrolmentState): boolean {
  return state === 'enrolled' || state === 'paused'
}
