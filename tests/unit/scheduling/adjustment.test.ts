import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginAdjusting, dragged, isChanged, nudged, type Nudge } from '../../../renderer/desk/scheduling/adjustment.ts'
import { boardKeyOf } from '../../../renderer/desk/scheduling/board-keys.ts'

const at = (time: string, on = '2026-12-07') => Date.parse(`${on}T${time}:00+08:00`)
const AXIS = { days: ['2026-12-07', '2026-12-08'], firstHour: 8, lastHour: 18 }
const ROOMS = ['hall', 'meeting', 'tea']
const booking = (from: string, to: string, begun = false) => ({ bookingId: 'b', version: 1, holder: '合唱队', roomId: 'meeting', startsAt: at(from), endsAt: at(to), begun })
const timesOf = ({ roomId, startsAt, endsAt }: { roomId: string; startsAt: number; endsAt: number }) => [roomId, new Date(startsAt + 8 * 3_600_000).toISOString().slice(8, 16), new Date(endsAt + 8 * 3_600_000).toISOString().slice(11, 16)]

describe('dragging a booking', () => {
  it.each([
    { grip: 'whole', taken: '10:10', pointed: '11:12', over: 'hall', becomes: ['hall', '07T11:00', '12:00'] },
    { grip: 'whole', taken: '10:10', pointed: '10:15', over: 'meeting', becomes: ['meeting', '07T10:00', '11:00'] },
    { grip: 'whole', taken: '10:50', pointed: '08:05', over: 'meeting', becomes: ['meeting', '07T08:00', '09:00'] },
    { grip: 'whole', taken: '10:05', pointed: '17:59', over: 'meeting', becomes: ['meeting', '07T17:00', '18:00'] },
    { grip: 'end', taken: '11:00', pointed: '12:20', over: 'hall', becomes: ['meeting', '07T10:00', '12:15'] },
    { grip: 'end', taken: '11:00', pointed: '09:00', over: 'meeting', becomes: ['meeting', '07T10:00', '10:15'] },
    { grip: 'start', taken: '10:00', pointed: '09:25', over: 'meeting', becomes: ['meeting', '07T09:30', '11:00'] },
    { grip: 'start', taken: '10:00', pointed: '13:00', over: 'meeting', becomes: ['meeting', '07T10:45', '11:00'] },
  ] as const)('by its $grip from $taken to $pointed gives $becomes', ({ grip, taken, pointed, over, becomes }) => {
    expect(timesOf(dragged(booking('10:00', '11:00'), grip, { takenAt: at(taken), pointedAt: at(pointed), roomId: over }, AXIS))).toEqual(becomes)
  })

  it('goes to the other day of a week at the same height', () => {
    expect(timesOf(dragged(booking('10:00', '11:00'), 'whole', { takenAt: at('10:30'), pointedAt: at('10:30', '2026-12-08'), roomId: 'meeting' }, AXIS))).toEqual(['meeting', '08T10:00', '11:00'])
  })

  it('leaves the beginning of a use that has begun', () => {
    const inUse = booking('10:00', '11:00', true)
    const to = { takenAt: at('10:30'), pointedAt: at('14:00'), roomId: 'hall' }

    expect(timesOf(dragged(inUse, 'whole', to, AXIS))).toEqual(['hall', '07T10:00', '11:00'])
    expect(timesOf(dragged(inUse, 'start', to, AXIS))).toEqual(['meeting', '07T10:00', '11:00'])
    expect(timesOf(dragged(inUse, 'end', to, AXIS))).toEqual(['meeting', '07T10:00', '14:30'])
  })
})

describe('moving a booking by keys', () => {
  it.each([
    { keys: ['later', 'later'], becomes: ['meeting', '07T10:30', '11:30'] },
    { keys: ['earlier'], becomes: ['meeting', '07T09:45', '10:45'] },
    { keys: ['dayAfter'], becomes: ['meeting', '08T10:00', '11:00'] },
    { keys: ['dayBefore'], becomes: ['meeting', '07T10:00', '11:00'] },
    { keys: ['roomAbove', 'roomAbove'], becomes: ['hall', '07T10:00', '11:00'] },
    { keys: ['roomBelow'], becomes: ['tea', '07T10:00', '11:00'] },
    { keys: ['longer'], becomes: ['meeting', '07T10:00', '11:15'] },
    { keys: ['shorter', 'shorter', 'shorter', 'shorter'], becomes: ['meeting', '07T10:00', '10:15'] },
  ] as const)('$keys gives $becomes', ({ keys, becomes }) => {
    expect(timesOf(keys.reduce((from, key) => nudged(from, key, AXIS, ROOMS), beginAdjusting(booking('10:00', '11:00'))))).toEqual(becomes)
  })

  it('keeps to the grid and to what is shown, whatever is pressed', () => {
    const nudge = fc.constantFrom<Nudge>('earlier', 'later', 'dayBefore', 'dayAfter', 'roomAbove', 'roomBelow', 'longer', 'shorter')
    fc.assert(fc.property(fc.array(nudge, { maxLength: 80 }), fc.boolean(), (keys, begun) => {
      const { startsAt, endsAt, roomId } = keys.reduce((from, key) => nudged(from, key, AXIS, ROOMS), beginAdjusting(booking('10:00', '11:00', begun)))

      expect([startsAt % 900_000, endsAt % 900_000, ROOMS.includes(roomId)]).toEqual([0, 0, true])
      expect(endsAt - startsAt).toBeGreaterThanOrEqual(900_000)
      expect(AXIS.days.some((day) => startsAt >= at('08:00', day) && endsAt <= at('18:00', day))).toBe(true)
      expect(begun && startsAt !== at('10:00')).toBe(false)
    }))
  })

  it('is unchanged back where it was', () => {
    const there = nudged(beginAdjusting(booking('10:00', '11:00')), 'later', AXIS, ROOMS)

    expect([isChanged(there), isChanged(nudged(there, 'earlier', AXIS, ROOMS))]).toEqual([true, false])
  })

  it('means by each key what the help says', () => {
    const told = (key: string, adjusting: boolean, shiftKey = false) => boardKeyOf({ key, shiftKey }, adjusting)

    expect([told('m', false), told('ArrowLeft', false), told('+', false), told('Enter', false), told('x', false)]).toEqual([{ does: 'begin' }, { does: 'focus' }, { does: 'nudge', nudge: 'longer' }, null, null])
    expect([told('ArrowLeft', true), told('ArrowRight', true, true), told('-', true), told('Enter', true), told('Escape', true)]).toEqual([
      { does: 'nudge', nudge: 'earlier' }, { does: 'nudge', nudge: 'dayAfter' }, { does: 'nudge', nudge: 'shorter' }, { does: 'save' }, { does: 'cancel' },
    ])
  })
})
