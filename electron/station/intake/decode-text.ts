import { TableError } from './table-error.ts'

/**
 * The text of a file in whichever of the encodings office programs write: UTF-8 or UTF-16 (with or without a byte order mark), or GB18030.
 * Throws `NOT_A_TABLE` for binary content, `UNKNOWN_ENCODING`, and `DAMAGED` where the file ends inside a character.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = byMark(bytes)
  if (marked !== null) return decodeWhole(bytes, marked)
  const wide = unmarkedUtf16(bytes)
  if (wide !== null) return decodeWhole(bytes, wide)
  if (bytes.includes(0)) throw new TableError('NOT_A_TABLE')
  const text = decodeOrNull(bytes, 'utf-8') ?? decodeOrNull(bytes, 'gb18030')
  if (text === null) throw new TableError('UNKNOWN_ENCODING')
  return text
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

const ENOUGH = 64 * 1024

/** Digits, separators and line ends have a zero byte on one side in UTF-16: the odd one (LE) or the even one (BE). `一` (U+4E00) has one on the other, rarely. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0]
  for (let index = 0; index < Math.min(bytes.length, ENOUGH); index++) {
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  const few = Math.min(bytes.length, ENOUGH) / 50
  if (odd > few && odd > even * 4) return 'utf-16le'
  if (even > few && even > odd * 4) return 'utf-16be'
  return null
}

function decodeWhole(bytes: Uint8Array, encoding: Encoding): string {
  const text = decodeOrNull(bytes, encoding)
  if (text === null) throw new TableError('DAMAGED')
  return text
}

/** Null where the bytes are not of this encoding; `DAMAGED` where only the last character is incomplete. */
function decodeOrNull(bytes: Uint8Array, encoding: Encoding): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const text = orNull(() => decoder.decode(bytes, { stream: true }))
  if (text === null || !readable(text)) return null
  if (orNull(() => decoder.decode()) === null) throw new TableError('DAMAGED')
  return text
}

function orNull(decode: () => string): string | null {
  try {
    return decode()
  } catch {
    return null
  }
}

/** No control characters but tab and line ends, and hardly any private-use ones: what wrong guesses and binary files are full of. */
function readable(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const strange = text.slice(0, ENOUGH).match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFD]/gu)
  return (strange?.length ?? 0) * 200 <= Math.min(text.length, ENOUGH)
}
