import type { SessionChoice } from '../../../shared/contract/errors.ts'
import { refusalOf, refusalSentences } from '../../../shared/text/refusals.ts'

/** Why somebody did not get the place they wanted, in words, and what else is free. */
export interface SlotLoss {
  readonly said: string
  readonly choices: readonly (SessionChoice & { readonly name: string })[]
}

/** The loss a refusal tells of: the time is somebody else's, or the places are gone; null for any other. */
export function slotLossOf(error: unknown): SlotLoss | null {
  const taken = refusalOf(error, 'SLOT_TAKEN')
  if (taken) return { said: refusalSentences.SLOT_TAKEN(taken), choices: named(taken.choices) }
  const full = refusalOf(error, 'SESSION_FULL')
  return full && { said: refusalSentences.SESSION_FULL(full), choices: named(full.choices ?? []) }
}

function named(choices: readonly SessionChoice[]): SlotLoss['choices'] {
  return choices.map((choice) => ({ ...choice, name: choice.expertName }))
}
