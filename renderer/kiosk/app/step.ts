import type { SignInOutcome } from '../../../shared/contract/attendance.ts'
import type { Candidate, Finding, KioskSession } from '../../../shared/contract/kiosk.ts'

/** Namesakes behind one button, with the question that tells them apart. */
export type Alike = Extract<Candidate, { kind: 'alike' }>

/** What the last act came to, as the screen tells it. */
export type Result =
  | { readonly kind: 'signIn'; readonly outcome: SignInOutcome; readonly maskedName: string; readonly title: string }
  | { readonly kind: 'counted'; readonly outcome: SignInOutcome; readonly title: string }
  | { readonly kind: 'arrived'; readonly maskedName: string; readonly title: string; readonly startsAt: number }
  | { readonly kind: 'child'; readonly at: number; readonly again: boolean }
  | { readonly kind: 'headUnsure'; readonly session: KioskSession }
  | { readonly kind: 'undone' | 'tooLate' | 'unknownSlip' | 'askStaff' | 'rest' | 'trouble' }

/** Where the kiosk is: one question a screen. Everything a person did lives here, so going home forgets it. */
export type Step =
  | { readonly kind: 'home' }
  | { readonly kind: 'way' | 'digits' | 'letters'; readonly session: KioskSession }
  | { readonly kind: 'names'; readonly session: KioskSession; readonly by: Finding; readonly candidates: readonly Candidate[]; readonly more: boolean }
  | { readonly kind: 'apart'; readonly session: KioskSession; readonly by: Finding; readonly alike: Alike; readonly wrong: boolean }
  | { readonly kind: 'nobody'; readonly session: KioskSession; readonly by: Finding }
  | { readonly kind: 'result'; readonly result: Result }

export const HOME: Step = { kind: 'home' }
