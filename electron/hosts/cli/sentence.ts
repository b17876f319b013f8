import { sentenceFor } from '../../../shared/text/refusals.ts'
import { KeyUnavailable } from '../key-file.ts'
import { StationFailed } from '../station-thread.ts'
import { troubleSentence } from '../trouble-sentence.ts'
import { UsageError } from './command.ts'

/** One plain sentence for whatever stopped a command. */
export function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return error.message
  return error instanceof KeyUnavailable || error instanceof StationFailed ? troubleSentence(error) : sentenceFor(error)
}
