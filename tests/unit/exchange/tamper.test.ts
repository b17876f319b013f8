import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encryptTo } from '../../../electron/station/exchange/package/age-keys.ts'
import { writeArchive } from '../../../electron/station/exchange/package/archive.ts'
import { makeAgeKeyPair, makeSigningKeyPair, signBytes } from '../../../electron/station/exchange/package/keys.ts'
import { verifyPackage } from '../../../electron/station/exchange/package/verify.ts'
import { hashOf } from '../../../electron/station/store/journal.ts'
import type { Finding } from '../../../shared/domain/exchange/finding.ts'
import { BRIEF, INDICATORS, MANIFEST, RECORDS, REPORT, SIGNATURE, STATION_KEY } from '../../../shared/domain/exchange/manifest.ts'
import { district, encode, forged, inputOf, make, opened, station, tampered, textOf } from './fixture.ts'

const MEMBERS = [MANIFEST, SIGNATURE, INDICATORS, RECORDS, REPORT, BRIEF, STATION_KEY]
const made = await make(inputOf())

async function findingsOf(bytes: Uint8Array): Promise<readonly Finding[]> {
  return (await verifyPackage(bytes, { identity: district.identity, trustedStationKey: station.publicKeyPem })).findings
}

/** Swaps two lines, drops one, and so on. */
function lines(change: (lines: string[]) => string[]): (text: string) => string {
  return (text) => `${change(text.trimEnd().split('\n')).join('\n')}\n`
}

describe('the envelope', () => {
  test('another key does not open it', async () => {
    const { identity } = await makeAgeKeyPair()

    expect((await verifyPackage(made.bytes, { identity })).findings).toEqual([{ kind: 'wrongKey' }])
  })

  test.each(['', 'AGE-SECRET-KEY-1QQQ', district.recipient])('a key file saying %j is named as unusable', async (identity) => {
    expect((await verifyPackage(made.bytes, { identity })).findings).toEqual([{ kind: 'badIdentity' }])
  })

  test('a file cut short anywhere is named as damaged or as no package, never taken', async () => {
    for (let length = 0; length < made.bytes.length; length += 97) {
      const [finding, ...more] = await findingsOf(made.bytes.subarray(0, length))
      expect(more).toEqual([])
      expect(['damaged', 'notEncrypted']).toContain(finding?.kind)
    }
  })

  test('something else in the encryption is named', async () => {
    expect(await findingsOf(await encryptTo(district.recipient, encode('hello')))).toEqual([{ kind: 'notArchive' }])
  })
})

describe('an archive made to harm', () => {
  test('a name that stands twice is named', async () => {
    const twice = withNames('aa', 'ab')
    expect(await findingsOf(await encryptTo(district.recipient, renamed(twice, 'ab', 'aa')))).toEqual([{ kind: 'fileTwice', name: 'aa' }])
  })

  test('a name that would vanish is no archive of ours', async () => {
    const hidden = withNames('__prota__', 'a')
    expect(await findingsOf(await encryptTo(district.recipient, renamed(hidden, '__prota__', '__proto__')))).toEqual([{ kind: 'notArchive' }])
  })

  test('more than fits is not unpacked', async () => {
    const bomb = withNames('a')
    bomb.writeUInt32LE(1_000_000_001, bomb.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24)
    expect(await findingsOf(await encryptTo(district.recipient, bomb))).toEqual([{ kind: 'tooLarge', limitBytes: 1_000_000_000 }])
  })

  test('a table too large to parse is unreadable', async () => {
    expect(await findingsOf(await forged(made.bytes, INDICATORS, () => `"${'""'.repeat(2_000_000)}"`))).toEqual([{ kind: 'indicatorUnreadable', row: 1 }])
  })

  test('data nested without end is a changed row', async () => {
    const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    const [finding] = await findingsOf(await forged(made.bytes, RECORDS, (text) => text.replace(/"data":\{[^}]*\}/, `"data":${deep}`)))
    expect(['recordUnreadable', 'chainBroken']).toContain(finding?.kind)
  })
})

describe('somebody on the way', () => {
  test.each([INDICATORS, RECORDS, REPORT, BRIEF])('%s with one bit flipped is named', async (name) => {
    const bytes = await tampered(made.bytes, (members) => flip(members, name, 40))

    expect(await findingsOf(bytes)).toContainEqual({ kind: 'fileChanged', name })
  })

  test('any single byte changed in any member is found', async () => {
    const members = await opened(made.bytes)
    await fc.assert(fc.asyncProperty(fc.constantFrom(...MEMBERS), fc.nat(), fc.integer({ min: 1, max: 255 }), async (name, at, mask) => {
      const bytes = await tampered(made.bytes, (copy) => flip(copy, name, at % (members.get(name)?.length ?? 1), mask))
      const verdict = await verifyPackage(bytes, { identity: district.identity, trustedStationKey: station.publicKeyPem })
      expect(verdict).toMatchObject({ ok: false, mark: null })
    }), { numRuns: 200 })
  }, 60_000)

  test.each(MEMBERS)('%s taken out is named', async (name) => {
    const bytes = await tampered(made.bytes, (members) => members.delete(name))

    expect(await findingsOf(bytes)).toContainEqual({ kind: 'fileMissing', name })
  })

  test('a file added is named', async () => {
    const bytes = await tampered(made.bytes, (members) => members.set('names.txt', encode('x')))

    expect(await findingsOf(bytes)).toEqual([{ kind: 'fileUnknown', name: 'names.txt' }])
  })

  test('a count changed in the manifest breaks the signature and does not match', async () => {
    const bytes = await tampered(made.bytes, (members) => {
      members.set(MANIFEST, encode(textOf(members, MANIFEST).replace('"records": 20', '"records": 21')))
    })

    expect(await findingsOf(bytes)).toEqual([{ kind: 'signatureWrong' }, { kind: 'countWrong', what: '记录', expected: 21, found: 20 }])
  })

  test('an unknown key in the manifest is refused', async () => {
    const bytes = await tampered(made.bytes, (members) => {
      members.set(MANIFEST, encode(textOf(members, MANIFEST).replace('"versions"', '"extra": 1,\n  "versions"')))
    })

    expect(await findingsOf(bytes)).toEqual([{ kind: 'manifestUnreadable', where: '' }])
  })

  test('a signature by another key is wrong', async () => {
    const stranger = makeSigningKeyPair()
    const bytes = await tampered(made.bytes, (members) => {
      members.set(SIGNATURE, signBytes(members.get(MANIFEST) ?? encode(''), stranger.privateKeyPem))
    })

    expect(await findingsOf(bytes)).toEqual([{ kind: 'signatureWrong' }])
  })

  test('another key inside than the manifest names is a mismatch', async () => {
    const bytes = await tampered(made.bytes, (members) => members.set(STATION_KEY, encode(makeSigningKeyPair().publicKeyPem)))

    expect(await findingsOf(bytes)).toContainEqual({ kind: 'keyMismatch' })
  })

  test('a whole package by a stranger is told by the trusted key, and without one the fingerprint is shown', async () => {
    const stranger = makeSigningKeyPair()
    const bytes = (await make(inputOf(), { signingKeyPem: stranger.privateKeyPem, recipient: district.recipient })).bytes

    expect(await findingsOf(bytes)).toEqual([{ kind: 'signerChanged', trusted: station.fingerprint, found: stranger.fingerprint }])
    expect(await verifyPackage(bytes, { identity: district.identity })).toMatchObject({
      ok: true, findings: [{ kind: 'signerUnknown', fingerprint: stranger.fingerprint }],
    })
  })
})

test('a trusted key that is none is named, not the signer', async () => {
  expect(await verifyPackage(made.bytes, { identity: district.identity, trustedStationKey: 'x' })).toMatchObject({ ok: false, findings: [{ kind: 'badTrustedKey' }] })
})

describe('somebody at the station, who can sign', () => {
  test.each<[string, (text: string) => string, Finding]>([
    ['edited', lines((all) => all.map((line, index) => (index === 4 ? line.replace('phoneTail', 'initials') : line))), { kind: 'chainBroken', seq: 5, reason: 'changed' }],
    ['deleted', lines((all) => all.filter((_, index) => index !== 4)), { kind: 'chainBroken', seq: 5, reason: 'missing' }],
    ['deleted at the end', lines((all) => all.slice(0, -1)), { kind: 'chainEnd', expectedSeq: 20, foundSeq: 19 }],
    ['swapped', lines((all) => [...all.slice(0, 4), all[5] ?? '', all[4] ?? '', ...all.slice(6)]), { kind: 'chainBroken', seq: 5, reason: 'missing' }],
    ['added', lines((all) => [...all, all.at(-1) ?? '']), { kind: 'chainBroken', seq: 21, reason: 'missing' }],
    ['edited and hashed anew', lines((all) => all.map((line, index) => (index === 4 ? rehashed(line) : line))), { kind: 'chainBroken', seq: 6, reason: 'unlinked' }],
    ['made unreadable', lines((all) => all.map((line, index) => (index === 4 ? 'x' : line))), { kind: 'recordUnreadable', line: 5 }],
    ['given one key more', lines((all) => all.map((line, index) => (index === 4 ? line.replace('{', '{"name":"x",') : line))), { kind: 'recordUnreadable', line: 5 }],
  ])('a record %s breaks the chain', async (_, change, finding) => {
    expect((await findingsOf(await forged(made.bytes, RECORDS, change)))[0]).toEqual(finding)
  })

  test('an invented end of the chain does not match the rows', async () => {
    const bytes = await forged(made.bytes, RECORDS, (text) => text, (manifest) => { manifest.journal.endHash = '1'.repeat(64) })

    expect(await findingsOf(bytes)).toEqual([{ kind: 'chainEnd', expectedSeq: 20, foundSeq: 20 }])
  })

  test('a file listed twice is as good as not listed', async () => {
    const bytes = await forged(made.bytes, BRIEF, (text) => text, (manifest) => { manifest.files.push(...manifest.files.filter((file) => file.name === BRIEF)) })

    expect(await findingsOf(bytes)).toEqual([{ kind: 'fileChanged', name: BRIEF }])
  })

  test('counts by subject must be those of the rows', async () => {
    const bytes = await forged(made.bytes, RECORDS, (text) => text, (manifest) => { manifest.counts.bySubject = { attendance: 15, booking: 5 } })

    expect(await findingsOf(bytes)).toEqual([
      { kind: 'countWrong', what: 'attendance', expected: 15, found: 14 }, { kind: 'countWrong', what: 'booking', expected: 5, found: 6 },
    ])
  })

  test.each<[string, (text: string) => string, Finding]>([
    ['a row dropped', (text) => text.replace(/[^\n]*EXP_SVC[^\n]*\n/, ''), { kind: 'countWrong', what: '指标', expected: 3, found: 2 }],
    ['another month', (text) => text.replace('2026-12,VEN_USE', '2026-11,VEN_USE'), { kind: 'indicatorElsewhere', row: 3 }],
    ['another station', (text) => text.replace('350302001001', '350302001002'), { kind: 'indicatorElsewhere', row: 2 }],
    ['a word for a number', (text) => text.replace(',12,', ',many,'), { kind: 'indicatorUnreadable', row: 2 }],
    ['other headings', (text) => text.replace('numerator', 'value'), { kind: 'indicatorUnreadable', row: 1 }],
  ])('an indicator table with %s is named', async (_, change, finding) => {
    expect(await findingsOf(await forged(made.bytes, INDICATORS, change))).toEqual([finding])
  })
})

/** A zip whose members have these names. */
function withNames(...names: readonly string[]): Buffer {
  return Buffer.from(writeArchive(new Map(names.map((name) => [name, encode('x')]))))
}

function renamed(archive: Buffer, from: string, to: string): Buffer {
  return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1')
}

function flip(members: Map<string, Uint8Array>, name: string, at: number, mask = 1): void {
  const bytes = Uint8Array.from(members.get(name) ?? [])
  bytes[at] = (bytes[at] ?? 0) ^ mask
  members.set(name, bytes)
}

function rehashed(line: string): string {
  const { hash: _, data, ...row } = JSON.parse(line) as Parameters<typeof hashOf>[0] & { hash: string }
  const edited = { ...row, actor: 'somebody', data: JSON.stringify(data) }
  return JSON.stringify({ ...edited, data, hash: hashOf(edited) })
}
