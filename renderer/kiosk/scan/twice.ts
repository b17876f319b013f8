/** How long a code is the same scan still, in milliseconds: a slip held under the glass is read again and again. */
const SAME_MS = 2_500

/** Tells a code read once more from one shown again on purpose. */
export interface Repeats {
  /** Whether this code is the one read just before; each reading prolongs it. */
  again(code: string, at: number): boolean
}

export function createRepeats(): Repeats {
  const last = { code: '', at: Number.NEGATIVE_INFINITY }
  return {
    again(code, at) {
      const same = code === last.code && at - last.at <= SAME_MS
      Object.assign(last, { code, at })
      return same
    },
  }
}
