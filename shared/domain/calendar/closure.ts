import { intersect, subtract } from '../scheduling/intervals.ts'
import type { Interval } from '../values/interval.ts'

/** What is closed: 全站, 一个场地, 一位能人. */
export const CLOSURE_SCOPES = ['station', 'room', 'expert'] as const
export type ClosureScope = (typeof CLOSURE_SCOPES)[number]

/** Why: 上级会议, 选举, 防汛, 检查, 检修, 其他; the same words as for a room that the station takes. */
export const CLOSURE_REASONS = ['meeting', 'election', 'flood', 'inspection', 'repair', 'other'] as const
export type ClosureReason = (typeof CLOSURE_REASONS)[number]

/** A closure as far as its time goes. */
export interface ClosedSpan extends Interval {
  readonly id: string
}

/** A piece of one resource's time, and the closure that holds it. */
export interface ClosedPiece extends Interval {
  readonly ownerId: string
}

/**
 * How closures share one resource: each moment of `within` that is closed and not kept by somebody else goes to the first
 * closure that covers it. Whoever lifts that one or gives a kept booking back asks again, and the next closure takes its
 * place: a moment that is closed twice opens only when both are lifted, and no hole stays where a booking was.
 */
export function piecesOf(closures: readonly ClosedSpan[], kept: readonly Interval[], within: Interval): readonly ClosedPiece[] {
  const pieces: ClosedPiece[] = []
  for (const closure of closures) {
    const free = subtract(intersect([closure], [within]), [...kept, ...pieces])
    pieces.push(...free.map((span) => ({ ...span, ownerId: closure.id })))
  }
  return pieces
}
