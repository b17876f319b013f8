import * as z from 'zod'
import type { Month } from '../values/calendar-date.ts'

/** What the format calls itself, and its version; a reader refuses any other. */
export const PACKAGE_FORMAT = 'linzhan-package'
export const PACKAGE_FORMAT_VERSION = 1

/** The names inside every package; they never change within a format version. */
export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.sig'
export const INDICATORS = 'indicators.csv'
export const RECORDS = 'records.ndjson'
export const REPORT = 'report.xlsx'
export const BRIEF = 'brief.txt'
export const STATION_KEY = 'station.pub.pem'

/** The members whose size and SHA-256 the manifest lists, in the order of the archive. */
export const LISTED_FILES = [INDICATORS, RECORDS, REPORT, BRIEF, STATION_KEY] as const

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const sequence = z.int().min(1).max(999_999)

/**
 * The signed head of a package: what it covers, where it stands among the station's packages and in its journal,
 * and the hash of everything else inside. Closed (unknown keys are refused), so that nothing unsigned can ride along.
 */
export const manifestSchema = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  formatVersion: z.literal(PACKAGE_FORMAT_VERSION),
  station: z.strictObject({ code: z.string().regex(/^\d{12}$/), name: z.string().min(1) }),
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).transform((text) => text as Month),
  sequence,
  /** The package before this one and the SHA-256 of its content (the archive under the encryption); null for the first. */
  previous: z.strictObject({ sequence, sha256 }).nullable(),
  /** The rows carried, and the chain at both ends: the hash before the first and of the last. `toSeq` is `fromSeq - 1` when there are none. */
  journal: z.strictObject({ fromSeq: z.int().min(1), toSeq: z.int().min(0), startHash: sha256, endHash: sha256 }),
  counts: z.strictObject({ records: z.int().min(0), indicators: z.int().min(0), bySubject: z.record(z.string(), z.int().min(1)) }),
  /** The program's version and the number of the store's last migration. */
  versions: z.strictObject({ app: z.string(), store: z.int() }),
  /** ISO 8601 with the station's offset. */
  madeAt: z.iso.datetime({ offset: true }),
  /** SHA-256 of the public key's SubjectPublicKeyInfo (DER), to be read out over the telephone. */
  signer: z.strictObject({ algorithm: z.literal('Ed25519'), fingerprint: sha256 }),
  files: z.array(z.strictObject({ name: z.enum(LISTED_FILES), bytes: z.int().min(0), sha256 })),
})
export type Manifest = z.infer<typeof manifestSchema>
