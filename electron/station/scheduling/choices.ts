import type { Interval } from '../../../shared/domain/values/interval.ts'

/** A free room that could be had instead. */
export interface Choice extends Interval {
  readonly roomId: string
  readonly roomName: string
}
