/** Ways in which a person is let in or out; each writes something. */
export const PERSON_ADMITTED = ['signedIn', 'signedInWalkIn', 'signedInFromLine', 'signedInStaff', 'cameBack', 'enteredAgain', 'left'] as const

/** Ways of being let in or out, heads without names among them. */
export const ADMITTED = [...PERSON_ADMITTED, 'counted'] as const
export type AdmittedCode = (typeof ADMITTED)[number]

/** Reasons why nothing was written. */
export const REFUSED = [
  'alreadyIn', 'alreadyLeft', 'leftBefore', 'notInside', 'exitsNotKept', 'tooEarly', 'notOpened', 'ended', 'cancelled', 'postponed', 'full', 'onLine',
  'notRegistered', 'registrationCancelled', 'elsewhere', 'childAlone', 'namesOnly', 'headsOnly', 'unknownPerson', 'alike',
] as const
export type RefusedCode = (typeof REFUSED)[number]

/** Good to know rather than a refusal: what was wanted holds already, so nothing is kept of the asking. */
export const HELD_ALREADY: readonly AdmissionCode[] = ['alreadyIn', 'leftBefore']

/** What the desk may do all the same, because it sees the person: the others have nothing to be overruled. */
export const OVERRULED: readonly AdmissionCode[] = ['full', 'onLine', 'notRegistered', 'registrationCancelled', 'elsewhere', 'childAlone', 'alreadyLeft']

export type AdmissionCode = AdmittedCode | RefusedCode

/** Whether something was written. */
export const isAdmitted = (code: AdmissionCode): code is AdmittedCode => (ADMITTED as readonly AdmissionCode[]).includes(code)
