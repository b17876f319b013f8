import type { LineageFinding, PackageMark } from './finding.ts'

/** What a package says of its own place: its manifest, its content's hash, and the chain at the rows it carries. */
export interface Incoming {
  readonly stationCode: string
  readonly sequence: number
  readonly previous: { readonly sequence: number; readonly sha256: string } | null
  readonly fromSeq: number
  readonly toSeq: number
  readonly sha256: string
  /** The hash at a journal sequence from `fromSeq - 1` to `toSeq`. */
  readonly hashAt: (seq: number) => string | undefined
}

/**
 * Places a package among those known of its station, in any order; an empty list says that none has arrived yet.
 * Giving only the newest is enough to judge the next one. The chain is what tells a fork from a mere change: two
 * packages of one journal agree on the hash at every row both have reached.
 */
export function placeAmong(incoming: Incoming, known: readonly PackageMark[]): readonly LineageFinding[] {
  const stranger = known.find((mark) => mark.stationCode !== incoming.stationCode)
  if (stranger) return [{ kind: 'otherStation', expected: stranger.stationCode, found: incoming.stationCode }]
  const same = known.find((mark) => mark.sequence === incoming.sequence)
  if (same?.sha256 === incoming.sha256) return [{ kind: 'repeated', sequence: incoming.sequence }]
  const forked = forksFrom(incoming, known)
  if (forked) return [forked]
  if (same) return [{ kind: 'changedResend', sequence: incoming.sequence }]
  return [...sequenceFindings(incoming, known), ...joinFindings(incoming, known)]
}

/** The earliest known point that this package's journal contradicts or does not reach although it is newer. */
function forksFrom(incoming: Incoming, known: readonly PackageMark[]): LineageFinding | undefined {
  const contradicted = known
    .toSorted((one, other) => one.toSeq - other.toSeq)
    .find((mark) => contradicts(incoming, mark))
  return contradicted && { kind: 'fork', seq: Math.min(contradicted.toSeq, incoming.toSeq), sequence: contradicted.sequence }
}

function contradicts(incoming: Incoming, mark: PackageMark): boolean {
  if (mark.sequence <= incoming.sequence && mark.toSeq > incoming.toSeq) return true
  if (mark.sequence > incoming.sequence && mark.toSeq < incoming.toSeq) return true
  const within = mark.toSeq >= incoming.fromSeq - 1 && mark.toSeq <= incoming.toSeq
  return within && incoming.hashAt(mark.toSeq) !== mark.chainHash
}

function sequenceFindings({ sequence }: Incoming, known: readonly PackageMark[]): readonly LineageFinding[] {
  const newest = Math.max(0, ...known.map((mark) => mark.sequence))
  if (sequence < newest) return [{ kind: 'late', sequence, newest }]
  return sequence > newest + 1 ? [{ kind: 'gap', from: newest + 1, to: sequence - 1 }] : []
}

/** Whether it joins the package directly before it, where that one is known. */
function joinFindings(incoming: Incoming, known: readonly PackageMark[]): readonly LineageFinding[] {
  const before = known.find((mark) => mark.sequence === incoming.sequence - 1)
  if (!before) return []
  const findings: LineageFinding[] = []
  if (incoming.fromSeq > before.toSeq + 1) findings.push({ kind: 'journalGap', fromSeq: before.toSeq + 1, toSeq: incoming.fromSeq - 1 })
  if (incoming.fromSeq <= before.toSeq) findings.push({ kind: 'journalOverlap', fromSeq: incoming.fromSeq, toSeq: before.toSeq })
  if (incoming.previous?.sequence !== before.sequence || incoming.previous.sha256 !== before.sha256) {
    findings.push({ kind: 'otherPrevious', sequence: before.sequence })
  }
  return findings
}
