import type { ReportedIndicator } from '../../../../shared/domain/exchange/indicator-table.ts'
import type { Month } from '../../../../shared/domain/values/calendar-date.ts'
import type { Instant } from '../../../../shared/domain/values/instant.ts'
import type { JournalRow } from '../../store/schema.ts'

/** Everything a package says. The same input gives the same content, byte for byte. */
export interface PackageInput {
  readonly station: { readonly code: string; readonly name: string }
  readonly period: Month
  readonly sequence: number
  /** The station's package before this one and its `contentSha256`; null for the first. */
  readonly previous: { readonly sequence: number; readonly sha256: string } | null
  /** The link the rows follow: the last row of the package before, or `{ seq: 0, hash: GENESIS }`. */
  readonly after: { readonly seq: number; readonly hash: string }
  /** The journal from there on, in order. Any iterable, so that a caller can read in pages; walked once. */
  readonly journal: Iterable<JournalRow>
  readonly indicators: readonly ReportedIndicator[]
  /** The numbers in sentences, in Chinese. */
  readonly brief: string
  readonly versions: { readonly app: string; readonly store: number }
  readonly madeAt: Instant
}

export interface PackageKeys {
  /** The station's Ed25519 private key, PKCS #8 PEM. */
  readonly signingKeyPem: string
  /** The district's age recipient, `age1…`. */
  readonly recipient: string
}

/** How far the making has come; `done` counts journal rows in the first stage and is 0 … 1 after it. */
export interface PackageProgress {
  readonly stage: 'records' | 'report' | 'archive' | 'encrypt'
  readonly done: number
}

export interface MadePackage {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** SHA-256 of `bytes`. Encryption is randomised: it differs for each copy. */
  readonly fileSha256: string
  /** SHA-256 of the archive inside, the package's identity: the same for every copy. */
  readonly contentSha256: string
  readonly fromSeq: number
  readonly toSeq: number
  /** The hash of the journal at `toSeq`; the next package starts after it. */
  readonly chainHash: string
}
