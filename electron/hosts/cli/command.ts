/** The station as the command line calls it (scope `cli`). */
export type { StationClient } from '../../../shared/contract/contract.ts'

/** Where a command writes: results to `line` (stdout), talk for people to `note` (stderr). */
export interface Out {
  line(text: string): void
  note(text: string): void
}

/** A mistake in what was typed; shown as one sentence with the usage, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
