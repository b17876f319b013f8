import { randomBytes } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zipEntries, type ZipEntry } from '../../../electron/station/intake/zip-directory.ts'
import { zipPart } from '../../../electron/station/intake/zip-part.ts'

const NOISE = new Uint8Array(randomBytes(300_000))
const FILES = { 'a.xml': strToU8('<a/>'.repeat(100_000)), '名.xml': strToU8('林琴'), 'empty.xml': new Uint8Array(), noise: NOISE }

describe('a part of a zip', () => {
  it.each([0, 6] as const)('is what was put in, at level %d', async (level) => {
    const zip = zipSync(FILES, { level })

    for (const entry of zipEntries(zip) ?? []) expect([entry.name, await partOf(zip, entry)]).toEqual([entry.name, Buffer.from(FILES[entry.name as keyof typeof FILES])])
  })

  it('is found where the zip keeps its numbers in 64 bits', async () => {
    const zip = withLongNumbers(zipSync({ noise: NOISE }))

    const [entry] = zipEntries(zip) ?? []

    expect(entry).toMatchObject({ name: 'noise', size: NOISE.length, start: 0 })
    expect(entry && await partOf(zip, entry)).toEqual(Buffer.from(NOISE))
  })

  it('is refused where it is not what the directory declares', async () => {
    const zip = zipSync(FILES)
    const [entry] = zipEntries(zip) ?? []
    if (!entry) throw new Error('no entry')

    await expect(partOf(zip, { ...entry, crc: entry.crc ^ 1 })).rejects.toThrow('not what the directory declares')
    await expect(partOf(zip, { ...entry, size: entry.size + 1 })).rejects.toThrow('not what the directory declares')
    await expect(partOf(zip, { ...entry, packedSize: entry.packedSize - 9 })).rejects.toThrow('unexpected end of file')
    await expect(partOf(zip, { ...entry, packedSize: 1e9 })).rejects.toThrow('beyond the file')
    await expect(partOf(zip, { ...entry, start: 1 })).rejects.toThrow('not where the directory says')
    await expect(partOf(zip, { ...entry, method: 12 })).rejects.toThrow('method 12')
  })

  it('never gives more than the directory declares, however far it inflates', async () => {
    const zip = zipSync({ bomb: new Uint8Array(50_000_000) })
    const [entry] = zipEntries(zip) ?? []
    if (!entry) throw new Error('no entry')
    let given = 0

    const reading = (async () => {
      for await (const piece of zipPart(zip, { ...entry, size: 100_000 })) given += piece.length
    })()

    await expect(reading).rejects.toThrow('larger than declared')
    expect(given).toBeLessThanOrEqual(100_000)
  })
})

async function partOf(zip: Uint8Array, entry: ZipEntry): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of zipPart(zip, entry)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The zip of one file as Java report writers make it: sizes, start and directory in 64-bit fields (APPNOTE 4.3.14, 4.5.3). */
function withLongNumbers(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip)
  const directory = bytes.readUInt32LE(bytes.length - 6)
  const entry = Buffer.from(bytes.subarray(directory, bytes.length - 22))
  const [packedSize, size, start] = [20, 24, 42].map((offset) => BigInt(entry.readUInt32LE(offset))) as [bigint, bigint, bigint]
  const extra = Buffer.alloc(4 + 6 + 28)
  extra.writeUInt16LE(0x5455, 0) // some other field comes first
  extra.writeUInt16LE(2, 2)
  extra.writeUInt16LE(1, 6)
  extra.writeUInt16LE(24, 8)
  for (const [index, number] of [size, packedSize, start].entries()) extra.writeBigUInt64LE(number, 10 + index * 8)
  for (const offset of [20, 24, 42]) entry.writeUInt32LE(0xffff_ffff, offset)
  entry.writeUInt16LE(34, 30)
  const longEnd = Buffer.alloc(56)
  longEnd.writeUInt32LE(0x06064b50, 0)
  longEnd.writeBigUInt64LE(BigInt(directory), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(directory + entry.length + 34), 8)
  const end = Buffer.from(bytes.subarray(bytes.length - 22))
  end.writeUInt32LE(0xffff_ffff, 16)
  return Buffer.concat([bytes.subarray(0, directory), entry, extra.subarray(0, 34), longEnd, locator, end])
}
