import { describe, expect, it, test } from 'vitest'
import { dateOfSerial, isBuiltInDateFormat, isDateFormatCode } from '../../../electron/station/intake/xlsx/date-format.ts'

describe('a number format', () => {
  test.each([
    'yyyy-mm-dd', 'yyyy/m/d;@', 'm/d/yy', 'd-mmm', 'mmmm', 'h:mm', 'h:mm:ss AM/PM', 'mm:ss.0', '[h]:mm:ss', '[mm]:ss', 'YYYY\\-MM\\-DD',
    'yyyy"年"m"月"d"日";@', '[$-804]yyyy"年"m"月"d"日"', '[DBNum1][$-804]yyyy"年"m"月"', '[$-F800]dddd, mmmm dd, yyyy', '[红色]yyyy-mm-dd', 'aaaa yyyy',
  ])('%s shows dates or times', (code) => {
    expect(isDateFormatCode(code)).toBe(true)
  })

  test.each([
    'General', '@', '0', '0.00', '#,##0_);[Red](#,##0)', '0.00E+00', '0%', '# ?/?', '#,##0"元"', '"日期"0', '0\\d', '[Red]0;[>=100]0', '_-* #,##0_-', '[$¥-804]#,##0', '[$USD-409] 0',
    '000000', '"shd"0', '', 'm',
  ])('%s does not', (code) => {
    expect(isDateFormatCode(code)).toBe(false)
  })

  it('of the built-in ones 14–22, 27–36, 45–47 and 50–58 show dates or times', () => {
    const ids = Array.from({ length: 70 }, (_, id) => id).filter(isBuiltInDateFormat)

    expect(ids).toEqual([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58])
  })
})

describe('a day count', () => {
  test.each<[number, boolean, string | null]>([
    [0, false, '1899-12-31T00:00:00.000Z'],
    [1, false, '1900-01-01T00:00:00.000Z'],
    [59, false, '1900-02-28T00:00:00.000Z'],
    [60, false, '1900-02-28T00:00:00.000Z'],
    [61, false, '1900-03-01T00:00:00.000Z'],
    [0.8125, false, '1899-12-31T19:30:00.000Z'],
    [32995, false, '1990-05-02T00:00:00.000Z'],
    [2_958_465.999, false, '9999-12-31T23:58:33.600Z'],
    [2_958_466, false, null],
    [-1, false, null],
    [0, true, '1904-01-01T00:00:00.000Z'],
    [31_533, true, '1990-05-02T00:00:00.000Z'],
    [2_957_003, true, '9999-12-31T00:00:00.000Z'],
    [2_957_004, true, null],
    [Infinity, false, null],
  ])('of %d (from 1904: %s) is %s', (serial, since1904, expected) => {
    expect(dateOfSerial(serial, since1904)?.toISOString() ?? null).toBe(expected)
  })
})
