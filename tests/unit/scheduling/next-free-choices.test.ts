import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextFreeChoices, type FreeChoicesInput, type RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { instantAt, isoOf } from '../../../shared/domain/values/instant.ts'
import { contains, overlaps } from '../../../shared/domain/values/interval.ts'

const ROOMS = [{ id: 'hall', capacity: 80 }, { id: 'tea', capacity: 12 }, { id: 'class', capacity: 30 }]
const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03']
const QUARTER_MS = 15 * 60_000

/** `hall 1 09:00-10:30`: a room, a day of December 2026, a span. */
function slot(text: string): RoomSlot {
  const [roomId = '', day = '', span = ''] = text.split(' ')
  const [from = '', to = ''] = span.split('-')
  const at = (time: string): number => instantAt(`2026-12-0${day}` as CalendarDate, time as ClockTime)
  return { roomId, startsAt: at(from), endsAt: at(to) }
}

const OPEN = DAYS.flatMap((_, day) => [slot(`- ${day + 1} 08:00-12:00`), slot(`- ${day + 1} 14:30-17:30`)])

function shown({ roomId, startsAt, endsAt }: RoomSlot): string {
  return `${roomId} ${Number(isoOf(startsAt).slice(8, 10))} ${isoOf(startsAt).slice(11, 16)}-${isoOf(endsAt).slice(11, 16)}`
}

function input(wanted: string, heads: number, busy: readonly string[], given: Partial<FreeChoicesInput> = {}): FreeChoicesInput {
  const now = slot('- 1 07:00-07:01').startsAt
  return { wanted: { ...slot(wanted), heads }, rooms: ROOMS, busy: busy.map(slot), open: OPEN, now, count: 3, ...given }
}

function choices(...given: Parameters<typeof input>): readonly string[] {
  return nextFreeChoices(input(...given)).map(shown)
}

describe('the next free choices', () => {
  it('are first the same time in another room that is large enough, the smallest first', () => {
    expect(choices('hall 1 09:00-10:00', 10, ['hall 1 09:00-10:00'])).toEqual(['tea 1 09:00-10:00', 'class 1 09:00-10:00', 'hall 1 10:00-11:00'])
  })

  it('leave out rooms that are too small or taken', () => {
    expect(choices('class 1 09:00-10:00', 20, ['class 1 09:00-10:00', 'hall 1 09:30-11:00'])[0]).toBe('class 1 10:00-11:00')
  })

  it('are then the same room nearest in time, one in each gap, the later of two', () => {
    expect(choices('hall 1 09:00-10:00', 50, ['hall 1 09:00-10:00'])).toEqual(['hall 1 10:00-11:00', 'hall 1 08:00-09:00', 'hall 1 14:30-15:30'])
  })

  it('are then the same room on the next open day, at the wished time', () => {
    const busy = ['hall 1 08:00-12:00', 'hall 1 14:30-17:30', 'hall 2 09:00-09:30']

    expect(choices('hall 1 09:00-10:00', 50, busy)).toEqual(['hall 2 09:30-10:30', 'hall 2 08:00-09:00', 'hall 2 14:30-15:30'])
  })

  it('are filled with further starts when there are no more gaps', () => {
    expect(choices('hall 1 09:00-12:00', 50, ['hall 1 09:00-10:00'], { open: [slot('- 2 08:00-12:00')] })).toEqual([
      'hall 2 09:00-12:00',
      'hall 2 08:45-11:45',
      'hall 2 08:30-11:30',
    ])
  })

  it('begin on the quarter hour after now', () => {
    expect(choices('hall 1 09:00-10:00', 50, ['hall 1 09:00-10:00'], { now: slot('- 1 10:20-10:21').startsAt, count: 1 })).toEqual(['hall 1 10:30-11:30'])
  })

  it('are none when nothing is open, everything is taken, or the wish is longer than any opening', () => {
    expect(choices('hall 1 09:00-10:00', 50, [], { open: [] })).toEqual([])
    expect(choices('hall 1 09:00-10:00', 50, DAYS.map((_, day) => `hall ${day + 1} 08:00-18:00`))).toEqual([])
    expect(choices('hall 1 08:00-14:00', 50, [])).toEqual([])
  })
})

const JOINED = { id: 'both', capacity: 40, partIds: ['tea', 'class'] }
const withJoined = { rooms: [...ROOMS, JOINED] }
const only = (...ids: readonly string[]) => ({ rooms: [...ROOMS, JOINED].filter(({ id }) => ids.includes(id)) })

describe('the next free choices among joined rooms and modes', () => {
  it('name a joined room only where no plain one fits and is free', () => {
    expect(choices('hall 1 09:00-10:00', 10, ['hall 1 09:00-10:00'], withJoined)).toEqual(['tea 1 09:00-10:00', 'class 1 09:00-10:00', 'hall 1 10:00-11:00'])
    expect(choices('hall 1 09:00-10:00', 35, ['hall 1 09:00-10:00'], withJoined)[0]).toBe('both 1 09:00-10:00')
    expect(choices('tea 1 09:00-10:00', 35, ['tea 1 09:00-10:00'], withJoined)[0]).toBe('hall 1 09:00-10:00')
  })

  it.each(['tea 1 09:30-09:45', 'class 1 09:30-09:45', 'both 1 09:30-09:45'])('name no joined room while %s is taken', (taken) => {
    expect(choices('hall 1 09:00-10:00', 35, ['hall 1 09:00-10:00', taken], withJoined)[0]).toBe('hall 1 10:00-11:00')
  })

  it('find a joined room free where all of its parts are', () => {
    expect(choices('both 1 09:00-10:00', 35, ['tea 1 09:00-10:00', 'class 1 10:00-11:00'], only('both', 'tea', 'class'))).toEqual(['both 1 08:00-09:00', 'both 1 11:00-12:00', 'both 1 14:30-15:30'])
  })

  it('leave room to set up before and clear up after, in the wished room alone', () => {
    const margins = { setUpMinutes: 30, clearUpMinutes: 15 }
    const busy = ['class 1 09:00-10:00', 'class 1 11:30-12:00']

    expect(choices('class 1 09:00-10:00', 20, busy, { margins, rooms: only('class').rooms })).toEqual(['class 1 14:30-15:30', 'class 2 09:00-10:00', 'class 2 14:30-15:30'])
    expect(choices('class 1 09:00-10:00', 20, [...busy, 'hall 1 08:00-09:00', 'hall 1 10:00-12:00'], { margins })[0]).toBe('hall 1 09:00-10:00')
  })

  it('may set up before the house opens and clear up after it closes', () => {
    expect(choices('class 1 08:00-12:00', 20, [], { margins: { setUpMinutes: 60, clearUpMinutes: 60 }, count: 1, rooms: only('class').rooms })).toEqual(['class 1 08:00-12:00'])
  })

  it('offer a set-up that touches the use before', () => {
    expect(choices('class 1 09:00-10:00', 20, ['class 1 09:00-10:00'], { margins: { setUpMinutes: 30, clearUpMinutes: 30 }, rooms: only('class').rooms })[0]).toBe('class 1 10:30-11:30')
  })
})

const start = instantAt(DAYS[0] as CalendarDate, '00:00' as ClockTime)
const quarters = (count: number): number => start + count * QUARTER_MS
const busySlots = fc.array(
  fc.tuple(fc.constantFrom('hall', 'tea', 'class'), fc.nat(200), fc.integer({ min: 1, max: 60 }), fc.nat(14)).map(([roomId, from, length, minutes]) => ({
    roomId,
    startsAt: quarters(from) + minutes * 60_000,
    endsAt: quarters(from + length),
  })).filter(({ startsAt, endsAt }) => startsAt < endsAt),
  { maxLength: 14 },
)
const wishes = fc.record({
  roomId: fc.constantFrom('hall', 'tea', 'class'),
  from: fc.nat(90),
  length: fc.integer({ min: 1, max: 16 }),
  heads: fc.integer({ min: 1, max: 90 }),
  now: fc.nat(120),
})

/** Every choice there is, found by trying all quarters of all days. */
function bruteForce({ wanted, rooms, busy, open, now }: FreeChoicesInput): readonly RoomSlot[] {
  const length = wanted.endsAt - wanted.startsAt
  const elsewhere = rooms.filter(({ id, capacity }) => id !== wanted.roomId && capacity >= wanted.heads).map(({ id }) => ({ roomId: id, startsAt: wanted.startsAt, endsAt: wanted.endsAt }))
  const sameRoom = Array.from({ length: 3 * 96 }, (_, at) => ({ roomId: wanted.roomId, startsAt: quarters(at), endsAt: quarters(at) + length }))
  const isFree = (choice: RoomSlot): boolean => !busy.some((taken) => taken.roomId === choice.roomId && overlaps(taken, choice))
  return [...elsewhere, ...sameRoom].filter((choice) => choice.startsAt >= now && isFree(choice) && open.some((span) => contains(span, choice)))
}

describe('the next free choices of any day', () => {
  it('are all that there are, up to the count, and each of them really free', () => {
    fc.assert(
      fc.property(busySlots, wishes, fc.integer({ min: 1, max: 400 }), (busy, wish, count) => {
        const wanted = { roomId: wish.roomId, startsAt: quarters(wish.from), endsAt: quarters(wish.from + wish.length), heads: wish.heads }
        const given: FreeChoicesInput = { wanted, rooms: ROOMS, busy, open: OPEN, now: quarters(wish.now), count }
        const possible = bruteForce(given).map(shown)
        const offered = nextFreeChoices(given).map(shown)

        expect(offered).toHaveLength(Math.min(count, possible.length))
        expect(new Set(offered).size).toBe(offered.length)
        expect(offered.filter((choice) => !possible.includes(choice))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
