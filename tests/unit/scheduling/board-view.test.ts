import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Board } from '../../../shared/contract/scheduling-board.ts'
import { axisOf, momentOn, percentAt, placesOf } from '../../../renderer/desk/scheduling/board-axis.ts'
import { boardAxis, mondayOf } from '../../../renderer/desk/scheduling/board-days.ts'
import { viewBoard, wishIn } from '../../../renderer/desk/scheduling/board-view.ts'
import { roomsNow } from '../../../renderer/desk/walk-in/rooms-now.ts'

const ON = '2026-12-07'
const at = (time: string) => Date.parse(`${ON}T${time}:00+08:00`)
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) })
const room = (id: string, position: number, active = true) => ({ id, name: id, capacity: 10, position, active, partIds: [], modes: [], switchesOn: null })
const item = (roomId: string, from: string, to: string) => ({ ownerId: `${roomId} ${from}`, kind: 'booking' as const, roomId, heldRoomId: roomId, title: '合唱队', state: 'approved', ...span(from, to) })
const open = [span('08:00', '12:00'), span('14:30', '17:30')]

const boardOf = (parts: Partial<Board>): Board => ({ open, closed: [], rooms: [], items: [], experts: [], expertItems: [], ...parts })
const DAY = { days: [ON], firstHour: 7, lastHour: 21 }

describe('the day board', () => {
  it('lays items and free stretches out in percent of 07:00 to 21:00', () => {
    const view = viewBoard(boardOf({ rooms: [room('a', 0)], items: [item('a', '10:00', '12:00')] }), DAY, at('09:20'))

    const [row] = view.rows
    expect(row?.blocks.map(({ place }) => place)).toEqual([{ left: 3 / 14 * 100, width: 2 / 14 * 100 }])
    expect(row?.gaps.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))).toEqual([span('09:15', '10:00'), span('14:30', '17:30')])
    expect(percentAt(DAY, at('09:20'))).toBeCloseTo(2.3333 / 14 * 100, 2)
  })

  it('offers nothing in the past, on a closed day, or in a room out of use', () => {
    const gaps = (now: string, opening: typeof open, active: boolean) => viewBoard(boardOf({ open: opening, rooms: [room('a', 0, active)] }), DAY, at(now)).rows[0]?.gaps

    expect(gaps('18:00', open, true)).toEqual([])
    expect(gaps('09:00', [], true)).toEqual([])
    expect(gaps('09:00', open, false)).toEqual([])
  })

  it('lets only a booking that is not over be moved', () => {
    const kinds = [{ kind: 'booking', state: 'approved', version: 1 }, { kind: 'booking', state: 'inUse', version: 2 }, { kind: 'booking', state: 'completed', version: 3 }, { kind: 'session', state: 'open' }, { kind: 'preparation', state: 'approved' }] as const
    const items = kinds.map((kind, index) => ({ ...item('a', `0${index + 4}:00`, `0${index + 5}:00`), ...kind }))

    const [row] = viewBoard(boardOf({ rooms: [room('a', 0)], items }), { ...DAY, firstHour: 4 }, at('09:00')).rows

    expect(row?.blocks.map(({ movable }) => movable?.begun ?? null)).toEqual([false, true, null, null, null])
  })

  it('says of a booking how it stands, and of anything else also what it is', () => {
    const kinds = [{ kind: 'booking', state: 'approved' }, { kind: 'booking', state: 'registered' }, { kind: 'session', state: 'open' }, { kind: 'closure', state: '' }] as const
    const items = kinds.map((kind, index) => ({ ...item('a', `0${index + 4}:00`, `0${index + 5}:00`), ...kind }))

    const [row] = viewBoard(boardOf({ rooms: [room('a', 0)], items }), { ...DAY, firstHour: 4 }, at('09:00')).rows

    expect(row?.blocks.map(({ note }) => note)).toEqual(['已预约', '待同意', '坐诊 · 可约', '停用'])
  })

  it('gives experts rows of their own below the rooms, named by where they are', () => {
    const expertItem = { ownerId: 's', kind: 'session' as const, expertId: 'e', roomName: '会议室', title: '黄医生', state: 'open', ...span('09:00', '10:00') }

    const { rows } = viewBoard(boardOf({ rooms: [room('a', 0)], experts: [{ id: 'e', name: '黄医生', speciality: '中医' }], expertItems: [expertItem] }), DAY, at('09:00'))

    expect(rows.map(({ name, note, blocks }) => [name, note, ...blocks.map(({ title }) => title)])).toEqual([['a', '10 人'], ['黄医生', '中医', '会议室']])
  })

  it('has no now-line on another day or outside the hours shown', () => {
    expect(percentAt({ ...DAY, days: ['2026-12-08'] }, at('09:00'))).toBeNull()
    expect(percentAt(DAY, at('06:00'))).toBeNull()
  })

  it.each([
    { ratio: 0, from: '09:00', to: '10:00' }, { ratio: 0.5, from: '10:30', to: '11:30' }, { ratio: 0.95, from: '11:45', to: '12:00' }, { ratio: 1, from: '11:45', to: '12:00' },
  ])('books from the quarter at $ratio of a stretch, an hour or what is left', ({ ratio, from, to }) => {
    expect(wishIn(span('09:00', '12:00'), ratio)).toEqual(span(from, to))
  })
})

describe('the axis', () => {
  it('shows the week from its Monday', () => {
    expect(mondayOf('2026-12-13')).toBe(ON)
    expect(mondayOf(ON)).toBe(ON)
    expect(boardAxis(boardOf({}), 'week', '2026-12-09').days).toEqual(['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-12', '2026-12-13'])
  })

  it('shows earlier and later hours where something is on', () => {
    expect(axisOf([ON], [span('06:30', '08:00'), span('19:00', '21:15')], { firstHour: 8, lastHour: 18 })).toEqual({ days: [ON], firstHour: 6, lastHour: 22 })
    expect(axisOf([ON], [{ startsAt: at('09:00'), endsAt: at('09:00') + 86_400_000 }], { firstHour: 8, lastHour: 18 })).toEqual({ days: [ON], firstHour: 8, lastHour: 18 })
  })

  it('cuts a span that goes over night into its days', () => {
    const axis = { days: [ON, '2026-12-08'], firstHour: 8, lastHour: 18 }

    expect(placesOf(axis, { startsAt: at('13:00'), endsAt: at('13:00') + 86_400_000 }).map(({ place }) => place)).toEqual([{ left: 25, width: 25 }, { left: 50, width: 25 }])
  })

  it('finds the moment a point of a row stands for', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 * 10 * 60 - 1 }), (minute) => {
      const axis = { days: [ON, '2026-12-08'], firstHour: 8, lastHour: 18 }
      const moment = at('08:00') + Math.floor(minute / 600) * 86_400_000 + (minute % 600) * 60_000

      expect(momentOn(axis, (percentAt(axis, moment) ?? Number.NaN) / 100)).toBeCloseTo(moment, -1)
    }))
  })
})

describe('rooms for a walk-in', () => {
  it('come in the order of who is free long enough soonest', () => {
    const rooms = [room('short', 0), room('later', 1), room('now', 2), room('none', 3), room('closed', 4, false)]
    const items = [item('short', '09:30', '12:00'), item('short', '14:45', '17:30'), item('later', '09:00', '11:00'), item('none', '08:00', '17:30')]

    const found = roomsNow({ open, rooms, items }, at('09:05'), 60)

    expect(found.map((one) => [one.room.id, one.fits, one.isFreeNow, one.free && { startsAt: one.free.startsAt, endsAt: one.free.endsAt }])).toEqual([
      ['now', true, true, span('09:00', '12:00')],
      ['later', true, false, span('11:00', '12:00')],
      ['short', false, true, span('09:00', '09:30')],
      ['none', false, false, null],
    ])
  })
})
