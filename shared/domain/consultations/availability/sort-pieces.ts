import type { TimeSpan } from './availability-rule.ts'
import type { WrittenDays } from './read-days.ts'
import type { Piece, Terms } from './read-pieces.ts'

/** Why pieces that were read make no rule: no days or no time, or terms that may hold for one rule or for all. */
export type GatherTrouble = 'no-days' | 'no-time' | 'scope' | 'contradiction'

/** Days with their times, and the terms that are theirs. `trailing` terms stand after both. */
export interface Group {
  readonly days: readonly WrittenDays[]
  readonly times: readonly TimeSpan[]
  readonly tight: readonly Partial<Terms>[]
  readonly trailing: readonly Partial<Terms>[]
}

/** One part between two ；: its groups, and what stands before and after all of them. */
export interface Part {
  readonly groups: readonly Group[]
  readonly leading: readonly Partial<Terms>[]
  readonly closing: readonly Partial<Terms>[]
}

type Meant = Exclude<Piece, { kind: 'filler' }>
type TermsPiece = Extract<Meant, { kind: 'terms' }>
type GroupPiece = Exclude<Meant, TermsPiece>

const EMPTY: Group = { days: [], times: [], tight: [], trailing: [] }

/** Sorts the pieces of one part into groups; days come first or times do, and the part keeps to it. */
export function partOf(pieces: readonly Piece[]): Part | GatherTrouble {
  const meant = pieces.filter((piece) => piece.kind !== 'filler')
  const daysFirst = (meant.find(({ kind }) => kind !== 'terms')?.kind ?? 'days') === 'days'
  return meant.reduce<Part | GatherTrouble>((part, piece) => {
    if (typeof part === 'string') return part
    return piece.kind === 'terms' ? withTerms(part, piece) : withPiece(part, piece, daysFirst)
  }, { groups: [], leading: [], closing: [] })
}

/** Terms before any group lead; in brackets, or between days and their times, they belong to the group; else they close the part. */
function withTerms(part: Part, { terms, own }: TermsPiece): Part {
  const group = part.groups.at(-1)
  if (!group) return { ...part, leading: [...part.leading, terms] }
  if (!isWhole(group)) return withLast(part, { ...group, tight: [...group.tight, terms] })
  return own ? withLast(part, { ...group, trailing: [...group.trailing, terms] }) : { ...part, closing: [...part.closing, terms] }
}

function withPiece(part: Part, piece: GroupPiece, daysFirst: boolean): Part | GatherTrouble {
  const last = part.groups.at(-1)
  if (part.closing.length > 0) return 'scope'
  if (!last || (isWhole(last) && (piece.kind === 'days') === daysFirst)) return { ...part, groups: [...part.groups, added(EMPTY, piece)] }
  if (piece.kind === 'days' && piece.own && last.days.length > 0) return 'contradiction'
  if (piece.kind === 'days' && last.tight.length > 0 && !isWhole(last)) return daysFirst ? 'scope' : 'no-days'
  return piece.kind === 'times' && last.times.length > 0 && daysFirst ? 'contradiction' : withLast(part, added(last, piece))
}

function added(group: Group, piece: GroupPiece): Group {
  return piece.kind === 'days' ? { ...group, days: [...group.days, ...piece.days] } : { ...group, times: [...group.times, ...piece.times] }
}

function withLast(part: Part, group: Group): Part {
  return { ...part, groups: [...part.groups.slice(0, -1), group] }
}

const isWhole = ({ days, times }: Group): boolean => days.length > 0 && times.length > 0
