import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRepeats } from '../../../renderer/kiosk/scan/twice.ts'
import { feed, NO_BURST, type KeyPress } from '../../../renderer/kiosk/scan/wedge.ts'
import { makeSlipCode, parseSlipCode } from '../../../shared/domain/values/slip-code.ts'
import { seededBytes } from '../../support/station.ts'

/** Slips of a station: as many as it prints in years. */
const SLIPS = 20_000
const random = seededBytes(11)
const slips = Array.from({ length: SLIPS }, () => makeSlipCode(random))
const known: ReadonlySet<string> = new Set(slips)

const BURSTS = 10_000

/** The slips of the station that these keys come to. */
function comesTo(keys: readonly KeyPress[]): readonly string[] {
  let burst = NO_BURST
  return keys.flatMap((key) => {
    const step = feed(burst, key)
    burst = step.burst
    const code = step.scan?.kind === 'code' ? parseSlipCode(step.scan.code) : null
    return code !== null && known.has(code) ? [code] : []
  })
}

/** Letters stand for keys and for what lies between them: `|` a pause, `⏎` an end, `#` a key no code has, `^` shift. */
function keysOf(text: string, gap: number): readonly KeyPress[] {
  let at = 1_000
  return [...text].flatMap((sign): readonly KeyPress[] => {
    at += sign === '|' ? 200 : gap
    return sign === '|' ? [] : [{ code: CODES[sign] ?? (/\d/.test(sign) ? `Digit${sign}` : `Key${sign}`), at }]
  })
}
const CODES: Readonly<Record<string, string>> = { '⏎': 'Enter', '#': 'Slash', '^': 'ShiftLeft', '-': 'Minus' }

/** The same question asked of the written line: a whole slip and nothing else between a pause or an end and the next end. */
function written(text: string): readonly string[] {
  const lines = text.replaceAll('^', '').replaceAll('⏎', '⏎|').split('|')
  return lines.filter((line) => line.endsWith('⏎')).map((line) => parseSlipCode(line.slice(0, -1))).filter((code) => code !== null && known.has(code)).map(String)
}

const slip = fc.nat({ max: SLIPS - 1 }).map((index) => slips[index] ?? '')
const key = fc.constantFrom(...'0123456789ABXZ-#^⏎|')
const half = fc.tuple(slip, fc.integer({ min: 1, max: 11 }), fc.boolean()).map(([code, cut, head]) => (head ? code.slice(0, cut) : code.slice(cut)))
const piece = fc.oneof(slip, half, fc.string({ unit: key, maxLength: 4 }), fc.constantFrom('⏎', '|', '^'))
const burst = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''))
const gap = fc.integer({ min: 1, max: 50 })

describe('a scanner that misbehaves', () => {
  it(`comes to the slips that were scanned whole, and to nobody else, in ${BURSTS} bursts of anything`, () => {
    fc.assert(fc.property(burst, gap, (text, each) => {
      expect(comesTo(keysOf(text, each))).toEqual(written(text))
    }), { numRuns: BURSTS })
  })

  it(`comes to nobody in ${BURSTS} bursts of keys pressed anyhow`, () => {
    const anyhow = fc.array(fc.record({ code: fc.constantFrom('Digit1', 'Digit2', 'Digit3', 'Numpad4', 'KeyA', 'Enter', 'Tab', 'Space', 'Escape', ''), gap: fc.nat({ max: 120 }), odd: fc.boolean() }), { maxLength: 60 })
    fc.assert(fc.property(anyhow, (pressed) => {
      let at = 0
      expect(comesTo(pressed.map(({ code, gap: wait, odd }) => ({ code, odd, at: (at += wait) })))).toEqual([])
    }), { numRuns: BURSTS })
  })

  it('comes to one of two people or to nobody when two scanners type into one another', () => {
    fc.assert(fc.property(slip, slip, fc.array(fc.boolean(), { minLength: 26, maxLength: 26 }), (one, other, turns) => {
      const [a, b] = [[...one, '⏎'], [...other, '⏎']]
      const mixed = turns.flatMap((first) => (first ? a : b).splice(0, 1)).concat(a, b).join('')
      expect([one, other]).toEqual(expect.arrayContaining([...comesTo(keysOf(mixed, 3))]))
    }), { numRuns: 5_000 })
  })

  it('comes to both when one scan follows the other within 100 ms', () => {
    fc.assert(fc.property(slip, slip, (one, other) => {
      expect(comesTo(keysOf(`${one}⏎${other}⏎`, 3))).toEqual([one, other])
    }))
  })

  it('comes to nobody after half a scan, a pause and an end, nor with a digit lost on the way', () => {
    fc.assert(fc.property(slip, fc.integer({ min: 1, max: 11 }), gap, (code, cut, each) => {
      expect(comesTo(keysOf(`${code.slice(0, cut)}|⏎`, each))).toEqual([])
      expect(comesTo(keysOf(`${code.slice(0, cut)}|${code.slice(cut)}⏎`, each))).toEqual([])
      expect(comesTo(keysOf(`${code.slice(0, cut - 1)}${code.slice(cut)}⏎`, each))).toEqual([])
    }))
  })

  it('comes to nobody by the tail of somebody else’s code', () => {
    fc.assert(fc.property(burst, slip, (before, code) => {
      expect(comesTo(keysOf(`${before}#${code}⏎`, 2))).toEqual(written(before))
    }))
  })

  it('keeps the end of a scan that was cut off at its beginning from the page', () => {
    let state = NO_BURST
    const swallowed = keysOf('12⏎', 5).map((pressed) => {
      const step = feed(state, pressed)
      state = step.burst
      return step.swallow
    })

    expect(swallowed).toEqual([false, true, true])
  })

  it('takes a code with a key held down, or pressed with Ctrl, for none', () => {
    const held = keysOf(`${slips[0] ?? ''}⏎`, 5).map((pressed, index) => ({ ...pressed, odd: index === 4 }))

    expect(comesTo(held)).toEqual([])
  })
})

describe('one code read again', () => {
  it('is one scan as long as it lies under the glass, and another when it comes back', () => {
    const repeats = createRepeats()

    expect([0, 2_000, 4_000, 6_500, 9_001].map((at) => repeats.again('123456789012', at))).toEqual([false, true, true, true, false])
    expect(repeats.again('210987654321', 9_100)).toBe(false)
  })
})
