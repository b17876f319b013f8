import { describe, expect, it } from 'vitest'
import { viewBoard, wishIn } from '../../../renderer/desk/scheduling/board-view.ts'
import { roomsNow } from '../../../renderer/desk/walk-in/rooms-now.ts'

const ON = '2026-12-07'
const at = (time: string) => Date.parse(`${ON}T${time}:00+08:00`)
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) })
const room = (id: string, position: number, active = true) => ({ id, name: id, capacity: 10, position, active, partIds: [], modes: [], switchesOn: null })
const item = (roomId: string, from: string, to: string) => ({ ownerId: `${roomId} ${from}`, kind: 'booking' as const, roomId, heldRoomId: roomId, title: '合唱队', state: 'approved', ...span(from, to) })
const open = [span('08:00', '12:00'), span('14:30', '17:30')]

describe('the day board', () => {
  it('lays items and free stretches out in percent of 07:00 to 21:00', () => {
    const view = viewBoard({ open, rooms: [room('a', 0)], items: [item('a', '10:00', '12:00')] }, ON, at('09:20'))

    const [row] = view.rows
    expect(row?.items.map(({ place }) => place)).toEqual([{ left: 3 / 14 * 100, width: 5 / 14 * 100 - 3 / 14 * 100 }])
    expect(row?.gaps.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))).toEqual([span('09:15', '10:00'), span('14:30', '17:30')])
    expect(view.now).toBeCloseTo(2.3333 / 14 * 100, 2)
  })

  it('offers nothing in the past, on a closed day, or in a room out of use', () => {
    const gaps = (now: string, opening: typeof open, active: boolean) => viewBoard({ open: opening, rooms: [room('a', 0, active)], items: [] }, ON, at(now)).rows[0]?.gaps

    expect(gaps('18:00', open, true)).toEqual([])
    expect(gaps('09:00', [], true)).toEqual([])
    expect(gaps('09:00', open, false)).toEqual([])
  })

  it('has no now-line on another day', () => {
    expect(viewBoard({ open, rooms: [], items: [] }, '2026-12-08', at('09:00')).now).toBeNull()
  })

  it.each([
    { ratio: 0, from: '09:00', to: '10:00' }, { ratio: 0.5, from: '10:30', to: '11:30' }, { ratio: 0.95, from: '11:45', to: '12:00' }, { ratio: 1, from: '11:45', to: '12:00' },
  ])('books from the quarter at $ratio of a stretch, an hour or what is left', ({ ratio, from, to }) => {
    expect(wishIn(span('09:00', '12:00'), ratio)).toEqual(span(from, to))
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
