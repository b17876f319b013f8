import type { Instant } from '../values/instant.ts'

/** How long a question stands at the kiosk, in milliseconds: a kiosk goes back to its start after as long. */
export const ASK_MS = 60_000

/** What may be rated: how it stands, and as one person had it. */
export type Rateable =
  | { readonly kind: 'appointment'; readonly state: string }
  | { readonly kind: 'booking'; readonly state: string }
  | { readonly kind: 'activity'; readonly state: string; readonly present: boolean }

/** Whether somebody can say how it was: it has taken place, and she was there. */
export function isRateable(one: Rateable): boolean {
  switch (one.kind) {
    case 'appointment':
      return one.state === 'served'
    case 'booking':
      return one.state === 'completed' || one.state === 'endedEarly'
    case 'activity':
      return one.present && (one.state === 'open' || one.state === 'ended')
  }
}

/** A question is gone once its time is over; a kiosk that answers later is told so. */
export function stands(ask: { readonly askedAt: Instant }, at: Instant): boolean {
  return at < ask.askedAt + ASK_MS
}
