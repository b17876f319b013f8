import { expect, test } from 'vitest'
import { isHarmless, type Finding } from '../../../shared/domain/exchange/finding.ts'
import { sentenceOf } from '../../../shared/domain/exchange/finding-sentence.ts'

/** One of each kind: the record's type makes a new kind fail to compile here. */
const EVERY: { readonly [Kind in Finding['kind']]: Extract<Finding, { kind: Kind }> } = {
  badIdentity: { kind: 'badIdentity' }, notEncrypted: { kind: 'notEncrypted' }, wrongKey: { kind: 'wrongKey' }, damaged: { kind: 'damaged' },
  notArchive: { kind: 'notArchive' }, tooLarge: { kind: 'tooLarge', limitBytes: 1_000_000_000 }, fileTwice: { kind: 'fileTwice', name: 'a' },
  fileMissing: { kind: 'fileMissing', name: 'a' }, fileUnknown: { kind: 'fileUnknown', name: 'a' }, fileChanged: { kind: 'fileChanged', name: 'a' },
  manifestUnreadable: { kind: 'manifestUnreadable', where: 'period' }, signatureWrong: { kind: 'signatureWrong' }, keyMismatch: { kind: 'keyMismatch' },
  signerChanged: { kind: 'signerChanged', trusted: 'a', found: 'b' }, signerUnknown: { kind: 'signerUnknown', fingerprint: 'a' },
  badTrustedKey: { kind: 'badTrustedKey' },
  recordUnreadable: { kind: 'recordUnreadable', line: 1 }, chainBroken: { kind: 'chainBroken', seq: 1, reason: 'missing' },
  chainEnd: { kind: 'chainEnd', expectedSeq: 2, foundSeq: 1 }, countWrong: { kind: 'countWrong', what: '记录', expected: 2, found: 1 },
  indicatorUnreadable: { kind: 'indicatorUnreadable', row: 1 }, indicatorElsewhere: { kind: 'indicatorElsewhere', row: 1 },
  otherStation: { kind: 'otherStation', expected: 'a', found: 'b' }, repeated: { kind: 'repeated', sequence: 1 }, late: { kind: 'late', sequence: 1, newest: 2 },
  gap: { kind: 'gap', from: 1, to: 2 }, journalGap: { kind: 'journalGap', fromSeq: 1, toSeq: 2 }, journalOverlap: { kind: 'journalOverlap', fromSeq: 1, toSeq: 2 },
  fork: { kind: 'fork', seq: 1, sequence: 1 }, changedResend: { kind: 'changedResend', sequence: 1 }, otherPrevious: { kind: 'otherPrevious', sequence: 1 },
}

test.each(Object.values(EVERY))('$kind has one plain sentence of its own', (finding) => {
  expect(sentenceOf(finding)).toMatch(/^[^。]*\p{Script=Han}[^。]*。$/u)
})

test('no two kinds share a sentence', () => {
  expect(new Set(Object.values(EVERY).map(sentenceOf)).size).toBe(Object.keys(EVERY).length)
})

test('only a repeat, a late arrival and a signer to be compared are harmless', () => {
  expect(Object.values(EVERY).filter(isHarmless).map((finding) => finding.kind)).toEqual(['signerUnknown', 'repeated', 'late'])
})
