import type { ResidentSummary } from '../../../shared/contract/residents.ts'

/** One line of a pasted list, and the people it may mean. */
export interface PastedLine {
  readonly text: string
  readonly people: readonly ResidentSummary[]
}

const MOST = 500

/** The names or phones of a pasted list: one a line, or separated by 、，, ; or a tab; each once. */
export function pastedWords(text: string): readonly string[] {
  const words = text.split(/[\n\r\t、，,；;]+/u).map((word) => word.trim()).filter((word) => word !== '')
  return [...new Set(words)].slice(0, MOST)
}

/** Who a word means among what the search found: the one with exactly that name or phone, else everybody it may be. */
export function meantBy(word: string, found: readonly ResidentSummary[]): readonly ResidentSummary[] {
  const named = found.filter(({ name }) => name === word)
  return named.length > 0 ? named : found
}

/** The lines that mean exactly one person, and those that do not. */
export function sorted(lines: readonly PastedLine[]): { readonly sure: readonly ResidentSummary[]; readonly unsure: readonly PastedLine[] } {
  return { sure: lines.flatMap(({ people }) => (people.length === 1 ? people : [])), unsure: lines.filter(({ people }) => people.length !== 1) }
}
