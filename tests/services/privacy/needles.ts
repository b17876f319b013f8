import { encode } from '../../unit/residents/roster/roster-files.ts'

/** How Chinese text lies in files: ours, Windows programs' own, and old office files'. */
export const ENCODINGS = ['utf8', 'utf16le', 'gb18030'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A detail that was found where it must not be. */
export interface Found {
  readonly text: string
  readonly encoding: Encoding
  readonly at: number
}

export interface Search {
  /** Every place of every detail in these bytes. */
  inText(bytes: Buffer): readonly Found[]
  /** The same for ciphertext and database pages: in megabytes of chance, four given bytes turn up by themselves. */
  inRandomBytes(bytes: Buffer): readonly Found[]
  /** Byte patterns looked for. */
  readonly patterns: number
}

interface Needle {
  readonly text: string
  readonly encoding: Encoding
  readonly bytes: Uint8Array
}

/** A name of two Hanzi has four bytes in UTF-16 and GB18030; expected chance hits of several hundred such in 10 MB: about two. Six bytes: none in 10,000 runs. */
const SHORTEST_IN_RANDOM_BYTES = 6
const HEAD_BYTES = 4

/** Looks for thousands of texts at once, in every encoding: a table of the first four bytes leads to the few candidates. */
export function searchFor(texts: Iterable<string>): Search {
  const needles = [...texts].flatMap((text) => ENCODINGS.map((encoding): Needle => ({ text, encoding, bytes: encode(text, encoding) }))).filter(isTelling)
  const byHead = new Map<number, Needle[]>()
  const heads = new Uint8Array(65_536)
  for (const needle of needles) {
    const head = Buffer.from(needle.bytes).readUInt32LE(0)
    byHead.set(head, [...(byHead.get(head) ?? []), needle])
    heads[head & 0xffff] = 1
  }
  const search = (bytes: Buffer, shortest: number): readonly Found[] => {
    const found: Found[] = []
    for (let at = 0; at + HEAD_BYTES <= bytes.length; at += 1) {
      if (heads[(bytes[at] ?? 0) | (bytes[at + 1] ?? 0) << 8] === 0) continue
      for (const { text, encoding, bytes: wanted } of byHead.get(bytes.readUInt32LE(at)) ?? []) {
        if (wanted.length >= shortest && bytes.subarray(at, at + wanted.length).equals(wanted)) found.push({ text, encoding, at })
      }
    }
    return found
  }
  return { inText: (bytes) => search(bytes, 0), inRandomBytes: (bytes) => search(bytes, SHORTEST_IN_RANDOM_BYTES), patterns: needles.length }
}

/** Hanzi whose UTF-16 bytes are plain letters (书 is `fN`) cannot be told from an id; digits are the same in GB18030 and UTF-8. */
function isTelling({ text, encoding, bytes }: Needle): boolean {
  if (encoding === 'gb18030' && /^[\u0020-\u007E]+$/u.test(text)) return false
  return bytes.length >= HEAD_BYTES && (encoding !== 'utf16le' || !bytes.every((byte) => byte >= 0x20 && byte < 0x7f))
}
