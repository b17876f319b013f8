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
  readonly journal: JournalStretch
  readonly indicators: readonly ReportedIndicator[]
  /** The numbers in sentences, in Chinese. */
  readonly brief: string
  readonly versions: { readonly app: string; readonly store: number }
  readonly madeAt: Instant
}

/** The rows of the journal after one link up to another. */
export interface JournalStretch {
  /** The link the rows follow: the last row of the package before, or `{ seq: 0, hash: GENESIS }`. */
  readonly after: { readonly seq: number; readonly hash: string }
  /** The last row to carry; equal to `after.seq` when there are none. */
  readonly toSeq: number
  /** The rows in order. Any iterable, so that a caller can read in pages; walked once. */
  readonly rows: Iterable<JournalRow>
}

export interface PackageKeys {
  /** The station's Ed25519 private key, PKCS #8 PEM. */
  readonly signingKeyPem: string
  /** The district's age recipient, `age1…`. */
  readonly recipient: string
}

/** How far the making has come: journal rows while `phase` is `records`, else 0 or 1 of 1. */
export interface PackageProgress {
  readonly phase: 'records' | 'report' | 'archive' | 'encrypt'
  readonly done: number
  readonly total: number
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
