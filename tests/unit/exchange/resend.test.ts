import { expect, test } from 'vitest'
import { verifyPackage } from '../../../electron/station/exchange/package/verify.ts'
import type { MadePackage } from '../../../electron/station/exchange/package/input.ts'
import type { PackageMark, Verdict } from '../../../shared/domain/exchange/finding.ts'
import { district, indicators, inputOf, journalOf, make, station } from './fixture.ts'

const rows = journalOf(30)
const first = await make(inputOf({ sequence: 1 }, rows.slice(0, 10)))
const second = await make(next(first, 2, rows.slice(10, 20)))
const third = await make(next(second, 3, rows.slice(20)))

function next(previous: MadePackage, sequence: number, carried: typeof rows): ReturnType<typeof inputOf> {
  return inputOf({ sequence, previous: { sequence: sequence - 1, sha256: previous.contentSha256 } }, carried)
}

async function receive(bytes: Uint8Array, known: readonly (PackageMark | null)[]): Promise<Verdict> {
  return verifyPackage(bytes, {
    identity: district.identity, trustedStationKey: station.publicKeyPem, known: known.filter((mark) => mark !== null),
  })
}

async function marks(...packages: readonly MadePackage[]): Promise<readonly PackageMark[]> {
  const received: PackageMark[] = []
  for (const { bytes } of packages) received.push(...[(await receive(bytes, received)).mark].filter((mark) => mark !== null))
  return received
}

test('three months in a row are accepted one after the other', async () => {
  expect((await marks(first, second, third)).map((mark) => mark.sequence)).toEqual([1, 2, 3])
})

test('the same month encrypted a second time is a harmless repeat', async () => {
  const copy = await make(next(first, 2, rows.slice(10, 20)))

  expect(await receive(copy.bytes, await marks(first, second))).toMatchObject({ ok: true, findings: [{ kind: 'repeated', sequence: 2 }] })
})

test('a month left out is named', async () => {
  expect(await receive(third.bytes, await marks(first))).toMatchObject({ ok: false, findings: [{ kind: 'gap', from: 2, to: 2 }] })
})

test('a month sent again with other numbers is named', async () => {
  const prettier = indicators.map((row) => ({ ...row, numerator: row.numerator + 1 }))
  const again = await make({ ...next(first, 2, rows.slice(10, 20)), indicators: prettier })

  expect(await receive(again.bytes, await marks(first, second))).toMatchObject({ ok: false, findings: [{ kind: 'changedResend', sequence: 2 }] })
})

test('a station restored from a backup of the first month is named, under the old number and under the new one', async () => {
  const otherRows = journalOf(20, rows[9], 'after the restore')
  const sameNumber = await make(next(first, 2, otherRows))
  const newNumber = await make(next(second, 3, otherRows))

  expect(await receive(sameNumber.bytes, await marks(first, second))).toMatchObject({ ok: false, findings: [{ kind: 'fork', seq: 20, sequence: 2 }] })
  expect(await receive(newNumber.bytes, await marks(first, second))).toMatchObject({ ok: false, findings: [{ kind: 'fork', seq: 20, sequence: 2 }] })
})
