import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterOffer, nextOffers, nextWaitingState, offerUntil, WAITING_TRANSITIONS, type WaitingEvent, type WaitingState, type WaitingWish } from '../../../shared/domain/scheduling/waiting-line.ts'
import { overlaps } from '../../../shared/domain/values/interval.ts'

const rooms = [{ id: 'hall', capacity: 80 }, { id: 'small', capacity: 10 }, { id: 'middle', capacity: 30 }, { id: 'both', capacity: 40, partIds: ['small', 'middle'] }]
const wish = (id: string, changes: Partial<WaitingWish> = {}): WaitingWish => ({ id, roomId: null, startsAt: 100, endsAt: 200, heads: 5, ...changes })
const offered = (line: readonly WaitingWish[], busy: { roomId: string; startsAt: number; endsAt: number }[] = []) =>
  nextOffers({ line, rooms, busy, now: 0 }).map(({ id, roomId }) => `${id}: ${roomId}`)

describe('the next in line', () => {
  it('gets the smallest room that fits, and the one behind the next smallest', () => {
    expect(offered([wish('a'), wish('b'), wish('c'), wish('d')])).toEqual(['a: small', 'b: middle', 'c: hall'])
  })

  it('gets the room asked for and no other', () => {
    expect(offered([wish('a', { roomId: 'hall' }), wish('b', { roomId: 'hall' })])).toEqual(['a: hall'])
  })

  it('is passed over while what they need is taken, and the one behind who fits is not kept waiting', () => {
    expect(offered([wish('a', { heads: 60 }), wish('b')], [{ roomId: 'hall', startsAt: 150, endsAt: 160 }])).toEqual(['b: small'])
  })

  it('gets a joined room only where all its parts are free', () => {
    expect(offered([wish('a', { roomId: 'both' })], [{ roomId: 'small', startsAt: 0, endsAt: 101 }])).toEqual([])
    expect(offered([wish('a', { roomId: 'both' }), wish('b', { roomId: 'small' })])).toEqual(['a: both'])
  })

  it('needs what their mode takes around the use free as well, and keeps it from those behind', () => {
    const talk = wish('a', { roomId: 'small', margins: new Map([['small', { setUpMinutes: 30, clearUpMinutes: 0 }]]), startsAt: 3_600_000, endsAt: 7_200_000 })
    const before = { roomId: 'small', startsAt: 0, endsAt: 1_800_000 }

    expect(offered([talk], [{ ...before, endsAt: 1_800_001 }])).toEqual([])
    expect(offered([talk, wish('b', { roomId: 'small', startsAt: 1_800_000, endsAt: 3_600_000 })], [before])).toEqual(['a: small'])
  })

  it('gets nothing for a time that has begun', () => {
    expect(nextOffers({ line: [wish('a')], rooms, busy: [], now: 100 })).toEqual([])
  })
})

describe('how long an offer is kept', () => {
  const MINUTE = 60_000
  const open = [{ startsAt: 0, endsAt: 60 * MINUTE }, { startsAt: 600 * MINUTE, endsAt: 700 * MINUTE }]
  it.each([
    ['half an hour while the station is open', 10, 40, 9999],
    ['into the next opening by what is left', 50, 620, 9999],
    ['half an hour into the next opening when it is closed', 100, 630, 9999],
    ['up to the start of the use', 10, 25, 25],
    ['up to the start where no opening is in sight', 800, 9999, 9999],
  ])('%s', (_name, now, until, startsAt) => {
    expect(offerUntil(now * MINUTE, open, 30, startsAt * MINUTE)).toBe(until * MINUTE)
  })
})

describe('an offer until 30 for a use from 100 on', () => {
  it.each([
    ['stands while its time runs', { since: 0, at: 29 }, null],
    ['stands where the computer came on before its time was up', { since: 20, at: 29 }, null],
    ['runs out when its time is up', { since: 0, at: 30 }, 'runOut'],
    ['runs out where the computer came on before', { since: 29, at: 30 }, 'runOut'],
    ['runs out where the looks failed until the use began', { since: 0, at: 100 }, 'runOut'],
    ['is kept for as long again where its time was up as the computer came on', { since: 30, at: 30 }, 'renew'],
    ['is kept for as long again where the computer was off', { since: 99, at: 99 }, 'renew'],
    ['gives the place in the line back where the use has begun meanwhile', { since: 100, at: 100 }, 'takeBack'],
    ['gives it back where the use is long over', { since: 900, at: 900 }, 'takeBack'],
  ] as const)('%s', (_name, watch, then) => {
    expect(afterOffer({ startsAt: 100, untilAt: 30 }, watch)).toBe(then)
  })
})

describe('the states of the line', () => {
  it('is exactly this table', () => {
    const states: readonly WaitingState[] = ['waiting', 'offered', 'booked', 'declined', 'expired', 'withdrawn', 'lapsed']
    const events: readonly WaitingEvent[] = ['offer', 'accept', 'decline', 'runOut', 'renew', 'withdraw', 'lapse', 'takeBack']
    const table = states.map((state) => `${state}: ${events.map((event) => nextWaitingState(state, event) ?? '-').join(' ')}`)

    expect(table).toEqual([
      'waiting: offered - - - - withdrawn lapsed -',
      'offered: - booked declined expired offered withdrawn lapsed waiting',
      'booked: - - - - - - - waiting',
      'declined: - - - - - - - waiting',
      'expired: - - - - - - - waiting',
      'withdrawn: - - - - - - - waiting',
      'lapsed: - - - - - - - -',
    ])
    expect(Object.keys(WAITING_TRANSITIONS)).toEqual(states)
  })
})

const someSlot = fc.record({ startsAt: fc.integer({ min: 1, max: 20 }), length: fc.integer({ min: 1, max: 6 }) }).map(({ startsAt, length }) => ({ startsAt, endsAt: startsAt + length }))
const someWish = fc.record({ slot: someSlot, roomId: fc.constantFrom(null, 'hall', 'small', 'middle', 'both'), heads: fc.integer({ min: 1, max: 90 }) })
const someBusy = fc.record({ slot: someSlot, roomId: fc.constantFrom('hall', 'small', 'middle') }).map(({ slot, roomId }) => ({ ...slot, roomId }))
const unitsOf = (roomId: string) => rooms.find(({ id }) => id === roomId)?.partIds ?? [roomId]

it('never gives anybody what somebody before them could have had, nor two people the same room', () => {
  fc.assert(fc.property(fc.array(someWish, { maxLength: 8 }), fc.array(someBusy, { maxLength: 6 }), (wishes, busy) => {
    const line = wishes.map(({ slot, roomId, heads }, turn) => ({ ...slot, roomId, heads, id: String(turn) }))
    const offers = nextOffers({ line, rooms, busy, now: 0 })
    const given = new Map(offers.map(({ id, roomId }) => [id, roomId]))
    const slots = line.flatMap((one) => (given.has(one.id) ? unitsOf(given.get(one.id) ?? '').map((unit) => ({ ...one, unit })) : []))

    for (const [index, a] of slots.entries()) for (const b of slots.slice(index + 1)) expect(a.unit === b.unit && overlaps(a, b)).toBe(false)
    for (const slot of slots) expect(busy.some((other) => other.roomId === slot.unit && overlaps(other, slot))).toBe(false)
    for (const [turn, one] of line.entries()) {
      if (given.has(one.id)) continue
      const before = [...busy.map((slot) => ({ ...slot, unit: slot.roomId })), ...slots.filter((slot) => Number(slot.id) < turn)]
      const could = rooms.some((room) => (one.roomId === null ? room.capacity >= one.heads : room.id === one.roomId) && unitsOf(room.id).every((unit) => !before.some((slot) => slot.unit === unit && overlaps(slot, one))))
      expect(could).toBe(false)
    }
  }), { numRuns: 500 })
})
