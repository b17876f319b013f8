import { createHash } from 'node:crypto'
import type { Finding } from '../../../../shared/domain/exchange/finding.ts'
import { readIndicatorTable } from '../../../../shared/domain/exchange/indicator-table.ts'
import { INDICATORS, LISTED_FILES, MANIFEST, SIGNATURE, STATION_KEY, type Manifest } from '../../../../shared/domain/exchange/manifest.ts'
import type { Members } from './archive.ts'
import { fingerprintOf, holdsSignature } from './keys.ts'

/** Far above any dictionary; larger is not worth parsing, whoever signed it. */
const TABLE_LIMIT_BYTES = 2_000_000

const EXPECTED: ReadonlySet<string> = new Set([MANIFEST, SIGNATURE, ...LISTED_FILES])

/** Members missing, unknown, or other than the manifest lists them; a member it does not list counts as changed. */
export function findInMembers(manifest: Manifest, members: Members): readonly Finding[] {
  const unknown = [...members.keys()].filter((name) => !EXPECTED.has(name)).map((name) => ({ kind: 'fileUnknown', name }) as const)
  const missing = [...EXPECTED].filter((name) => !members.has(name)).map((name) => ({ kind: 'fileMissing', name }) as const)
  const changed = LISTED_FILES
    .filter((name) => members.has(name) && !isAsListed(manifest, name, members.get(name)))
    .map((name) => ({ kind: 'fileChanged', name }) as const)
  return [...missing, ...unknown, ...changed]
}

function isAsListed({ files }: Manifest, name: string, bytes: Uint8Array = new Uint8Array()): boolean {
  const [listed, ...more] = files.filter((file) => file.name === name)
  if (!listed || more.length > 0) return false
  return listed.bytes === bytes.length && listed.sha256 === createHash('sha256').update(bytes).digest('hex')
}

/** Whether the manifest is signed, by the key it names, and by the key the district trusts where it gave one. */
export function findInSignature(manifest: Manifest, members: Members, trustedPem?: string): readonly Finding[] {
  const [bytes, signature, key] = [MANIFEST, SIGNATURE, STATION_KEY].map((name) => members.get(name))
  if (!bytes || !signature || !key) return [] // named as missing already
  const insidePem = new TextDecoder().decode(key)
  const found = fingerprintOf(insidePem)
  if (found === null || found !== manifest.signer.fingerprint) return [{ kind: 'keyMismatch' }]
  if (!holdsSignature(bytes, signature, insidePem)) return [{ kind: 'signatureWrong' }]
  if (trustedPem === undefined) return [{ kind: 'signerUnknown', fingerprint: found }]
  const trusted = fingerprintOf(trustedPem)
  if (trusted === null) return [{ kind: 'badTrustedKey' }]
  return trusted === found ? [] : [{ kind: 'signerChanged', trusted, found }]
}

/** Whether `indicators.csv` can be read, is about this station and month, and has as many rows as announced. */
export function findInIndicators({ station, period, counts }: Manifest, members: Members): readonly Finding[] {
  const bytes = members.get(INDICATORS)
  if (!bytes) return []
  if (bytes.length > TABLE_LIMIT_BYTES) return [{ kind: 'indicatorUnreadable', row: 1 }]
  const table = readIndicatorTable(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  if ('row' in table) return [{ kind: 'indicatorUnreadable', row: table.row }]
  const elsewhere = table.findIndex((line) => line.stationCode !== station.code || line.period !== period)
  return [
    ...(elsewhere === -1 ? [] : [{ kind: 'indicatorElsewhere', row: elsewhere + 2 } as const]),
    ...(table.length === counts.indicators ? [] : [{ kind: 'countWrong', what: '指标', expected: counts.indicators, found: table.length } as const]),
  ]
}
