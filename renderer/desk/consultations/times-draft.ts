import type { AvailabilityRule } from '../../../shared/domain/consultations/availability/availability-rule.ts'
import { sayAvailability } from '../../../shared/domain/consultations/availability/say-availability.ts'

/** When an expert can serve, as a form holds it: the office's words, and the rules with the words they were said yes to. */
export interface TimesDraft {
  readonly words: string
  readonly rules: readonly AvailabilityRule[]
  readonly settledFor: string
}

/** What is stored; whoever wrote it has been asked before. */
export function timesOf({ availability, rules }: { readonly availability: string; readonly rules: readonly AvailabilityRule[] }): TimesDraft {
  return { words: availability, rules, settledFor: availability }
}

/** The rules said yes to for the words as they stand. */
export function settled(draft: TimesDraft, rules: readonly AvailabilityRule[]): TimesDraft {
  return { ...draft, rules, settledFor: draft.words }
}

/** Whether the words have changed since anybody said what they mean: then the rules are those of other words, and a person is asked before they are stored. */
export function needsAnswer({ words, rules, settledFor }: TimesDraft): boolean {
  return words.trim() !== settledFor.trim() && (words.trim() !== '' || rules.length > 0)
}

/** Whether what was read of the words is what the rules say already. */
export function saysTheSame(read: TimesDraft['rules'] | null | undefined, rules: TimesDraft['rules']): boolean {
  return read !== null && read !== undefined && sayAvailability(read) === sayAvailability(rules)
}
