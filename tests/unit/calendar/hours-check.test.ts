import { expect, test } from 'vitest'
import type { OpenDay, OpeningHours } from '../../../shared/contract/calendar.ts'
import { missingInHours, missingInOpenDays } from '../../../renderer/desk/calendar/hours-check.ts'

const MORNING = { name: '上午', kind: 'regular', validFrom: null, validUntil: null, fromDay: '06-01', toDay: '09-30', weekdays: [1, 2, 3, 4, 5], opens: '08:00', closes: '12:00' }

test.each([
  [{}, null],
  [{ name: ' ' }, '有一段还没有名字。'],
  [{ toDay: '9-30' }, '季节起止要写成“月-日”，例如 06-01。'],
  [{ opens: '' }, '时间要写成“时:分”，例如 08:30。'],
  [{ closes: '24:00' }, '时间要写成“时:分”，例如 08:30。'],
  [{ validFrom: '2027-6-1' }, '日期要写成“年-月-日”，例如 2027-01-01。'],
  [{ validFrom: '2027-06-01', validUntil: '2027-05-31' }, '有一段的失效日期早于生效日期。'],
  [{ validFrom: '2027-06-01', validUntil: '2027-06-01' }, null],
  [{ closes: '08:00' }, '有一段的结束不晚于开始。'],
])('of hours with %j says %j', (typed, said) => {
  expect(missingInHours([{ ...MORNING, ...typed } as OpeningHours])).toBe(said)
})

test('wants at least one span', () => {
  expect(missingInHours([])).toBe('请至少保留一段开放时间。')
})

test.each([
  [{}, null],
  [{ name: '' }, '有一天还没有名字。'],
  [{ on: '2026-10-32' }, '日期要写成“年-月-日”，例如 2027-01-01。'],
  [{ opens: '9' }, '时间要写成“时:分”，例如 08:30。'],
  [{ closes: '09:00' }, '有一段的结束不晚于开始。'],
])('of a date opened on purpose with %j says %j', (typed, said) => {
  expect(missingInOpenDays([{ on: '2026-10-01', name: '值班', opens: '09:00', closes: '11:00', ...typed } as OpenDay])).toBe(said)
})
