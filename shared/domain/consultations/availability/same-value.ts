/** Whether two plain values, built by the same code and so with their keys in the same order, say the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
