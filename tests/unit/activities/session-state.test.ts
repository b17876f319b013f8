import { describe, expect, it } from 'vitest'
import { nextActivitySessionState } from '../../../shared/domain/activities/session-state.ts'

describe('nextActivitySessionState', () => {
  it.each([
    ['planned', 'open', 'open'], ['planned', 'cancel', 'cancelled'], ['planned', 'end', null], ['planned', 'reopen', null], ['planned', 'restore', null],
    ['open', 'end', 'ended'], ['open', 'open', null], ['open', 'cancel', null], ['open', 'reopen', null], ['open', 'restore', null],
    ['ended', 'reopen', 'open'], ['ended', 'open', null], ['ended', 'end', null], ['ended', 'cancel', null], ['ended', 'restore', null],
    ['cancelled', 'restore', 'planned'], ['cancelled', 'open', null], ['cancelled', 'end', null], ['cancelled', 'cancel', null], ['cancelled', 'reopen', null],
  ] as const)('takes a session that is %s and is to %s to %s', (state, event, expected) => {
    expect(nextActivitySessionState(state, event)).toBe(expected)
  })
})
