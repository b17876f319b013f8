/** One file of a zip as its directory lists it. */
export interface ZipEntry {
  readonly name: string
  /** Bytes once inflated, as declared. */
  readonly size: number
  /** Bytes as they lie in the zip, as declared. */
  readonly packedSize: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  /** CRC-32 of the inflated bytes. */
  readonly crc: number
  /** Where its local header begins. */
  readonly start: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LONG_END = 0x06064b50
const LONG_END_LOCATOR = 0x07064b50
/** The end record is 22 bytes and may carry a comment of up to 65,535. */
const END_LENGTH = 22
const FARTHEST_END = END_LENGTH + 65_535
const LONG_END_LOCATOR_LENGTH = 20
/** Stands where a number is kept in the 64-bit extra field instead (APPNOTE 4.5.3); some writers put numbers of any size there. */
const ELSEWHERE = 0xffff_ffff
const LONG_NUMBERS = 0x0001

/** The directory at the end of a zip; null where there is none, as in a file that was cut. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const entries: ZipEntry[] = []
  let at = directoryStart(view, end)
  while (at + 46 <= end && view.getUint32(at, true) === ENTRY) {
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const extra = at + 46 + nameLength
    const next = extra + extraLength + commentLength
    if (next > end) break
    entries.push({ name: new TextDecoder().decode(bytes.subarray(at + 46, extra)), method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), ...numbersOf(view, at, extra, extraLength) })
    at = next
  }
  return entries
}

function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - FARTHEST_END); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}

function directoryStart(view: DataView, end: number): number {
  const start = view.getUint32(end + 16, true)
  const locator = end - LONG_END_LOCATOR_LENGTH
  if (start !== ELSEWHERE || locator < 0 || view.getUint32(locator, true) !== LONG_END_LOCATOR) return start
  const longEnd = longNumber(view, locator + 8)
  return longEnd + 56 <= end && view.getUint32(longEnd, true) === LONG_END ? longNumber(view, longEnd + 48) : start
}

/** Sizes and start; those kept elsewhere follow each other in the extra field, in this order. */
function numbersOf(view: DataView, at: number, extra: number, extraLength: number): Pick<ZipEntry, 'size' | 'packedSize' | 'start'> {
  const long = longNumbers(view, extra, extra + extraLength)
  const [size = 0, packedSize = 0, start = 0] = [24, 20, 42].map((offset) => {
    const short = view.getUint32(at + offset, true)
    return short === ELSEWHERE ? long.shift() ?? short : short
  })
  return { size, packedSize, start }
}

function longNumbers(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true)
    const fieldEnd = Math.min(at + 4 + length, to)
    if (view.getUint16(at, true) === LONG_NUMBERS) {
      return Array.from({ length: Math.floor((fieldEnd - at - 4) / 8) }, (_, index) => longNumber(view, at + 4 + index * 8))
    }
    at += 4 + length
  }
  return []
}

function longNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}
