import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideSignIn, type SignInFacts } from '../../../shared/domain/activities/sign-in.ts'

const STARTS = 1_000_000
const BEFORE = STARTS - 1
const open: SignInFacts = { state: 'open', startsAt: STARTS, capacity: null, inside: 0, awaited: 0, registered: false, signedInAt: null }

describe('decideSignIn', () => {
  it.each([
    { title: 'an open session without a limit admits', facts: { inside: 5_000 }, at: STARTS, expected: { kind: 'admit' } },
    { title: 'the last place is given', facts: { capacity: 30, inside: 29 }, at: STARTS, expected: { kind: 'admit' } },
    { title: 'no place is left', facts: { capacity: 30, inside: 30 }, at: STARTS, expected: { kind: 'full', capacity: 30 } },
    { title: 'a place kept for a registered person is not given to another before the start', facts: { capacity: 30, inside: 20, awaited: 10 }, at: BEFORE, expected: { kind: 'full', capacity: 30 } },
    { title: 'one place more than are kept is given before the start', facts: { capacity: 30, inside: 19, awaited: 10 }, at: BEFORE, expected: { kind: 'admit' } },
    { title: 'a registered person takes the place kept', facts: { capacity: 30, inside: 20, awaited: 10, registered: true }, at: BEFORE, expected: { kind: 'admit' } },
    { title: 'from the start on a place is not kept', facts: { capacity: 30, inside: 20, awaited: 10 }, at: STARTS, expected: { kind: 'admit' } },
    { title: 'a registered person finds no place either where heads fill the room', facts: { capacity: 30, inside: 30, registered: true }, at: BEFORE, expected: { kind: 'full', capacity: 30 } },
    { title: 'a planned session is not open', facts: { state: 'planned' }, at: STARTS, expected: { kind: 'notOpen', startsAt: STARTS } },
    { title: 'an ended session is over', facts: { state: 'ended' }, at: STARTS, expected: { kind: 'ended' } },
    { title: 'a cancelled session does not take place', facts: { state: 'cancelled' }, at: STARTS, expected: { kind: 'cancelled' } },
    { title: 'who is in already hears when', facts: { signedInAt: 902 }, at: STARTS, expected: { kind: 'already', at: 902 } },
    { title: 'who is in already hears so in a full session', facts: { signedInAt: 902, capacity: 1, inside: 1 }, at: STARTS, expected: { kind: 'already', at: 902 } },
    { title: 'who is in already hears so after the end', facts: { signedInAt: 902, state: 'ended' }, at: STARTS, expected: { kind: 'already', at: 902 } },
  ] as const)('$title', ({ facts, at, expected }) => {
    expect(decideSignIn({ ...open, ...facts }, at)).toEqual(expected)
  })

  it('never lets more heads in than there are places', () => {
    const arrivals = fc.array(fc.record({ registered: fc.boolean(), at: fc.integer({ min: STARTS - 5, max: STARTS + 5 }) }), { maxLength: 60 })
    fc.assert(fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(20), arrivals, (capacity, awaited, people) => {
      let facts: SignInFacts = { ...open, capacity, awaited }
      for (const { registered, at } of people) {
        if (decideSignIn({ ...facts, registered }, at).kind === 'admit') facts = { ...facts, inside: facts.inside + 1 }
      }
      expect(facts.inside).toBeLessThanOrEqual(capacity)
    }))
  })
})
