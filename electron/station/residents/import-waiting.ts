import type { RosterPreview } from '../../../shared/contract/residents.ts'
import type { RosterSummary } from '../../../shared/domain/residents/roster/roster.ts'
import type { ImportedPerson, Remarks } from './import-people.ts'

/** A roster that was read and waits for a yes. */
export interface ReadRoster {
  readonly token: string
  readonly readAt: number
  readonly sha256: string
  /** What was understood of the columns; the cells themselves are let go once they are read. */
  readonly sheets: RosterPreview['sheets']
  readonly summary: RosterSummary
  readonly remarks: Remarks
  readonly people: readonly ImportedPerson[]
}

/** A roster that nobody said yes to is dropped after this. */
const KEEP_MS = 15 * 60_000

/** The one roster that waits; reading another or waiting too long drops it, for it holds people in clear. */
export function createWaiting(now: () => number) {
  let roster: ReadRoster | null = null
  let timer: NodeJS.Timeout | undefined
  function drop(): void {
    clearTimeout(timer)
    roster = null
  }
  return {
    keep(read: ReadRoster): void {
      drop()
      roster = read
      timer = setTimeout(drop, KEEP_MS).unref()
    },
    find: (token: string): ReadRoster | null => (roster?.token === token && now() - roster.readAt < KEEP_MS ? roster : null),
    drop,
  }
}
