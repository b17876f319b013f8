import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepTrying, type PortState } from '../../renderer/client-port.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A way to the station that the test opens and cuts by hand. */
function line() {
  const tries = new Array<{ open: () => void; lost: () => void; undone: boolean }>()
  const ports = new Array<MessagePort>()
  const states = new Array<PortState>()
  const undo = keepTrying((open, lost) => {
    const attempt = { open: () => open(new MessageChannel().port1), lost, undone: false }
    tries.push(attempt)
    return () => {
      attempt.undone = true
    }
  }, (port) => ports.push(port), (state) => states.push(state))
  return { tries, ports, states, undo, last: () => tries.at(-1) ?? { open: () => {}, lost: () => {}, undone: false } }
}

test('gives a new port each time the way is open again', () => {
  const { ports, states, last } = line()

  last().open()
  last().lost()
  vi.advanceTimersByTime(200)
  last().open()

  expect(new Set(ports).size).toBe(2)
  expect(states).toEqual(['connecting', 'open', 'lost', 'open'])
})

test('waits twice as long after each failure, at most five seconds, and short again after a success', () => {
  const { tries, last } = line()
  const waits = [200, 400, 800, 1_600, 3_200, 5_000, 5_000]

  for (const [index, wait] of waits.entries()) {
    last().lost()
    vi.advanceTimersByTime(wait - 1)
    expect(tries).toHaveLength(index + 1)
    vi.advanceTimersByTime(1)
    expect(tries).toHaveLength(index + 2)
  }
  last().open()
  last().lost()
  vi.advanceTimersByTime(200)

  expect(tries).toHaveLength(waits.length + 2)
})

test('stops for good when it is undone, open or waiting', () => {
  const open = line()
  open.last().open()
  open.undo()
  const waiting = line()
  waiting.last().lost()
  waiting.undo()

  vi.advanceTimersByTime(60_000)

  expect(open.last().undone).toBe(true)
  expect(waiting.tries).toHaveLength(1)
})
