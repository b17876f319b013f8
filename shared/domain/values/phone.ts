import { normaliseText } from './text.ts'

/** A telephone number as it is stored: mobile `13812341234`, landline `0594-2746201` (extension `…-801`), local or short number and foreign `+852…` as digits. */
export type Phone = string & { readonly brand: 'Phone' }

/** The numbers of a cell, and whether something in it is no number. */
export interface PhoneReading {
  readonly phones: readonly Phone[]
  readonly unreadable: boolean
}

/** Reads a cell that may hold several numbers (`13960389754/0594-2746201`), labels (`手机：`) and separators. */
export function parsePhones(cell: string | number | null): PhoneReading {
  const text = normaliseText(String(cell ?? '')).replace(/^['‘’]|^="|"$/gu, '')
  const parts = text.split(/[/\\、,;|]|或|和/u).map(bare).filter((part) => /\d/.test(part))
  const read = parts.flatMap((part) => readPart(part))
  const phones = read.filter((phone) => phone !== null)
  return { phones: [...new Set(phones)], unreadable: phones.length < read.length }
}

/** One number, or null when the text is none or several. */
export function parsePhone(text: string): Phone | null {
  const { phones, unreadable } = parsePhones(text)
  return phones.length === 1 && !unreadable ? (phones[0] ?? null) : null
}

/** `138****1234`, `0594-***6201`, `***6201`, `****34`: enough for its owner to know it, for nobody else to call it. */
export function maskPhone(phone: string): string {
  const area = /^(0\d{2,3}-)(\d{3,4})(\d{4})(-\d+)?$/.exec(phone)
  if (area) return `${area[1]}${'*'.repeat(area[2]?.length ?? 0)}${area[3]}`
  const shown = phone.length >= 11 ? [3, 4] : phone.length >= 7 ? [0, 4] : phone.length >= 3 ? [0, phone.length >= 5 ? 2 : 1] : [0, 0]
  const [head = 0, tail = 0] = shown
  return phone.slice(0, head) + '*'.repeat(phone.length - head - tail) + phone.slice(phone.length - tail)
}

/** Without the words around a number: `手机：138…（儿子）`; `转` before an extension becomes a dash. */
function bare(part: string): string {
  return part
    .replace(/转(?=\d)/gu, '-')
    .replace(/\((?!\d{3,4}\))[^)]*\)/gu, '')
    .replace(/[\p{Script=Han}:]|\.0$/gu, '')
    .trim()
}

/** The number of a part; where a space separates two numbers, both. */
function readPart(part: string): readonly (Phone | null)[] {
  const whole = readOne(part)
  if (whole) return [whole]
  const words = part.split(' ').map(readOne)
  return words.length > 1 && words.every((word) => word !== null && word.length >= 7) ? words : [null]
}

function readOne(text: string): Phone | null {
  const digits = text.replace(/[\s\-‐–—―.()]/gu, '').replace(/^00(?=86|85[23]|886)/, '+')
  const national = digits.replace(/^\+?86(?=1[3-9]\d{9}$|0\d{9,11}$)/, '')
  if (/^1[3-9]\d{9}$/.test(national)) return national as Phone
  const landline = readLandline(text.replace(/^(\+|00)?86[\s-]*/, ''))
  if (landline) return landline
  if (/^[48]00\d{7}$/.test(digits) || /^[1-9]\d{2,7}$/.test(digits) || /^\+\d{7,15}$/.test(digits)) return digits as Phone
  return null
}

/** Area code (010, 02x, or four digits), 7 or 8 digits, perhaps an extension. */
function readLandline(text: string): Phone | null {
  const dashed = text.replace(/[\s‐–—―.()]+/gu, '-').replace(/^-|-$/g, '')
  const match = /^(010|02\d|0[3-9]\d{2})-?([1-9]\d{2,3}-?\d{4})(?:-(\d{1,6}))?$/.exec(dashed)
  if (!match) return null
  const local = (match[2] ?? '').replace('-', '')
  return `${match[1]}-${local}${match[3] === undefined ? '' : `-${match[3]}`}` as Phone
}
