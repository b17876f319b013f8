import { expect, it } from 'vitest'
import { ageOn } from '../../../shared/domain/residents/age.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'

it.each([
  ['1990-03-07', '2026-03-06', 35],
  ['1990-03-07', '2026-03-07', 36],
  ['2000-02-29', '2026-02-28', 25],
  ['2000-02-29', '2026-03-01', 26],
  ['2026-12-07', '2026-12-07', 0],
  ['2026-12-08', '2026-12-07', null],
])('someone born on %s is on %s %s years old', (birthOn, on, age) => {
  expect(ageOn(birthOn as CalendarDate, on as CalendarDate)).toBe(age)
})
