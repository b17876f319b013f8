import { expect, it } from 'vitest'
import type { RefusalData } from '../../../shared/contract/errors.ts'
import { bookingWindowText } from '../../../shared/text/booking-window.ts'

const at = (time: string) => Date.parse(`2026-12-07T${time}:00+08:00`)

it.each<[RefusalData<'BOOKING_WINDOW'>, string]>([
  [{ rule: 'notice', minutes: 90 }, '要提前 90 分钟预约。人已到场可以取现场号。'],
  [{ rule: 'notice', minutes: 150 }, '要提前 3 小时预约。人已到场可以取现场号。'],
  [{ rule: 'horizon', days: 7 }, '最早提前 7 天预约。'],
  [{ rule: 'over', endsAt: at('16:00') }, '这场已在 16:00 结束，请改约别的场次。'],
  [{ rule: 'past', startsAt: at('14:30') }, '14:30 已经过去了，请选后面的时段。'],
])('%o reads %s', (broken, sentence) => {
  expect(bookingWindowText(broken)).toBe(sentence)
})
