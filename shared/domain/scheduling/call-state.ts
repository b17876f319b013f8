/** Where a call stands: 待打, 已通知待答复, 没接通, 办结. */
export type CallState = 'open' | 'reached' | 'noAnswer' | 'done'

/** How a call was settled: 接受, 不要了, 已告知, 过时, 撤回. */
export type CallOutcome = 'accepted' | 'declined' | 'told' | 'expired' | 'withdrawn'

/** What is heard on the phone without settling anything. */
export type CallHeard = 'reached' | 'noAnswer'

/** What the desk, or the station by itself, can do with a call. */
export type CallEvent = { readonly kind: 'heard'; readonly heard: CallHeard } | { readonly kind: 'settle'; readonly outcome: CallOutcome } | { readonly kind: 'reopen' }

/** As much of a call as its steps change. */
export interface CallStanding {
  readonly state: CallState
  readonly outcome: CallOutcome | null
  /** How often somebody rang. */
  readonly tries: number
}

/**
 * The call after an event, or null where the event is not possible. A settled call takes nothing but being reopened; one
 * that was `withdrawn` stays so, because what it was about is gone. Whether an offer that ran out (`expired`: nobody
 * answered, or the time was up) can still be had, whoever made it tells.
 */
export function afterCall({ state, outcome, tries }: CallStanding, event: CallEvent): CallStanding | null {
  if (event.kind === 'reopen') return state === 'done' && outcome !== 'withdrawn' ? { state: tries > 0 ? 'reached' : 'open', outcome: null, tries } : null
  if (state === 'done') return null
  if (event.kind === 'heard') return { state: event.heard, outcome: null, tries: tries + 1 }
  return { state: 'done', outcome: event.outcome, tries: event.outcome === 'expired' || event.outcome === 'withdrawn' ? tries : tries + 1 }
}
