import { describe, expect, it } from 'vitest'
import { bookingStory } from '../../../shared/text/booking-story.ts'

const at = (time: string): number => Date.parse(`2026-12-07T${time}:00+08:00`)
const rooms = new Map([['h', '多功能厅'], ['m', '会议室']])
const slot = (roomId: string, from: string, to: string) => ({ roomId, startsAt: at(from), endsAt: at(to) })

describe('the story of a booking', () => {
  it.each([
    { action: 'booked', data: { number: 'CD2026-0001', ...slot('h', '10:00', '11:00'), headsExpected: 5, state: 'approved' }, done: '预约', detail: '多功能厅 12月7日 10:00–11:00' },
    { action: 'booked', data: { ...slot('gone', '10:00', '11:00'), waived: ['longestUse'], why: 'emergency' }, done: '预约', detail: '场地 12月7日 10:00–11:00，原因：应急需要，破例：最长使用' },
    { action: 'moved', data: { from: slot('h', '10:00', '11:00'), to: slot('m', '15:00', '16:00') }, done: '改期', detail: '多功能厅 12月7日 10:00–11:00 改到 会议室 12月7日 15:00–16:00' },
    { action: 'lent', data: { what: 'key' }, done: '领取钥匙', detail: '' },
    { action: 'released', data: { state: 'noShow', how: 'waited' }, done: '没有人来，自动释放', detail: '怎么知道：等到时间没有人来' },
    { action: 'cancelled', data: { state: 'cancelledByStation', why: 'flood' }, done: '取消', detail: '原因：防汛应急' },
    { action: 'kept', data: {}, done: '保留到场', detail: '' },
  ])('says $done: $detail', ({ action, data, done, detail }) => {
    expect(bookingStory(action, JSON.stringify(data), rooms)).toEqual({ done, detail })
  })
})
