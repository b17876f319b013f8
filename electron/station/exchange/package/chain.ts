import { hashOf } from '../../store/journal.ts'
import type { JournalRow } from '../../store/schema.ts'

/** A point of the journal: a row's sequence and hash. */
export interface Link {
  readonly seq: number
  readonly hash: string
}

/** Why a row does not continue the chain: a row lacks or stands elsewhere, it names another predecessor, or its own hash is not that of its content. */
export type LinkBreak = 'missing' | 'unlinked' | 'changed'

/** Whether a row follows a link, recomputing its hash; null when it does. The same rule makes and verifies a package. */
export function breakAfter(last: Link, { hash, ...content }: JournalRow): LinkBreak | null {
  if (content.seq !== last.seq + 1) return 'missing'
  if (content.previous !== last.hash) return 'unlinked'
  return recomputed(content) === hash ? null : 'changed'
}

/** The hash the content should have; null when its data is no JSON and so was never hashed. */
function recomputed(content: Omit<JournalRow, 'hash'>): string | null {
  try {
    return hashOf(content)
  } catch {
    return null
  }
}
