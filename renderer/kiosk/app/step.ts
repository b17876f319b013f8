import type { SignInOutcome } from '../../../shared/contract/attendance.ts'
import type { VisitItem } from '../../../shared/contract/kiosk-visit.ts'
import type { KioskLoan } from '../../../shared/contract/kiosk-doors.ts'
import type { Asked } from '../../../shared/contract/ratings.ts'
import type { Occupation } from '../../../shared/contract/rest-stop.ts'
import type { Candidate, Finding, KioskSession } from '../../../shared/contract/kiosk.ts'

/** Namesakes behind one button, with the question that tells them apart. */
export type Alike = Extract<Candidate, { kind: 'alike' }>

/** Who has been found and for which session, so that a further tap can follow without finding her again. */
export interface FoundFor {
  readonly session: KioskSession
  readonly residentId: string
  readonly via: 'phoneTail' | 'initials' | 'list'
}

/** What the last act came to, as the screen tells it. `found` is left out after a scan. */
export type Result =
  | { readonly kind: 'signIn'; readonly outcome: SignInOutcome; readonly maskedName: string; readonly title: string; readonly found?: FoundFor }
  | { readonly kind: 'counted'; readonly outcome: SignInOutcome; readonly title: string }
  | { readonly kind: 'inLine'; readonly turn: number | null; readonly title: string }
  | { readonly kind: 'arrived'; readonly maskedName: string; readonly title: string; readonly startsAt: number }
  | { readonly kind: 'child'; readonly at: number; readonly again: boolean }
  | { readonly kind: 'rested'; readonly tapId: string }
  | { readonly kind: 'lent'; readonly itemName: string; readonly dueAt: number }
  | { readonly kind: 'returned'; readonly itemName: string }
  | { readonly kind: 'thanks'; readonly title: string }
  | { readonly kind: 'headUnsure'; readonly session: KioskSession }
  | { readonly kind: 'undone' | 'tooLate' | 'unknownSlip' | 'askStaff' | 'rest' | 'noLine' | 'noneLeft' | 'gone' | 'trouble' }

/** Where the kiosk is: one question a screen. Everything a person did lives here, so going home forgets it. */
export type Step =
  | { readonly kind: 'home' }
  | { readonly kind: 'digits' | 'letters'; readonly session: KioskSession }
  | { readonly kind: 'names'; readonly session: KioskSession; readonly by: Finding; readonly candidates: readonly Candidate[]; readonly more: boolean }
  | { readonly kind: 'apart'; readonly session: KioskSession; readonly by: Finding; readonly alike: Alike; readonly wrong: boolean }
  | { readonly kind: 'nobody'; readonly session: KioskSession; readonly by: Finding }
  | { readonly kind: 'visitPhone' }
  | { readonly kind: 'visits'; readonly phoneTail: string; readonly items: readonly VisitItem[] }
  | { readonly kind: 'look' | 'restStop' | 'restSuggest' }
  | { readonly kind: 'restService'; readonly occupation: Occupation }
  | { readonly kind: 'restLend'; readonly item: { readonly id: string; readonly name: string } | null }
  | { readonly kind: 'restReturn'; readonly tail: string; readonly loans: readonly KioskLoan[] | null }
  | { readonly kind: 'rating'; readonly asked: Asked }
  | { readonly kind: 'result'; readonly result: Result }

export const HOME: Step = { kind: 'home' }

/** The question before this one; null where that is the start. */
export function stepBefore(step: Step): Step | null {
  switch (step.kind) {
    case 'visits':
      return { kind: 'visitPhone' }
    case 'restService':
    case 'restSuggest':
      return { kind: 'restStop' }
    case 'restLend':
      return step.item ? { kind: 'restLend', item: null } : { kind: 'restStop' }
    case 'restReturn':
      return step.loans ? { kind: 'restReturn', tail: '', loans: null } : { kind: 'restStop' }
    case 'names':
    case 'apart': {
      const { by, session } = step
      const way = by.kind === 'beginning' ? by.of : by.kind
      return way === 'list' ? null : { kind: way === 'phoneTail' ? 'digits' : 'letters', session }
    }
    default:
      return null
  }
}
