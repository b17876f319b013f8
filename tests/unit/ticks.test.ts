import { describe, expect, it } from 'vitest'
import { startTicks } from '../../electron/station/ticks.ts'
import type { Watch } from '../../shared/domain/scheduling/watch.ts'

/** Timers that only a test moves. */
function heldTimers() {
  const state: { work: (() => void) | null; ms: number } = { work: null, ms: 0 }
  return {
    state,
    every: (ms: number, work: () => void) => {
      Object.assign(state, { ms, work })
      return () => void (state.work = null)
    },
  }
}

describe('what the station does by itself', () => {
  it('is done at once, every half minute, and no more after the stop', () => {
    const { every, state } = heldTimers()
    const done: string[] = []

    const stop = startTicks([() => done.push('rooms'), () => done.push('offers')], every, () => 0)
    expect(done).toEqual(['rooms', 'offers'])
    expect(state.ms).toBe(30_000)
    state.work?.()
    expect(done).toHaveLength(4)
    stop()
    expect(state.work).toBeNull()
  })

  it('goes on with the rest when one thing fails', () => {
    const { every, state } = heldTimers()
    const done: string[] = []

    startTicks([() => { throw new Error('disk full') }, () => done.push('offers')], every, () => 0)
    state.work?.()

    expect(done).toEqual(['offers', 'offers'])
  })

  it('knows since when it has been looking: anew after the computer slept', () => {
    const { every, state } = heldTimers()
    const clock = { now: 1_000 }
    const told: Watch[] = []

    startTicks([(watch) => told.push(watch)], every, () => clock.now)
    for (const later of [30_000, 3_600_000, 30_000]) {
      clock.now += later
      state.work?.()
    }

    expect(told).toEqual([{ since: 1_000, at: 1_000 }, { since: 1_000, at: 31_000 }, { since: 3_631_000, at: 3_631_000 }, { since: 3_631_000, at: 3_661_000 }])
  })
})
