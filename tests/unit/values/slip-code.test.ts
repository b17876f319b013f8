import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeSlipCode, parseSlipCode } from '../../../shared/domain/values/slip-code.ts'

const code = fc.uint8Array({ minLength: 44, maxLength: 44 }).filter((bytes) => bytes.filter((byte) => byte < 250).length >= 11).map((bytes) => {
  let at = 0
  return makeSlipCode((count) => bytes.slice(at, at += count))
})

describe('slip code', () => {
  it('is twelve ASCII digits that read back, spaced or not', () => {
    fc.assert(fc.property(code, (made) => {
      expect(made).toMatch(/^[0-9]{12}$/)
      expect(parseSlipCode(made)).toBe(made)
      expect(parseSlipCode(`${made.slice(0, 4)} ${made.slice(4, 8)}-${made.slice(8)}`)).toBe(made)
    }))
  })

  it('shows every single wrong digit', () => {
    fc.assert(fc.property(code, fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9 }), (made, index, by) => {
      const wrong = (Number(made[index]) + by) % 10
      expect(parseSlipCode(made.slice(0, index) + String(wrong) + made.slice(index + 1))).toBeNull()
    }))
  })

  it('shows every swap of two different neighbours', () => {
    fc.assert(fc.property(code, fc.nat({ max: 10 }), (made, index) => {
      const [one = '', two = ''] = made.slice(index, index + 2)
      fc.pre(one !== two)
      expect(parseSlipCode(made.slice(0, index) + two + one + made.slice(index + 2))).toBeNull()
    }))
  })

  it('knows the example of Damm', () => {
    expect(parseSlipCode('000000005724')).toBe('000000005724')
  })

  it('passes over bytes that would make some digits likelier', () => {
    expect(makeSlipCode((count) => Uint8Array.from({ length: count }, (_, index) => (index === 0 ? 255 : 3)))).toMatch(/^3{11}/)
  })

  it.each(['', '00000000572', '0000000005724', '00000000572x', '０００００００００００４'])('does not read %j', (text) => {
    expect(parseSlipCode(text)).toBeNull()
  })
})
