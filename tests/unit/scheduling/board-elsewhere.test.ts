import { describe, expect, it } from 'vitest'
import { elsewhereOf } from '../../../renderer/desk/scheduling/board-elsewhere.ts'
import type { Block } from '../../../renderer/desk/scheduling/board-view.ts'

const MOVABLE = { bookingId: 'b', version: 1, holder: '合唱队', roomId: 'r', startsAt: 1, endsAt: 2, begun: false }
const block = (kind: Block['kind'], changes: Partial<Block> = {}) => ({ kind, ownerId: 'x', movable: null, ofExpert: false, ...changes })

describe('what cannot be moved on the board', () => {
  it.each([
    { name: 'a booking that stands', of: block('booking', { movable: MOVABLE }), leads: null },
    { name: 'a booking that is over', of: block('booking'), leads: 'board/x' },
    { name: 'a session', of: block('session'), leads: 'consultations/x' },
    { name: 'an activity', of: block('activity'), leads: 'activities/x' },
    { name: 'a closure', of: block('closure'), leads: 'settings' },
    { name: 'the leave of an expert', of: block('closure', { ofExpert: true }), leads: 'duty-plan' },
    { name: 'a room kept for the line', of: block('offer'), leads: 'calls' },
  ])('leads to the page that does it: $name', ({ of, leads }) => {
    const elsewhere = elsewhereOf(of)

    expect(elsewhere && (elsewhere.id === null ? elsewhere.page : `${elsewhere.page}/${elsewhere.id}`)).toBe(leads)
  })
})
