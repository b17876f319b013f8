import { expect, test } from 'vitest'
import type { OpeningHours } from '../../../shared/contract/calendar.ts'
import { missingInHours } from '../../../renderer/desk/calendar/hours-check.ts'

const MORNING = { name: '上午', fromDay: '06-01', toDay: '09-30', weekdays: [1, 2, 3, 4, 5], opens: '08:00', closes: '12:00' }

test.each([
  [{}, null],
  [{ name: ' ' }, '有一段还没有名字。'],
  [{ toDay: '9-30' }, '季节起止要写成“月-日”，例如 06-01。'],
  [{ opens: '' }, '时间要写成“时:分”，例如 08:30。'],
  [{ closes: '24:00' }, '时间要写成“时:分”，例如 08:30。'],
  [{ closes: '08:00' }, '有一段的结束不晚于开始。'],
])('of hours with %j says %j', (typed, said) => {
  expect(missingInHours([{ ...MORNING, ...typed } as OpeningHours])).toBe(said)
})

test('wants at least one span', () => {
  expect(missingInHours([])).toBe('请至少保留一段开放时间。')
})
