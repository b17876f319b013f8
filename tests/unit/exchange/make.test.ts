import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { makePackage } from '../../../electron/station/exchange/package/make.ts'
import { verifyPackage } from '../../../electron/station/exchange/package/verify.ts'
import { GENESIS } from '../../../electron/station/store/journal.ts'
import { BRIEF, INDICATORS, MANIFEST, RECORDS, REPORT, SIGNATURE, STATION_KEY, type Manifest } from '../../../shared/domain/exchange/manifest.ts'
import { district, inputOf, journalOf, keys, make, opened, station, textOf } from './fixture.ts'

const trust = { identity: district.identity, trustedStationKey: station.publicKeyPem }

test('a package made is a package verified, and gives the mark for the next one', async () => {
  const made = await make(inputOf())

  const verdict = await verifyPackage(made.bytes, { ...trust, known: [] })

  expect(verdict).toMatchObject({ ok: true, findings: [] })
  expect(verdict.mark).toEqual({
    stationCode: '350302001001', sequence: 1, toSeq: 20, chainHash: journalOf(20).at(-1)?.hash, sha256: made.contentSha256,
  })
})

test('the file name tells station, period and sequence', async () => {
  const made = await make(inputOf({ sequence: 1 }))

  expect(made.fileName).toBe('350302001001_2026-12_000001.zip.age')
})

test('the archive holds exactly the announced members, manifest first', async () => {
  const made = await make(inputOf())

  expect([...(await opened(made.bytes)).keys()]).toEqual([MANIFEST, SIGNATURE, INDICATORS, RECORDS, REPORT, BRIEF, STATION_KEY])
})

test('the manifest says what the package covers', async () => {
  const rows = journalOf(6)

  const manifest = JSON.parse(textOf(await opened((await make(inputOf({}, rows))).bytes), MANIFEST)) as Manifest

  expect({ ...manifest, files: manifest.files.map((file) => file.name) }).toEqual({
    format: 'linzhan-package', formatVersion: 1, station: { code: '350302001001', name: '龙桥社区' }, period: '2026-12', sequence: 1, previous: null,
    journal: { fromSeq: 1, toSeq: 6, startHash: GENESIS, endHash: rows.at(-1)?.hash },
    counts: { records: 6, indicators: 3, bySubject: { attendance: 4, booking: 2 } },
    versions: { app: '0.1.0', store: 10 }, madeAt: '2027-01-04T09:00:00+08:00',
    signer: { algorithm: 'Ed25519', fingerprint: station.fingerprint },
    files: [INDICATORS, RECORDS, REPORT, BRIEF, STATION_KEY],
  })
})

test('a line without its hash is exactly what was hashed', async () => {
  const members = await opened((await make(inputOf())).bytes)

  for (const line of textOf(members, RECORDS).trimEnd().split('\n')) {
    const { hash } = JSON.parse(line) as { hash: string }
    expect(createHash('sha256').update(line.replace(`"hash":"${hash}",`, '')).digest('hex')).toBe(hash)
  }
})

test('the same input gives the same content at another time, though each copy is encrypted anew', async () => {
  const first = await make(inputOf())
  await setTimeout(2100) // the resolution of a zip's time stamps is two seconds

  const second = await make(inputOf())

  expect(second.contentSha256).toBe(first.contentSha256)
  expect(second.fileSha256).not.toBe(first.fileSha256)
})

test('a month without a single row is a package too', async () => {
  const made = await make(inputOf({}, []))

  expect(made).toMatchObject({ fromSeq: 1, toSeq: 0, chainHash: GENESIS })
  expect(await verifyPackage(made.bytes, { ...trust, known: [] })).toMatchObject({ ok: true, findings: [] })
})

test('progress counts the rows and ends', async () => {
  const seen = []
  for await (const progress of makePackage(inputOf({}, journalOf(12_000)), keys)) seen.push(`${progress.phase} ${progress.done}/${progress.total}`)

  expect(seen).toEqual([
    'records 5000/12000', 'records 10000/12000', 'records 12000/12000', 'report 0/1', 'archive 0/1', 'encrypt 0/1', 'encrypt 1/1',
  ])
})

test.each([
  ['an edited row', journalOf(9).map((row) => (row.seq === 4 ? { ...row, actor: 'x' } : row)), 'changed'],
  ['a missing row', journalOf(9).filter((row) => row.seq !== 4), 'missing'],
  ['data that is no JSON', journalOf(9).map((row) => (row.seq === 4 ? { ...row, data: '{' } : row)), 'changed'],
])('nothing is reported from a journal with %s', async (_, rows, reason) => {
  await expect(make(inputOf({}, rows))).rejects.toThrow(`the journal is ${reason} at 4`)
})

test('a journal that ends before it should is not reported', async () => {
  const input = inputOf()

  await expect(make({ ...input, journal: { ...input.journal, toSeq: 21 } })).rejects.toThrow('missing at 21')
})

test('a manifest the district could not read is never signed', async () => {
  await expect(make(inputOf({ station: { code: '35', name: '龙桥社区' } }))).rejects.toThrow(/code/)
})
