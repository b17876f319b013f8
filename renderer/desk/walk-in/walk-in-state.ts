import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import type { Slip } from '../../../shared/contract/scheduling.ts'
import type { Client } from '../../client.ts'

/** What a visitor comes for, in the order of the keys 0 (whatever is free), 1, 2, 3. */
export const ERRANDS = ['free', 'room', 'consultation', 'activity'] as const
export type Errand = (typeof ERRANDS)[number]

/** What came of a visit: a sentence, a slip where there is one, and the way back where there is one. */
export interface Outcome {
  readonly said: string
  readonly slip: Slip | null
  readonly undo?: (client: Client) => Promise<unknown>
}

/** A visit in three steps: who, what, done. `draft` is somebody new being registered. */
export type Visit =
  | { readonly step: 'who'; readonly draft: string | null }
  | { readonly step: 'what'; readonly person: ResidentSummary; readonly errand: Errand }
  | { readonly step: 'done'; readonly person: ResidentSummary; readonly errand: Errand; readonly outcome: Outcome }

export type VisitEvent =
  | { readonly kind: 'unknown'; readonly typed: string }
  | { readonly kind: 'known'; readonly person: ResidentSummary }
  | { readonly kind: 'errand'; readonly errand: Errand }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'back' }
  | { readonly kind: 'next' }

export const NOBODY: Visit = { step: 'who', draft: null }

/** What does not fit the step changes nothing: a late key must not skip a step. */
export function nextVisit(visit: Visit, event: VisitEvent): Visit {
  switch (event.kind) {
    case 'unknown':
      return visit.step === 'who' ? { step: 'who', draft: event.typed } : visit
    case 'known':
      return visit.step === 'who' ? { step: 'what', person: event.person, errand: 'free' } : visit
    case 'errand':
      return visit.step === 'what' ? { ...visit, errand: event.errand } : visit
    case 'done':
      return visit.step === 'what' ? { ...visit, step: 'done', outcome: event.outcome } : visit
    case 'back':
      return visit.step === 'done' ? { step: 'what', person: visit.person, errand: visit.errand } : NOBODY
    case 'next':
      return NOBODY
  }
}
