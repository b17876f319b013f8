import { expect, test } from 'vitest'
import { restingAt } from '../../../shared/domain/kiosk/resting.ts'

const at = (time: string): number => Date.parse(`2026-12-07T${time}:00+08:00`)
const OPEN = [{ startsAt: at('08:00'), endsAt: at('12:00') }]
const CHOIR = [{ startsAt: at('19:00'), endsAt: at('20:30') }]

test.each([
  ['09:00', 0, 'awake'], ['09:00', 2, 'awake'], ['09:00', 3, 'idle'], ['12:00', 0, 'awake'], ['12:00', 1, 'night'], ['07:59', 5, 'night'],
  ['18:00', 1, 'awake'], ['18:00', 3, 'idle'], ['17:59', 1, 'night'], ['20:29', 2, 'awake'], ['20:30', 2, 'night'],
] as const)('at %s, %i minutes after the last touch, the screen is %s', (time, quietMinutes, resting) => {
  expect(restingAt({ now: at(time), touchedAt: at(time) - quietMinutes * 60_000, idleMinutes: 3, open: OPEN, sessions: CHOIR })).toBe(resting)
})
