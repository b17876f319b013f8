import { describe, expect, it } from 'vitest'
import { createHeadTaps } from '../../../renderer/kiosk/sign-in/head-taps.ts'

function taps() {
  const made = { count: 0 }
  return createHeadTaps(() => `tap ${made.count += 1}`)
}

describe('a tap that counts a head', () => {
  it('keeps its name until its answer was shown', () => {
    const { idFor, answered } = taps()

    expect(idFor('clinic')).toBe('tap 1')
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

  it('is another person\'s once the screen went home, however soon she taps', () => {
    const { idFor, visitOver } = taps()

    idFor('clinic')
    visitOver()
    expect(idFor('clinic')).toBe('tap 2')
    expect(idFor('clinic')).toBe('tap 2')
  })
})
