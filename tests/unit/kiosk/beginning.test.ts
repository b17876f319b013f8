import { expect, test } from 'vitest'
import { beginsSo } from '../../../shared/domain/kiosk/beginning.ts'

const ZENG = { phones: ['138 1234 5678', '0594-2233445'], initials: ['zxy', 'cxy'] }

test.each([
  ['phoneTail', '56', true], ['phoneTail', '5678', true], ['phoneTail', '34', true], ['phoneTail', '67', false], ['phoneTail', '12', false],
  ['initials', 'zx', true], ['initials', 'cx', true], ['initials', 'xy', false],
] as const)('by %s, somebody who has typed %s may be meant: %s', (of, typed, fits) => {
  expect(beginsSo(ZENG, { of, typed })).toBe(fits)
})
