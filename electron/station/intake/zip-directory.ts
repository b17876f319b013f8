/** One file of a zip as its directory lists it. */
export interface ZipEntry {
  readonly name: string
  /** Bytes once inflated, as declared. */
  readonly size: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
/** The end record is 22 bytes and may carry a comment of up to 65,535. */
const END_LENGTH = 22
const FARTHEST_END = END_LENGTH + 65_535

/** The directory at the end of a zip; null where there is none, as in a file that was cut. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  while (at + 46 <= end && view.getUint32(at, true) === ENTRY) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const nameEnd = at + 46 + (nameLength ?? 0)
    entries.push({ name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)), size: view.getUint32(at + 24, true) })
    at = nameEnd + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return entries
}

function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - FARTHEST_END); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}
