import { createHash } from 'node:crypto'
import { decryptWith, encryptTo } from '../../../electron/station/exchange/package/age-keys.ts'
import { readArchive, writeArchive } from '../../../electron/station/exchange/package/archive.ts'
import type { MadePackage, PackageInput, PackageKeys } from '../../../electron/station/exchange/package/input.ts'
import { makeAgeKeyPair, makeSigningKeyPair, signBytes } from '../../../electron/station/exchange/package/keys.ts'
import { makePackage } from '../../../electron/station/exchange/package/make.ts'
import { GENESIS, linkAfter } from '../../../electron/station/store/journal.ts'
import type { JournalRow } from '../../../electron/station/store/schema.ts'
import type { ReportedIndicator } from '../../../shared/domain/exchange/indicator-table.ts'
import { MANIFEST, SIGNATURE, type Manifest } from '../../../shared/domain/exchange/manifest.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'

export const district = await makeAgeKeyPair()
export const station = makeSigningKeyPair()
export const keys: PackageKeys = { signingKeyPem: station.privateKeyPem, recipient: district.recipient }

const DECEMBER_FIRST = Date.UTC(2026, 11, 1)

/** A journal of so many rows after a link; `flavour` makes histories differ. */
export function journalOf(count: number, after: Pick<JournalRow, 'seq' | 'hash'> = { seq: 0, hash: GENESIS }, flavour = 'a'): readonly JournalRow[] {
  const rows: JournalRow[] = []
  for (let index = 0; index < count; index += 1) {
    const previous = rows.at(-1) ?? after
    const seq = previous.seq + 1
    const subject = seq % 3 === 0 ? 'booking' : 'attendance'
    rows.push(linkAfter(previous, { at: DECEMBER_FIRST + seq * 1000, actor: 'kiosk', screen: 'kiosk' }, {
      subject, subjectId: `01JE0000000000000000${String(seq).padStart(6, '0')}`, action: 'created',
      data: { resident: `01JD0000000000000000${String(seq % 7).padStart(6, '0')}`, via: 'phoneTail', flavour },
    }))
  }
  return rows
}

export const indicators: readonly ReportedIndicator[] = [
  { code: 'ACT_SESS', version: 1, name: '活动场次', unit: '场', definition: '本期已结束的活动场次', numerator: 12, denominator: null, dimension: null },
  { code: 'VEN_USE', version: 1, name: '场地使用率', unit: '%', definition: '使用分钟 ÷ 开放分钟', numerator: 1230, denominator: 9000, dimension: '多功能厅' },
  { code: 'EXP_SVC', version: 2, name: '能人服务次数', unit: '次', definition: '一人一次咨询计一次', numerator: 0, denominator: null, dimension: null },
]

export function inputOf(overrides: Partial<PackageInput> = {}, rows: readonly JournalRow[] = journalOf(20)): PackageInput {
  const first = rows[0]
  return {
    station: { code: '350302001001', name: '龙桥社区' }, period: '2026-12' as Month, sequence: 1, previous: null,
    journal: { after: first ? { seq: first.seq - 1, hash: first.previous } : { seq: 0, hash: GENESIS }, toSeq: rows.at(-1)?.seq ?? 0, rows },
    indicators, brief: '龙桥社区2026年12月举办活动12场。', versions: { app: '0.1.0', store: 10 },
    madeAt: Date.UTC(2027, 0, 4, 1), ...overrides,
  }
}

export async function make(input: PackageInput, by: PackageKeys = keys): Promise<MadePackage> {
  const making = makePackage(input, by)
  let step = await making.next()
  while (!step.done) step = await making.next()
  return step.value
}

/** The members of a package in clear. */
export async function opened(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const archive = await decryptWith(district.identity, bytes)
  const read = typeof archive === 'string' ? { finding: archive } : readArchive(archive)
  if ('finding' in read) throw new Error(JSON.stringify(read.finding))
  return new Map(read.members)
}

export async function closed(members: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  return encryptTo(district.recipient, writeArchive(members))
}

/** The package with its members changed by somebody on the way: everybody has the district's public key. */
export async function tampered(bytes: Uint8Array, change: (members: Map<string, Uint8Array>) => void): Promise<Uint8Array> {
  const members = await opened(bytes)
  change(members)
  return closed(members)
}

/** The package with a member changed by somebody who holds the station's key and so can list and sign it anew. */
export async function forged(bytes: Uint8Array, name: string, change: (text: string) => string, revise: (manifest: Manifest) => void = () => undefined): Promise<Uint8Array> {
  return tampered(bytes, (members) => {
    members.set(name, encode(change(textOf(members, name))))
    const manifest = JSON.parse(textOf(members, MANIFEST)) as Manifest
    const files = manifest.files.map((file) => {
      const content = members.get(file.name) ?? new Uint8Array()
      return { ...file, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
    })
    const next = { ...manifest, files }
    revise(next)
    members.set(MANIFEST, encode(JSON.stringify(next)))
    members.set(SIGNATURE, signBytes(encode(JSON.stringify(next)), station.privateKeyPem))
  })
}

export function textOf(members: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(members.get(name))
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
