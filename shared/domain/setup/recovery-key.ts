const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // Crockford: no I, L, O, U to misread
const KEY_BYTES = 32
const GROUP = 5

/** A 32-byte key as 11 groups of 5 characters to print and type again; the last 2 bytes of it are a CRC-16 against slips. */
export function writeRecoveryKey(key: Uint8Array): string {
  const check = crc16(key)
  const bytes = [...key, check >> 8, check & 0xff]
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const text = (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)]).join('')
  return (text.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-')
}

/** The key back from what a person typed (spaces, dashes, lower case, I/L/O allowed), or null when a character is wrong. */
export function readRecoveryKey(text: string): Uint8Array | null {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  const fives = [...plain].map((character) => ALPHABET.indexOf(character))
  if (fives.some((five) => five < 0)) return null
  const bits = fives.map((five) => five.toString(2).padStart(5, '0')).join('')
  const bytes = Uint8Array.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)))
  if (bytes.length !== KEY_BYTES + 2) return null
  const key = bytes.subarray(0, KEY_BYTES)
  return crc16(key) === ((bytes[KEY_BYTES] ?? 0) << 8 | (bytes[KEY_BYTES + 1] ?? 0)) ? key.slice() : null
}

/** CRC-16/CCITT-FALSE. */
function crc16(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => {
    const mixed = Array.from({ length: 8 }).reduce<number>((value) => (value & 0x8000 ? value << 1 ^ 0x1021 : value << 1) & 0xffff, sum ^ byte << 8)
    return mixed
  }, 0xffff)
}
