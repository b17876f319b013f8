import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthsIn, nearestLength } from '../../../renderer/desk/walk-in/lengths.ts'
import { freeFor, roomsNow } from '../../../renderer/desk/walk-in/rooms-now.ts'

const MINUTE_MS = 60_000
const at = (time: string) => Date.parse(`2026-12-07T${time}:00+08:00`)
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) })
const labels = (gaps: readonly { startsAt: number; endsAt: number }[], startsAt: number | null = null, longestMinutes = 240) => lengthsIn({ gaps, startsAt, longestMinutes }).map(({ label }) => label)

describe('how long a room is offered for', () => {
  it.each([
    ['a morning', [span('09:15', '12:00')], null, ['半小时', '1 小时', '2 小时', '到 12:00']],
    ['three quarters and an afternoon', [span('09:15', '10:00'), span('14:30', '17:30')], null, ['半小时', '到 10:00', '1 小时', '2 小时', '3 小时']],
    ['the same from half past nine', [span('09:15', '10:00'), span('14:30', '17:30')], '09:30', ['半小时']],
    ['a quarter', [span('09:15', '09:30')], null, ['到 09:30']],
  ] as const)('is never more than what is left of %s', (_, gaps, from, expected) => {
    expect(labels(gaps, from && at(from))).toEqual(expected)
  })

  it('keeps to the longest use of the house, and is everything where the start is taken', () => {
    expect(labels([span('08:00', '12:00')], null, 120)).toEqual(['半小时', '1 小时', '2 小时'])
    expect(labels([span('11:00', '12:00')], at('10:00'), 120)).toEqual(['半小时', '1 小时', '2 小时'])
  })

  it('fits into a free stretch whatever is free and whatever was wished for', () => {
    const quarters = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 4 }).map((parts) => {
      let end = at('08:00')
      return parts.map(([wait, length]) => {
        const startsAt = end + (wait + 1) * 15 * MINUTE_MS
        end = startsAt + length * 15 * MINUTE_MS
        return { startsAt, endsAt: end }
      })
    })
    fc.assert(fc.property(quarters, fc.constantFrom(30, 60, 120, 180, 240), fc.constantFrom(60, 240, 480), (gaps, wished, longestMinutes) => {
      const minutes = nearestLength(lengthsIn({ gaps, startsAt: null, longestMinutes }), wished)
      const free = freeFor(gaps, minutes)

      expect(free && free.startsAt + minutes * MINUTE_MS <= free.endsAt && minutes <= longestMinutes).toBe(true)
    }))
  })
})

describe('the rooms of a walk-in', () => {
  const room = (id: string, capacity: number) => ({ id, name: id, capacity, position: 0, active: true, partIds: [], modes: [], switchesOn: null })
  const day = { open: [span('08:00', '12:00')], items: [], rooms: [room('hall', 80), room('tea', 8), room('class', 30)] }
  const order = (heads: number) => roomsNow(day, at('09:00'), 60, heads).map((one) => one.room.id)

  it('have the smallest that seats them first', () => {
    expect(order(1)).toEqual(['tea', 'class', 'hall'])
    expect(order(20)).toEqual(['class', 'hall', 'tea'])
  })
})
