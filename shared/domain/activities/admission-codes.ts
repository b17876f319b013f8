/** Ways of being let in or out; each writes something. */
export const ADMITTED = ['signedIn', 'signedInWalkIn', 'signedInFromLine', 'signedInStaff', 'cameBack', 'enteredAgain', 'left', 'counted'] as const
export type AdmittedCode = (typeof ADMITTED)[number]

/** Reasons why nothing was written. `alreadyIn` and `leftBefore` are good to know rather than a refusal. */
export const REFUSED = [
  'alreadyIn', 'alreadyLeft', 'leftBefore', 'notInside', 'exitsNotKept', 'tooEarly', 'notOpened', 'ended', 'cancelled', 'postponed', 'full', 'onLine',
  'notRegistered', 'registrationCancelled', 'elsewhere', 'childAlone', 'namesOnly', 'headsOnly', 'unknownPerson', 'alike',
] as const
export type RefusedCode = (typeof REFUSED)[number]

/** What the desk may do all the same, because it sees the person: the others have nothing to be overruled. */
export const OVERRULED: readonly RefusedCode[] = ['full', 'onLine', 'notRegistered', 'registrationCancelled', 'elsewhere', 'childAlone', 'alreadyLeft']

export type AdmissionCode = AdmittedCode | RefusedCode
