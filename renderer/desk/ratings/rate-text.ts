/** `66.7%`; a dash where nothing was counted, which is not the same as none. */
export function rateText(numerator: number, denominator: number): string {
  return denominator === 0 ? '—' : `${(numerator / denominator * 100).toFixed(1)}%`
}
