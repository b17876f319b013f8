/** The code of a slip: 12 ASCII digits, read by a scanner or typed from paper; the last is a check digit. */
export type SlipCode = string & { readonly brand: 'SlipCode' }

const RANDOM_DIGITS = 11

/** The largest byte below which every digit is equally likely (25 × 10). */
const FAIR_BYTES = 250

/**
 * The quasigroup of Damm (2004): a check digit by it shows every single wrong digit and every swap of neighbours, the two
 * slips people make most when they type a number.
 */
const DAMM = [
  '0317598642', '7092154863', '4206871359', '1750983426', '6123045978',
  '3674209581', '5869720134', '8945362017', '9438617205', '2581436790',
] as const

/** A fresh code. `randomBytes` gives that many random bytes; bytes that would make some digits likelier are passed over. */
export function makeSlipCode(randomBytes: (count: number) => Uint8Array): SlipCode {
  let digits = ''
  while (digits.length < RANDOM_DIGITS) {
    for (const byte of randomBytes(RANDOM_DIGITS)) if (byte < FAIR_BYTES && digits.length < RANDOM_DIGITS) digits += String(byte % 10)
  }
  return `${digits}${dammOf(digits)}` as SlipCode
}

/** Reads a scanned or typed code, spaces and dashes between the digits allowed; null when it is none. */
export function parseSlipCode(text: string): SlipCode | null {
  const digits = text.replace(/[\s-]/g, '')
  return /^[0-9]{12}$/.test(digits) && dammOf(digits) === 0 ? (digits as SlipCode) : null
}

/** The check digit of some digits; 0 when the last of them is theirs. */
function dammOf(digits: string): number {
  return Array.from(digits, Number).reduce((row, digit) => Number(DAMM[row]?.[digit]), 0)
}
