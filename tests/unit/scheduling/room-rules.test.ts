import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsTrouble, sameParts } from '../../../shared/domain/scheduling/room-parts.ts'
import { isInUse, momentsInUse, nextSwitch, switchedFrom, type UseDays } from '../../../shared/domain/scheduling/use-days.ts'
import { addDays, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { isoOf } from '../../../shared/domain/values/instant.ts'

const plain = (id: string) => ({ id, partIds: [] })
const east = plain('east')
const west = plain('west')
const tea = plain('tea')
const hall = { id: 'hall', partIds: ['east', 'west'] }

describe('a joined room', () => {
  it.each([
    { name: 'no parts are a plain room', room: tea, others: [east, west, hall], trouble: null },
    { name: 'two plain rooms', room: hall, others: [east, west, tea], trouble: null },
    { name: 'three plain rooms', room: { id: 'house', partIds: ['east', 'west', 'tea'] }, others: [east, west, tea], trouble: null },
    { name: 'a room that is part of another joined one as well', room: { id: 'pair', partIds: ['west', 'tea'] }, others: [east, west, tea, hall], trouble: null },
    { name: 'one part', room: { id: 'hall', partIds: ['east'] }, others: [east, west], trouble: 'few' },
    { name: 'the same part twice', room: { id: 'hall', partIds: ['east', 'east'] }, others: [east, west], trouble: 'few' },
    { name: 'itself', room: { id: 'hall', partIds: ['east', 'hall'] }, others: [east, west], trouble: 'joined' },
    { name: 'a joined room', room: { id: 'house', partIds: ['tea', 'hall'] }, others: [east, west, tea, hall], trouble: 'joined' },
    { name: 'rooms for one that is itself a part', room: { id: 'east', partIds: ['tea', 'shed'] }, others: [west, tea, plain('shed'), hall], trouble: 'part' },
  ])('of $name: $trouble', ({ room, others, trouble }) => {
    expect(partsTrouble(room, others)).toBe(trouble)
  })

  it('is the same in whatever order its parts are named', () => {
    expect(sameParts(['east', 'west'], ['west', 'east'])).toBe(true)
    expect(sameParts(['east', 'west'], ['east', 'tea'])).toBe(false)
    expect(sameParts(['east', 'west'], ['east'])).toBe(false)
    expect(sameParts([], [])).toBe(true)
  })
})

const day = (text: string) => text as CalendarDate
const days = (...spans: readonly (readonly [string, string | null])[]): UseDays[] => spans.map(([from, until]) => ({ fromOn: day(from), untilOn: until === null ? null : day(until) }))
const MARCH_ON = days(['2026-03-01', null])

describe('the days a room is in use', () => {
  it.each([
    { name: 'taken out', before: MARCH_ON, inUse: false, on: '2026-06-01', after: days(['2026-03-01', '2026-06-01']) },
    { name: 'taken out on its first day: never in use', before: MARCH_ON, inUse: false, on: '2026-03-01', after: [] },
    { name: 'taken out twice: the last word counts', before: days(['2026-03-01', '2026-06-01']), inUse: false, on: '2026-05-01', after: days(['2026-03-01', '2026-05-01']) },
    { name: 'taken out while it is out: the earlier day stays', before: days(['2026-03-01', '2026-05-01']), inUse: false, on: '2026-06-01', after: days(['2026-03-01', '2026-05-01']) },
    { name: 'taken back', before: days(['2026-03-01', '2026-05-01']), inUse: true, on: '2026-06-01', after: days(['2026-03-01', '2026-05-01'], ['2026-06-01', null]) },
    { name: 'taken back on the day it goes out: in use all along', before: days(['2026-03-01', '2026-05-01']), inUse: true, on: '2026-05-01', after: MARCH_ON },
    { name: 'an end that is taken back before it came', before: days(['2026-03-01', '2026-09-01']), inUse: true, on: '2026-05-01', after: MARCH_ON },
    { name: 'a new room', before: [], inUse: true, on: '2026-03-01', after: MARCH_ON },
    { name: 'a later return that no longer comes', before: days(['2026-03-01', '2026-05-01'], ['2026-06-01', null]), inUse: false, on: '2026-05-10', after: days(['2026-03-01', '2026-05-01']) },
  ])('after it is $name', ({ before, inUse, on, after }) => {
    expect(switchedFrom(before, inUse, day(on))).toEqual(after)
  })

  it('are half-open: the first day is in, the last is not', () => {
    const span = days(['2026-03-01', '2026-05-01'])

    expect(['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01'].map((on) => isInUse(span, day(on)))).toEqual([false, true, true, false])
    expect(momentsInUse(span).map(({ startsAt, endsAt }) => [isoOf(startsAt), isoOf(endsAt)])).toEqual([['2026-03-01T00:00:00+08:00', '2026-05-01T00:00:00+08:00']])
    expect(momentsInUse(MARCH_ON)[0]?.endsAt).toBe(Infinity)
  })

  it('tell the next day on which something changes', () => {
    const span = days(['2026-03-01', '2026-05-01'], ['2026-06-01', null])

    expect(['2026-01-01', '2026-03-01', '2026-05-01', '2026-06-01'].map((on) => nextSwitch(span, day(on)))).toEqual(['2026-03-01', '2026-05-01', '2026-06-01', null])
  })

  it('are what was said last of any day, whatever was said before', () => {
    const said = fc.array(fc.record({ inUse: fc.boolean(), on: fc.nat(30) }), { maxLength: 8 })
    const at = (offset: number) => addDays(day('2026-03-01'), offset)
    fc.assert(fc.property(said, fc.nat(40), (switches, offset) => {
      const after = switches.reduce<readonly UseDays[]>((so, { inUse, on }) => switchedFrom(so, inUse, at(on)), [])

      expect(isInUse(after, at(offset))).toBe(switches.findLast(({ on }) => on <= offset)?.inUse ?? false)
      expect(after.every((span, index) => index === 0 || (after[index - 1]?.untilOn ?? '9') < span.fromOn)).toBe(true)
    }))
  })
})
