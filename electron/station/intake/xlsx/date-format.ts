/** Number formats that show dates or times without being written out in a workbook (ECMA-376 §18.8.30; 27–36 and 50–58 are those of East Asian editions). */
const BUILT_IN: readonly (readonly [number, number])[] = [[14, 22], [27, 36], [45, 47], [50, 58]]

/** Whether a built-in number format shows dates or times. */
export function isBuiltInDateFormat(id: number): boolean {
  return BUILT_IN.some(([first, last]) => id >= first && id <= last)
}

/** Quoted and escaped text, a character's width left blank (`_)`), a character repeated (`* `). */
const LITERALS = /"[^"]*"|\\.|[_*]./gsu
/** Time that runs on beyond a day: `[h]:mm`. */
const ELAPSED = /\[(?:h+|m+|s+)\]/iu
/** Colours, conditions, currencies, languages. */
const BRACKETS = /\[[^\]]*\]/gu

/** Whether a format code such as `yyyy"年"m"月"d"日"` shows dates or times; `m` alone is not enough, for it stands in words too. */
export function isDateFormatCode(code: string): boolean {
  const bare = code.replace(LITERALS, '')
  return ELAPSED.test(bare) || /[ydhs]|m{3}/iu.test(bare.replace(BRACKETS, ''))
}

const DAY_MS = 86_400_000
const DAY_ONE_1900 = Date.UTC(1899, 11, 31)
const DAY_NONE_1904 = Date.UTC(1904, 0, 1)
/** 1900-02-29, which never was, but which the count of days has from a predecessor; shown as the day before. */
const LEAP_DAY_1900 = 60
/** The day after 9999-12-31, the last that a spreadsheet shows. */
const BEYOND_1900 = 2_958_466
const DAYS_BETWEEN = 1462

/** The moment a spreadsheet's day count stands for, as if in UTC; null where a spreadsheet shows no date for it. */
export function dateOfSerial(serial: number, since1904: boolean): Date | null {
  if (serial < 0 || serial >= BEYOND_1900 - (since1904 ? DAYS_BETWEEN : 0)) return null
  if (since1904) return new Date(DAY_NONE_1904 + Math.round(serial * DAY_MS))
  if (serial === LEAP_DAY_1900) return new Date(Date.UTC(1900, 1, 28))
  return new Date(DAY_ONE_1900 + Math.round((serial > LEAP_DAY_1900 ? serial - 1 : serial) * DAY_MS))
}
