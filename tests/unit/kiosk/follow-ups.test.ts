import { expect, test } from 'vitest'
import type { SignInOutcome } from '../../../shared/contract/attendance.ts'
import type { Result } from '../../../renderer/kiosk/app/step.ts'
import { followUpsOf, undoOf } from '../../../renderer/kiosk/sign-in/follow-ups.ts'

const AT = Date.parse('2026-12-07T09:00:00+08:00')

function resultOf(outcome: SignInOutcome, exits = false): Result {
  const session = { id: 'clinic', title: '义诊', kind: 'clinic', place: '', startsAt: AT, endsAt: AT + 1, state: 'open', listed: false, present: 0, countable: false, named: true, exits } as const
  return { kind: 'signIn', outcome, maskedName: '陈*', title: '义诊', found: { session, residentId: 'chen', via: 'list' } }
}

const elsewhere = (open: boolean, walkIns: boolean): SignInOutcome => ({ code: 'elsewhere', elsewhere: { sessionId: 'choir', title: '合唱', place: '', startsAt: AT, endsAt: AT + 1, open }, walkIns })

test.each([
  ['registered elsewhere', resultOf(elsewhere(true, true)), ['去那一场签到', '我就参加这一场']],
  ['registered elsewhere, not open yet, no walk-ins', resultOf(elsewhere(false, false)), []],
  ['full', resultOf({ code: 'full', capacity: 20, free: 0, keptUntil: null }), ['排候补']],
  ['kept for others until it begins', resultOf({ code: 'full', capacity: 20, free: 0, keptUntil: AT }), []],
  ['in already where leaving is recorded', resultOf({ code: 'alreadyIn', at: AT }, true), ['我要走了，签退']],
  ['in already', resultOf({ code: 'alreadyIn', at: AT }), []],
])('offers what helps whoever is %s', (_, result, labels) => {
  expect(followUpsOf(result).map(({ label }) => label)).toEqual(labels)
})

test('offers nothing after a scan, and takes back only what was written', () => {
  const { found: _, ...scanned } = resultOf(elsewhere(true, true)) as Extract<Result, { kind: 'signIn' }>

  expect(followUpsOf(scanned)).toEqual([])
  expect(undoOf(scanned)).toBeNull()
  expect(undoOf(resultOf({ code: 'signedIn', attendanceId: 'one', at: AT, present: 1 }))).not.toBeNull()
  expect(undoOf({ kind: 'rested', tapId: 'tap' })).not.toBeNull()
})
