import { expect, test } from 'vitest'
import { packageFileName, parsePackageFileName } from '../../../shared/domain/exchange/package-name.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'

test('a name is written and read back', () => {
  const name = { stationCode: '350302001001', period: '2026-12' as Month, sequence: 7 }

  expect(packageFileName(name)).toBe('350302001001_2026-12_000007.zip.age')
  expect(parsePackageFileName(packageFileName(name))).toEqual(name)
})

test.each(['', '350302001001_2026-13_000007.zip.age', '35_2026-12_000007.zip.age', '350302001001_2026-12_000000.zip.age', '350302001001_2026-12_000007 (1).zip.age'])(
  '%j is no package name', (name) => {
    expect(parsePackageFileName(name)).toBeNull()
  })
