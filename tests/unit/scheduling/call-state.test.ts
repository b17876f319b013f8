import { expect, it } from 'vitest'
import { afterCall, type CallEvent, type CallStanding } from '../../../shared/domain/scheduling/call-state.ts'

const open: CallStanding = { state: 'open', outcome: null, tries: 0 }
const rung: CallStanding = { state: 'noAnswer', outcome: null, tries: 1 }
const done = (outcome: CallStanding['outcome'], tries = 1): CallStanding => ({ state: 'done', outcome, tries })
const settle = (outcome: 'accepted' | 'declined' | 'told' | 'expired' | 'withdrawn'): CallEvent => ({ kind: 'settle', outcome })
const reopen: CallEvent = { kind: 'reopen' }

it.each([
  ['nobody answers', open, { kind: 'heard', heard: 'noAnswer' }, { state: 'noAnswer', outcome: null, tries: 1 }],
  ['is reached and thinks', rung, { kind: 'heard', heard: 'reached' }, { state: 'reached', outcome: null, tries: 2 }],
  ['accepts', open, settle('accepted'), done('accepted')],
  ['is no longer called', open, settle('withdrawn'), done('withdrawn', 0)],
  ['is not reached in time', open, settle('expired'), done('expired', 0)],
  ['is settled twice', done('told'), settle('told'), null],
  ['is rung up after it is settled', done('told'), { kind: 'heard', heard: 'reached' }, null],
  ['accepted by mistake', done('accepted'), reopen, { state: 'reached', outcome: null, tries: 1 }],
  ['did not answer, by mistake', done('expired', 0), reopen, { state: 'open', outcome: null, tries: 0 }],
  ['need not be called, taken back', done('withdrawn', 0), reopen, null],
  ['is reopened while it stands', open, reopen, null],
] as const)('somebody %s', (_name, before, event, after) => {
  expect(afterCall(before, event)).toEqual(after)
})
