import { describe, expect, it } from 'vitest'
import { createHeadTaps } from '../../../renderer/kiosk/sign-in/head-taps.ts'

function taps() {
  const clock = { now: 0 }
  const made = { count: 0 }
  return { clock, ...createHeadTaps(() => `tap ${made.count += 1}`, () => clock.now) }
}

describe('a tap that counts a head', () => {
  it('keeps its name until its answer was shown', () => {
    const { idFor, answered, clock } = taps()

    expect(idFor('clinic')).toBe('tap 1')
    clock.now = 20_000
    expect(idFor('clinic')).toBe('tap 1')
    answered('clinic')
    expect(idFor('clinic')).toBe('tap 2')
  })

  it('has a name of its own on each activity', () => {
    const { idFor, answered } = taps()

    expect([idFor('clinic'), idFor('choir')]).toEqual(['tap 1', 'tap 2'])
    answered('choir')
    expect(idFor('clinic')).toBe('tap 1')
  })

  it('is another person\'s once a minute has passed since the last try', () => {
    const { idFor, clock } = taps()

    idFor('clinic')
    clock.now = 60_000
    expect(idFor('clinic')).toBe('tap 1')
    clock.now = 120_001
    expect(idFor('clinic')).toBe('tap 2')
  })
})
