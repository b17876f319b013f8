import type { Instant } from '../../shared/domain/values/instant.ts'
import type { Changes } from './changes.ts'
import type { Resources } from './resources.ts'
import type { Sealer } from './store/sealed.ts'
import type { Store } from './store/transaction.ts'

/** What every capability is built from; put together by hand in `station.ts`. Time, ids and chance come in here. */
export interface Parts {
  readonly store: Store
  readonly sealer: Sealer
  /** 32 bytes, kept by the host outside the data folder; here only for the recovery key. */
  readonly dataKey: Uint8Array
  readonly now: () => Instant
  /** A fresh ULID, later than every one before it. */
  readonly newId: () => string
  readonly randomBytes: (count: number) => Uint8Array
  readonly changes: Changes
  readonly resources: Resources
  /** Prints an HTML page as PDF, A4, by the host's browser. Rejects when the host has none. */
  readonly pdf: (html: string) => Promise<Uint8Array>
}
