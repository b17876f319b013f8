import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecoveryKey, writeRecoveryKey } from '../../shared/domain/setup/recovery-key.ts'

const key = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('the recovery key', () => {
  it('is typed back as it was printed, in any case, with or without dashes', () => {
    fc.assert(fc.property(key, (bytes) => {
      const printed = writeRecoveryKey(bytes)
      expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){10}[0-9A-HJKMNP-TV-Z]{5}$/)
      for (const typed of [printed, printed.toLowerCase(), printed.replaceAll('-', ' '), printed.replaceAll('0', 'o').replaceAll('1', 'l')]) {
        expect(readRecoveryKey(typed)).toEqual(bytes)
      }
    }))
  })

  it('refuses any one wrong character', () => {
    fc.assert(fc.property(key, fc.nat(54), fc.integer({ min: 1, max: 31 }), (bytes, at, shift) => {
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
      const printed = writeRecoveryKey(bytes).replaceAll('-', '')
      const wrong = [...printed].map((character, index) => (index === at ? alphabet[(alphabet.indexOf(character) + shift) % 32] : character)).join('')
      fc.pre(at < 54) // the last character carries 2 bits and 3 of padding
      expect(readRecoveryKey(wrong)).toBeNull()
    }))
  })

  it('refuses a key with a group missing and text that is no key', () => {
    expect(readRecoveryKey(writeRecoveryKey(new Uint8Array(32)).slice(6))).toBeNull()
    expect(readRecoveryKey('恢复密钥')).toBeNull()
  })
})
