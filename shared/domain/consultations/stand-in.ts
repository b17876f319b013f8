/** An expert's part in a session, as far as absence and standing in go. */
export interface Duty {
  readonly expertId: string
  readonly position: number
  readonly state: 'expected' | 'absent'
  readonly standsInFor: string | null
}

/** The experts of a session with one of them away; null where they are not of it, or somebody stands in for them already. */
export function withoutExpert<One extends Duty>(experts: readonly One[], awayId: string): readonly One[] | null {
  const away = experts.find(({ expertId }) => expertId === awayId)
  if (!away || experts.some(({ standsInFor }) => standsInFor === awayId)) return null
  return experts.map((one) => (one === away ? { ...one, state: 'absent' } : one))
}

/**
 * Whose name the session goes by: the first who is expected, a stand-in in the place of whoever they stand in for; the
 * first of all where nobody is.
 */
export function leadOf(experts: readonly Duty[]): string | undefined {
  const inOrder = experts.toSorted((a, b) => a.position - b.position)
  return (inOrder.find(({ state }) => state === 'expected') ?? inOrder[0])?.expertId
}

/** Whether anybody is left to receive people. */
export function isManned(experts: readonly Duty[]): boolean {
  return experts.some(({ state }) => state === 'expected')
}
