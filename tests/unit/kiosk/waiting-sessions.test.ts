import { expect, test } from 'vitest'
import type { KioskSession } from '../../../shared/contract/kiosk.ts'
import { waitingSessions } from '../../../renderer/kiosk/sign-in/waiting-sessions.ts'

const TEN = Date.parse('2026-12-07T10:00:00+08:00')
const HOUR = 60 * 60_000

function session(id: string, startsAt: number, state: KioskSession['state'] = 'planned'): KioskSession {
  return { id, title: id, kind: 'culture', place: '小区广场', startsAt, endsAt: startsAt + HOUR, state, listed: false, present: 0, countable: false, exits: false }
}

test('tells a session whose time has come from one that comes later, and leaves out what is open or over', () => {
  const sessions = [session('over', TEN - HOUR), session('open', TEN - HOUR / 2, 'open'), session('ended', TEN - HOUR / 2, 'ended'), session('begun', TEN - HOUR / 2), session('now', TEN), session('later', TEN + 1)]

  const waiting = waitingSessions(sessions, TEN)

  expect(waiting.map(({ id, begun }) => [id, begun])).toEqual([['begun', true], ['now', true], ['later', false]])
})
