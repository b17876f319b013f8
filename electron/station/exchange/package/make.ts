import { createHash } from 'node:crypto'
import {
  BRIEF, INDICATORS, LISTED_FILES, MANIFEST, manifestSchema, PACKAGE_FORMAT, PACKAGE_FORMAT_VERSION, RECORDS, REPORT, SIGNATURE,
  STATION_KEY, type Manifest,
} from '../../../../shared/domain/exchange/manifest.ts'
import { writeIndicatorTable } from '../../../../shared/domain/exchange/indicator-table.ts'
import { packageFileName } from '../../../../shared/domain/exchange/package-name.ts'
import { isoOf } from '../../../../shared/domain/values/instant.ts'
import { encryptTo } from './age-keys.ts'
import { writeArchive, type Members } from './archive.ts'
import type { MadePackage, PackageInput, PackageKeys, PackageProgress } from './input.ts'
import { fingerprintOf, publicPemOf, signBytes } from './keys.ts'
import { writeRecords, type RecordsFile } from './records.ts'
import { writeReport } from './report.ts'

/**
 * Makes a package in memory: writes the files, signs the manifest over them, packs and encrypts. Yields progress
 * between steps so that the caller can answer others meanwhile. Throws `JournalBroken` rather than report from a
 * journal that does not hold.
 */
export async function* makePackage(input: PackageInput, keys: PackageKeys): AsyncGenerator<PackageProgress, MadePackage> {
  const total = input.journal.toSeq - input.journal.after.seq
  const writing = writeRecords(input.journal)
  let step = writing.next()
  for (; !step.done; step = writing.next()) yield { phase: 'records', done: step.value, total }
  const records = step.value

  yield { phase: 'report', done: 0, total: 1 }
  const publicKeyPem = publicPemOf(keys.signingKeyPem)
  const files: Members = new Map([
    [INDICATORS, encode(writeIndicatorTable(input.station.code, input.period, input.indicators))],
    [RECORDS, records.bytes],
    [REPORT, await writeReport(input)],
    [BRIEF, encode(`\uFEFF${input.brief}\n`)],
    [STATION_KEY, encode(publicKeyPem)],
  ])
  const manifest = encode(`${JSON.stringify(manifestOf(input, records, files, publicKeyPem), null, 2)}\n`)

  yield { phase: 'archive', done: 0, total: 1 }
  const archive = writeArchive(new Map([[MANIFEST, manifest], [SIGNATURE, signBytes(manifest, keys.signingKeyPem)], ...files]))

  yield { phase: 'encrypt', done: 0, total: 1 }
  const bytes = await encryptTo(keys.recipient, archive)
  yield { phase: 'encrypt', done: 1, total: 1 }
  return {
    fileName: packageFileName({ stationCode: input.station.code, period: input.period, sequence: input.sequence }),
    bytes, fileSha256: sha256(bytes), contentSha256: sha256(archive),
    fromSeq: input.journal.after.seq + 1, toSeq: input.journal.toSeq, chainHash: records.endHash,
  }
}

/** Parsed before it is signed: a station never signs a manifest that the district could not read. */
function manifestOf(input: PackageInput, records: RecordsFile, files: Members, publicKeyPem: string): Manifest {
  return manifestSchema.parse({
    format: PACKAGE_FORMAT,
    formatVersion: PACKAGE_FORMAT_VERSION,
    station: input.station,
    period: input.period,
    sequence: input.sequence,
    previous: input.previous,
    journal: {
      fromSeq: input.journal.after.seq + 1, toSeq: input.journal.toSeq, startHash: input.journal.after.hash, endHash: records.endHash,
    },
    counts: { records: records.count, indicators: input.indicators.length, bySubject: records.bySubject },
    versions: input.versions,
    madeAt: isoOf(input.madeAt),
    signer: { algorithm: 'Ed25519', fingerprint: fingerprintOf(publicKeyPem) },
    files: LISTED_FILES.map((name) => {
      const bytes = files.get(name) ?? new Uint8Array()
      return { name, bytes: bytes.length, sha256: sha256(bytes) }
    }),
  })
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
