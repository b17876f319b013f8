import { describe, expect, it } from 'vitest'
import { isAhead, nextSessionState, SESSION_STATES, takesAppointments, type SessionEvent } from '../../../shared/domain/consultations/session-state.ts'

const EVENTS: readonly SessionEvent[] = ['publish', 'open', 'run', 'close', 'markAbsent', 'cancel']

/** The state each event leads to, in the order of EVENTS; `·` where it is refused. */
const TABLE = `
  planned      published open · · expertAbsent cancelled
  published    · open · · expertAbsent cancelled
  open         open · running closed expertAbsent cancelled
  running      · · · closed · ·
  closed       · · · · · ·
  rescheduled  · · · · · ·
  expertAbsent · · · · · cancelled
  cancelled    · · · · · ·`

const rows = TABLE.trim().split('\n').map((line) => line.trim().split(/\s+/))

describe('the states of a duty session', () => {
  it('are all in the table', () => {
    expect(rows.map(([state]) => state)).toEqual([...SESSION_STATES])
  })

  it.each(SESSION_STATES.flatMap((state, row) => EVENTS.map((event, column) => ({ state, event, next: rows[row]?.[column + 1] }))))('$state and $event give $next', ({ state, event, next }) => {
    expect(nextSessionState(state, event) ?? '·').toBe(next)
  })

  it.each([
    { state: 'planned', takes: false, ahead: true }, { state: 'published', takes: false, ahead: true }, { state: 'open', takes: true, ahead: true }, { state: 'running', takes: true, ahead: false },
    { state: 'closed', takes: false, ahead: false }, { state: 'rescheduled', takes: false, ahead: false }, { state: 'expertAbsent', takes: false, ahead: true }, { state: 'cancelled', takes: false, ahead: false },
  ] as const)('$state takes people: $takes, lies ahead: $ahead', ({ state, takes, ahead }) => {
    expect([takesAppointments(state), isAhead(state)]).toEqual([takes, ahead])
  })
})
