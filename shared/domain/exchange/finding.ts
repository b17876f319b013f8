import type { Manifest } from './manifest.ts'

/** Something a verification found. Closed: the command line and the district's programs switch over `kind`. */
export type Finding = EnvelopeFinding | SignatureFinding | ContentFinding | LineageFinding

/** The file cannot be opened, or what is in it is not what the manifest lists. */
type EnvelopeFinding =
  | { readonly kind: 'badIdentity' }
  | { readonly kind: 'notEncrypted' }
  | { readonly kind: 'wrongKey' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'notArchive' }
  | { readonly kind: 'tooLarge'; readonly limitBytes: number }
  | { readonly kind: 'fileTwice'; readonly name: string }
  | { readonly kind: 'fileMissing'; readonly name: string }
  | { readonly kind: 'fileUnknown'; readonly name: string }
  | { readonly kind: 'fileChanged'; readonly name: string }
  | { readonly kind: 'manifestUnreadable'; readonly where: string }

/** Who vouches for the manifest. */
type SignatureFinding =
  | { readonly kind: 'signatureWrong' }
  /** The key inside is not the one the manifest names. */
  | { readonly kind: 'keyMismatch' }
  /** Signed by a key other than the one trusted for this station. */
  | { readonly kind: 'signerChanged'; readonly trusted: string; readonly found: string }
  /** What was given as the station's trusted key is no Ed25519 public key. */
  | { readonly kind: 'badTrustedKey' }
  /** No trusted key was given: the signature holds, but whose it is must be compared by a person. */
  | { readonly kind: 'signerUnknown'; readonly fingerprint: string }

/** What the files say does not agree with itself or with the manifest. */
type ContentFinding =
  | { readonly kind: 'recordUnreadable'; readonly line: number }
  | { readonly kind: 'chainBroken'; readonly seq: number; readonly reason: 'changed' | 'missing' | 'unlinked' }
  | { readonly kind: 'chainEnd'; readonly expectedSeq: number; readonly foundSeq: number }
  | { readonly kind: 'countWrong'; readonly what: string; readonly expected: number; readonly found: number }
  | { readonly kind: 'indicatorUnreadable'; readonly row: number }
  | { readonly kind: 'indicatorElsewhere'; readonly row: number }

/** Where the package stands among those the district already holds. */
export type LineageFinding =
  | { readonly kind: 'otherStation'; readonly expected: string; readonly found: string }
  /** Exactly this content was received before. */
  | { readonly kind: 'repeated'; readonly sequence: number }
  /** A package that fills in behind newer ones. */
  | { readonly kind: 'late'; readonly sequence: number; readonly newest: number }
  /** Packages `from` … `to` never arrived. */
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }
  /** Journal rows `fromSeq` … `toSeq` lie between the package before and this one. */
  | { readonly kind: 'journalGap'; readonly fromSeq: number; readonly toSeq: number }
  /** Rows from `fromSeq` on were already in the package before. */
  | { readonly kind: 'journalOverlap'; readonly fromSeq: number; readonly toSeq: number }
  /** The journal is not a continuation of the one known: after `seq` it went another way (a restored old backup). */
  | { readonly kind: 'fork'; readonly seq: number; readonly sequence: number }
  /** This sequence number was received before with other content, on the same journal. */
  | { readonly kind: 'changedResend'; readonly sequence: number }
  /** The package names a predecessor other than the one received under that number. */
  | { readonly kind: 'otherPrevious'; readonly sequence: number }

/** What the district keeps of a package it received, to judge the next one. */
export interface PackageMark {
  readonly stationCode: string
  readonly sequence: number
  readonly toSeq: number
  /** The hash of the journal at `toSeq`. */
  readonly chainHash: string
  /** SHA-256 of the content: the archive under the encryption, which is the same for every copy. */
  readonly sha256: string
}

/** The outcome of a verification. */
export interface Verdict {
  /** Nothing found but harmless things (a repeat, a signer to be compared by a person). */
  readonly ok: boolean
  /** In the order of checking: envelope, manifest, files, signature, content, lineage. */
  readonly findings: readonly Finding[]
  /** As far as it could be read; not to be trusted when `ok` is false. */
  readonly manifest: Manifest | null
  /** What to keep for the next one; null unless `ok`. */
  readonly mark: PackageMark | null
}

const HARMLESS: ReadonlySet<Finding['kind']> = new Set(['signerUnknown', 'repeated', 'late'])

/** Worth telling, yet no reason to refuse the package. */
export function isHarmless(finding: Finding): boolean {
  return HARMLESS.has(finding.kind)
}
