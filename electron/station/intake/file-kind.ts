import { zipEntries } from './zip-directory.ts'

/** What the first bytes (and, for containers, the names inside) say a file is. File names are never asked. */
export type FileKind = 'empty' | 'xlsx' | 'encrypted-xlsx' | 'old-excel' | 'cut-zip' | 'too-large' | 'other-binary' | 'text'

const MAGIC = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  ole: [0xd0, 0xcf, 0x11, 0xe0],
}

/** Pictures, PDF, archives, programs, recordings: known at the first bytes. */
const OTHER_BINARY: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d, -1, -1, -1, -1, 0, 0, 0, 0],
  [0x25, 0x50, 0x44, 0x46],
  [0x52, 0x49, 0x46, 0x46],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b, 0x08],
  [0x4d, 0x5a, 0x90, 0x00],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x00, 0x00, 0x00, -1, 0x66, 0x74, 0x79, 0x70],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
]

/** Tells a file's kind by its content. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.every((byte) => byte === 0)) return 'empty'
  if (startsWith(bytes, MAGIC.zip)) return zipKindOf(bytes)
  if (startsWith(bytes, MAGIC.ole)) return oleKindOf(bytes)
  return OTHER_BINARY.some((magic) => startsWith(bytes, magic)) ? 'other-binary' : 'text'
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => byte === -1 || bytes[index] === byte)
}

/** Inflated, a hundred thousand people are about 40 MB; far above that a zip is a trap or no roster. */
const MOST_INFLATED = 512 * 1024 * 1024

function zipKindOf(bytes: Uint8Array): FileKind {
  const entries = zipEntries(bytes)
  if (entries === null) return 'cut-zip'
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_INFLATED) return 'too-large'
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('xl/workbook.bin')) return 'old-excel'
  return names.has('xl/workbook.xml') || names.has('xl/_rels/workbook.xml.rels') ? 'xlsx' : 'other-binary'
}

/** Both a password-protected xlsx and a 97–2003 xls are OLE containers; their stream names (UTF-16) tell them apart. */
function oleKindOf(bytes: Uint8Array): FileKind {
  const text = latin1(bytes)
  if (text.includes(utf16('EncryptedPackage'))) return 'encrypted-xlsx'
  return text.includes(utf16('Workbook')) || text.includes(utf16('Book')) ? 'old-excel' : 'other-binary'
}

function utf16(name: string): string {
  return Array.from(name, (char) => `${char}\0`).join('')
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
