import { unzipSync, zipSync } from 'fflate'
import type { Finding } from '../../../../shared/domain/exchange/finding.ts'

/** What an archive may unpack to. A month of the busiest station is below 50 MB; more is a trap, not a report. */
const UNPACKED_LIMIT_BYTES = 1_000_000_000

/** Every member carries this time (a wall-clock one, as the format wants), so that equal contents give equal bytes. */
const MEMBER_TIME = new Date(1980, 0, 1)

export type Members = ReadonlyMap<string, Uint8Array>

/** A zip of these members in this order. */
export function writeArchive(members: Members): Uint8Array {
  return zipSync(Object.fromEntries(members), { level: 6, mtime: MEMBER_TIME })
}

/** Unpacks an archive from outside: a name that stands twice and an archive that would fill the memory are refused. */
export function readArchive(bytes: Uint8Array): { readonly members: Members } | { readonly finding: Finding } {
  const seen = { names: new Set<string>(), bytes: 0, twice: '' }
  try {
    const unpacked = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (seen.names.has(name)) seen.twice = name
        seen.names.add(name)
        seen.bytes += originalSize
        return seen.bytes <= UNPACKED_LIMIT_BYTES
      },
    })
    if (seen.twice !== '') return { finding: { kind: 'fileTwice', name: seen.twice } }
    if (seen.bytes > UNPACKED_LIMIT_BYTES) return { finding: { kind: 'tooLarge', limitBytes: UNPACKED_LIMIT_BYTES } }
    const members = new Map(Object.entries(unpacked))
    // A name that is no plain key (`__proto__`) would vanish unseen.
    return members.size === seen.names.size ? { members } : { finding: { kind: 'notArchive' } }
  } catch {
    return { finding: { kind: 'notArchive' } }
  }
}
