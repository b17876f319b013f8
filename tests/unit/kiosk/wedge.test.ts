import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feed, NO_BURST, type KeyPress } from '../../../renderer/kiosk/scan/wedge.ts'

/** Every code scanned from these keys, and whether each key was swallowed. */
function typed(keys: readonly KeyPress[]) {
  const scanned: string[] = []
  const swallowed: boolean[] = []
  let burst = NO_BURST
  for (const key of keys) {
    const step = feed(burst, key)
    burst = step.burst
    swallowed.push(step.swallow)
    if (step.scan) scanned.push(step.scan.kind === 'code' ? step.scan.code : 'unreadable')
  }
  return { scanned, swallowed }
}

const keysOf = (text: string, gap: number, end = 'Enter', from = 1000): readonly KeyPress[] =>
  [...[...text].map((char) => (/\d/.test(char) ? `Digit${char}` : `Key${char}`)), end].map((code, index) => ({ code, at: from + index * gap }))

describe('the scanner wedge', () => {
  it.each([1, 10, 30, 50])('reads a slip typed with %i ms a key', (gap) => {
    expect(typed(keysOf('123456789012', gap)).scanned).toEqual(['123456789012'])
  })

  it.each([51, 80, 200])('takes keys that come %i ms apart for a person', (gap) => {
    expect(typed(keysOf('123456789012', gap)).scanned).toEqual([])
  })

  it('reads the number block, the enter beside it, a tab, and capitals typed with shift', () => {
    expect(typed([...'12345678'].map((digit, index) => ({ code: `Numpad${digit}`, at: index * 5 })).concat({ code: 'NumpadEnter', at: 45 })).scanned).toEqual(['12345678'])
    expect(typed(keysOf('12345678', 5, 'Tab')).scanned).toEqual(['12345678'])
    expect(typed(['ShiftLeft', 'KeyA', 'ShiftLeft', 'KeyB', 'Digit1', 'Digit2', 'Digit3', 'Digit4', 'Enter'].map((code, index) => ({ code, at: index * 5 }))).scanned).toEqual(['AB1234'])
  })

  it('keeps the keys of a scan from the page, its Enter above all, but not a single key of a person', () => {
    expect(typed(keysOf('123456', 5)).swallowed).toEqual([false, true, true, true, true, true, true])
    expect(typed([{ code: 'Digit5', at: 0 }, { code: 'Enter', at: 400 }]).swallowed).toEqual([false, false])
  })

  it('forgets what a person typed before the scan', () => {
    expect(typed([{ code: 'Digit9', at: 0 }, ...keysOf('123456789012', 5, 'Enter', 500)]).scanned).toEqual(['123456789012'])
  })

  it('takes no short roll of keys for a code, and none with another key in it', () => {
    expect(typed(keysOf('12345', 5)).scanned).toEqual([])
    expect(typed([...keysOf('123', 5).slice(0, 3), { code: 'ArrowLeft', at: 1020 }, ...keysOf('456', 5, 'Enter', 1025)]).scanned).toEqual(['unreadable'])
  })

  it('reads every code of digits again, one after the other', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^\d{6,20}$/), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 50 }), (codes, gap) => {
      const keys = codes.flatMap((code, index) => keysOf(code, gap, 'Enter', index * 10_000))
      expect(typed(keys).scanned).toEqual(codes)
    }))
  })
})
