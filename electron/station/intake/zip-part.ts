import { Buffer } from 'node:buffer'
import { crc32, createInflateRaw } from 'node:zlib'
import type { ZipEntry } from './zip-directory.ts'

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_LENGTH = 30
/** Large enough to be quick, small enough that a piece and its text do not count. */
const PIECE = 64 * 1024
const STORED = 0
const DEFLATED = 8

/**
 * The bytes of one file of a zip, piece by piece, so that it is never in memory whole. Throws, at the latest at the end,
 * where they are not what the directory declares; never gives more bytes than it declares, however far they inflate.
 */
export async function* zipPart(zip: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array, void> {
  let [size, crc] = [0, 0]
  for await (const piece of unpacked(packedBytes(zip, entry), entry.method)) {
    size += piece.length
    if (size > entry.size) throw new Error('a part is larger than declared')
    crc = crc32(piece, crc)
    yield piece
  }
  if (size !== entry.size || crc !== entry.crc) throw new Error('a part is not what the directory declares')
}

/** The local header repeats the name, with an extra field of its own length. */
function packedBytes(zip: Uint8Array, { start, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  if (view.getUint32(start, true) !== LOCAL_HEADER) throw new Error('a part is not where the directory says')
  const from = start + LOCAL_HEADER_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  if (from + packedSize > zip.length) throw new Error('a part reaches beyond the file')
  return zip.subarray(from, from + packedSize)
}

async function* unpacked(packed: Uint8Array, method: number): AsyncGenerator<Uint8Array, void> {
  if (method === STORED) {
    for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE)
    return
  }
  if (method !== DEFLATED) throw new Error(`a part is packed by method ${method}`)
  const inflate = createInflateRaw({ chunkSize: PIECE })
  inflate.end(packed)
  for await (const piece of inflate) {
    if (!Buffer.isBuffer(piece)) throw new TypeError('inflating gives bytes')
    yield piece
  }
}
