import { existsSync, readFileSync } from 'node:fs'

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24

/**
 * Pages in a write-ahead log that belong to a transaction whose commit frame was never written: what a kill in the middle
 * of a transaction leaves behind (format: sqlite.org/fileformat2.html#the_write_ahead_log). 0 without a log.
 */
export function unfinishedPages(walFile: string): number {
  if (!existsSync(walFile)) return 0
  const wal = readFileSync(walFile)
  if (wal.length < HEADER_BYTES) return 0
  const frameBytes = FRAME_HEADER_BYTES + wal.readUInt32BE(8)
  const salts = wal.subarray(16, 24)
  let unfinished = 0
  for (let at = HEADER_BYTES; at + FRAME_HEADER_BYTES <= wal.length; at += frameBytes) {
    if (!wal.subarray(at + 8, at + 16).equals(salts)) break // left over from before the log was begun anew
    const isCommit = wal.readUInt32BE(at + 4) !== 0 && at + frameBytes <= wal.length
    unfinished = isCommit ? 0 : unfinished + 1
  }
  return unfinished
}
