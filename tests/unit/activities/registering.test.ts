import { describe, expect, it } from 'vitest'
import { freePlaces, offersDue, registrationShut, standingOfNew } from '../../../shared/domain/activities/registering.ts'
import { REGISTRATION_TRANSITIONS, nextRegistrationState, type RegistrationEvent, type RegistrationState } from '../../../shared/domain/activities/registration-state.ts'

describe('the time of registering', () => {
  const window = { registration: 'open', registersFrom: 100, registersUntil: 200 } as const

  it.each([
    [window, 99, { reason: 'early', at: 100 }],
    [window, 100, null],
    [window, 199, null],
    [window, 200, { reason: 'over', at: 200 }],
    [{ ...window, registersFrom: null }, 0, null],
    [{ ...window, registersUntil: null }, 999, null],
    [{ ...window, registration: 'off' } as const, 150, { reason: 'off', at: null }],
  ])('with %o at %i is %o', (rules, at, shut) => {
    expect(registrationShut(rules, at)).toEqual(shut)
  })
})

describe('the places', () => {
  it.each([
    [{ capacity: 2, registered: 1, offered: 0 }, 0, 'registered'],
    [{ capacity: 2, registered: 1, offered: 1 }, 0, 'waitlisted'],
    [{ capacity: 2, registered: 2, offered: 0 }, 0, 'waitlisted'],
    [{ capacity: 2, registered: 1, offered: 0 }, 1, 'waitlisted'],
    [{ capacity: null, registered: 900, offered: 0 }, 0, 'registered'],
  ] as const)('with %o and %i waiting make a new name %s', (places, waiting, standing) => {
    expect(standingOfNew(places, waiting)).toBe(standing)
  })

  it.each([
    [{ capacity: 3, registered: 1, offered: 0 }, 5, 10, 2],
    [{ capacity: 3, registered: 1, offered: 1 }, 5, 10, 1],
    [{ capacity: 3, registered: 4, offered: 0 }, 5, 10, 0],
    [{ capacity: 3, registered: 0, offered: 0 }, 1, 10, 1],
    [{ capacity: null, registered: 3, offered: 0 }, 4, 10, 4],
    [{ capacity: 3, registered: 0, offered: 0 }, 5, 20, 0],
  ])('with %o and %i waiting at %i are offered to %i', (places, waiting, at, offers) => {
    expect(offersDue(places, waiting, { at, startsAt: 20 })).toBe(offers)
  })

  it('are never fewer than none, even where the capacity was lowered', () => {
    expect(freePlaces({ capacity: 1, registered: 3, offered: 0 })).toBe(0)
  })
})

describe('the states of a registration', () => {
  const TABLE: readonly (readonly [RegistrationState, RegistrationEvent, RegistrationState])[] = [
    ['registered', 'cancel', 'cancelled'], ['registered', 'takeBack', 'offered'],
    ['waitlisted', 'offer', 'offered'], ['waitlisted', 'accept', 'registered'], ['waitlisted', 'cancel', 'cancelled'],
    ['offered', 'accept', 'registered'], ['offered', 'decline', 'declined'], ['offered', 'runOut', 'expired'], ['offered', 'renew', 'offered'], ['offered', 'giveBack', 'waitlisted'], ['offered', 'cancel', 'cancelled'],
    ['cancelled', 'restore', 'registered'], ['cancelled', 'restoreToLine', 'waitlisted'],
    ['declined', 'takeBack', 'offered'], ['expired', 'takeBack', 'offered'],
  ]

  it.each(TABLE)('%s with %s become %s', (from, event, to) => {
    expect(nextRegistrationState(from, event)).toBe(to)
  })

  it('know no other step', () => {
    expect(Object.values(REGISTRATION_TRANSITIONS).flatMap((steps) => Object.keys(steps))).toHaveLength(TABLE.length)
    expect(nextRegistrationState('registered', 'offer')).toBeNull()
  })
})
