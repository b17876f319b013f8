import { describe, expect, it } from 'vitest'
import { sessionStateText } from '../../../shared/text/consultation-labels.ts'

const session = { state: 'open' as const, full: true, slots: null, taken: 3, places: 2, walkInPlaces: 1, walkInLeft: 0 }

describe('the state of a session in words', () => {
  it.each<readonly [string, Parameters<typeof sessionStateText>[0], string]>([
    ['is full when nobody has a place left', session, '约满'],
    ['names the places kept for who comes by', { ...session, taken: 2, walkInLeft: 1 }, '约满，现场余 1'],
    ['says that the times are gone where places are left', { ...session, taken: 2, walkInLeft: 1, slots: { slotMinutes: 30, gridMinutes: 15 } }, '时间约满'],
    ['is its own while something can be booked', { ...session, full: false, taken: 1, walkInLeft: 2 }, '可约'],
    ['is its own once nobody can be booked any more', { ...session, state: 'closed' }, '已结束'],
  ])('%s', (_, one, text) => {
    expect(sessionStateText(one)).toBe(text)
  })
})
