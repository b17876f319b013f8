import { expect, test } from 'vitest'
import type { PackageMark } from '../../../shared/domain/exchange/finding.ts'
import { placeAmong, type Incoming } from '../../../shared/domain/exchange/lineage.ts'

const hash = (history: string) => (seq: number): string => `${history}@${seq}`
const stationCode = '350302001001'

/** Package `n` of the true history carries the rows up to `10 n`. */
function mark(sequence: number, overrides: Partial<PackageMark> = {}): PackageMark {
  return { stationCode, sequence, toSeq: sequence * 10, chainHash: hash('true')(sequence * 10), sha256: `content ${sequence}`, ...overrides }
}

function incoming(sequence: number, overrides: Partial<Incoming> = {}): Incoming {
  return {
    stationCode, sequence, previous: sequence === 1 ? null : { sequence: sequence - 1, sha256: `content ${sequence - 1}` },
    fromSeq: (sequence - 1) * 10 + 1, toSeq: sequence * 10, sha256: `content ${sequence}`, hashAt: hash('true'), ...overrides,
  }
}

test.each<[string, Incoming, readonly PackageMark[], ReturnType<typeof placeAmong>]>([
  ['the first of all', incoming(1), [], []],
  ['the next, the newest known alone', incoming(4), [mark(3)], []],
  ['the next, all known', incoming(4), [mark(1), mark(2), mark(3)], []],
  ['the next after an empty month', incoming(2, { fromSeq: 11, toSeq: 10 }), [mark(1)], []],
  ['the same again', incoming(3), [mark(2), mark(3)], [{ kind: 'repeated', sequence: 3 }]],
  ['an older one again', incoming(1), [mark(1), mark(3)], [{ kind: 'repeated', sequence: 1 }]],
  ['an older one never seen', incoming(2), [mark(1), mark(3)], [{ kind: 'late', sequence: 2, newest: 3 }]],
  ['a later one when nothing is known', incoming(3), [], [{ kind: 'gap', from: 1, to: 2 }]],
  ['one package missing between', incoming(5), [mark(3)], [{ kind: 'gap', from: 4, to: 4 }]],
  ['several missing between', incoming(7), [mark(3)], [{ kind: 'gap', from: 4, to: 6 }]],
  ['another station', incoming(4, { stationCode: '350302001002' }), [mark(3)], [{ kind: 'otherStation', expected: stationCode, found: '350302001002' }]],
  ['the same number, more rows, one journal', incoming(3, { sha256: 'other', toSeq: 33 }), [mark(3)], [{ kind: 'changedResend', sequence: 3 }]],
  ['the same number, same rows, other numbers', incoming(3, { sha256: 'other' }), [mark(3)], [{ kind: 'changedResend', sequence: 3 }]],
  ['a restored backup, same number again', incoming(3, { sha256: 'other', hashAt: hash('restored') }), [mark(3)], [{ kind: 'fork', seq: 30, sequence: 3 }]],
  ['a restored backup, same number, shorter', incoming(3, { sha256: 'other', toSeq: 25 }), [mark(3)], [{ kind: 'fork', seq: 25, sequence: 3 }]],
  ['a restored backup, next number', incoming(4, { hashAt: hash('restored') }), [mark(3)], [{ kind: 'fork', seq: 30, sequence: 3 }]],
  ['a restored backup, next number, journal not yet as long', incoming(4, { fromSeq: 21, toSeq: 28 }), [mark(3)], [{ kind: 'fork', seq: 28, sequence: 3 }]],
  ['a restored backup, an older number', incoming(2, { sha256: 'other', hashAt: hash('restored') }), [mark(1), mark(3)], [{ kind: 'fork', seq: 10, sequence: 1 }]],
  ['an older number that reaches beyond a newer one', incoming(2, { toSeq: 40 }), [mark(3)], [{ kind: 'fork', seq: 30, sequence: 3 }]],
  ['rows left out between', incoming(4, { fromSeq: 35, hashAt: hash('true') }), [mark(3)], [{ kind: 'journalGap', fromSeq: 31, toSeq: 34 }]],
  ['rows carried again', incoming(4, { fromSeq: 26 }), [mark(3)], [{ kind: 'journalOverlap', fromSeq: 26, toSeq: 30 }]],
  ['another predecessor on the same journal', incoming(4, { previous: { sequence: 3, sha256: 'other' } }), [mark(3)], [{ kind: 'otherPrevious', sequence: 3 }]],
  ['no predecessor where there is one', incoming(4, { previous: null }), [mark(3)], [{ kind: 'otherPrevious', sequence: 3 }]],
])('%s', (_, package_, known, findings) => {
  expect(placeAmong(package_, known)).toEqual(findings)
})

test('the order in which packages are known does not matter', () => {
  const known = [mark(3), mark(1), mark(2)]

  expect(placeAmong(incoming(6, { hashAt: hash('restored') }), known)).toEqual(placeAmong(incoming(6, { hashAt: hash('restored') }), known.toReversed()))
})
