/** An expert's part in a session, as far as absence and standing in go. */
export interface Duty {
  readonly expertId: string
  readonly position: number
  readonly state: 'expected' | 'absent'
  readonly standsInFor: string | null
}

/** A part with the proof that the expert was there, which nothing may take away. */
export interface SignedDuty extends Duty {
  readonly arrivedAt: number | null
}

/** The experts of a session with one of them away; null where they are not of it, or somebody stands in for them already. */
export function withoutExpert<One extends Duty>(experts: readonly One[], awayId: string): readonly One[] | null {
  const away = experts.find(({ expertId }) => expertId === awayId)
  if (!away || experts.some(({ standsInFor }) => standsInFor === awayId)) return null
  return experts.map((one) => (one === away ? { ...one, state: 'absent' } : one))
}

/** An expert, whom they stand in for, whom those stood in for, and so on to whoever was planned; each once. */
export function lineOf(experts: readonly Pick<Duty, 'expertId' | 'standsInFor'>[], expertId: string): readonly string[] {
  const line: string[] = []
  let next: string | null | undefined = expertId
  while (next != null && !line.includes(next)) {
    const id: string = next
    line.push(id)
    next = experts.find((one) => one.expertId === id)?.standsInFor
  }
  return line
}

/**
 * Who may come back in place of an expert: whoever they stand in for, or an absent expert in their own place. Nobody once
 * a stand-in who would have to go has signed in, nor where somebody stands in for the expert already.
 */
export function mayReturn(experts: readonly SignedDuty[], awayId: string): readonly string[] {
  if (experts.some(({ standsInFor }) => standsInFor === awayId)) return []
  const came = new Set(experts.filter(({ arrivedAt }) => arrivedAt !== null).map(({ expertId }) => expertId))
  const line = lineOf(experts, awayId)
  return line.filter((id, index) => isAway(experts, id) && !line.slice(0, index).some((before) => came.has(before)))
}

/** The experts of a session with one of them back in place of whoever stood in for them; null where they may not return. */
export function putBack<One extends SignedDuty>(experts: readonly One[], awayId: string, expertId: string): readonly One[] | null {
  if (!mayReturn(experts, awayId).includes(expertId)) return null
  const line = lineOf(experts, awayId)
  const goes = new Set(line.slice(0, line.indexOf(expertId)))
  return experts.filter((one) => !goes.has(one.expertId)).map((one) => (one.expertId === expertId ? { ...one, state: 'expected' } : one))
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

function isAway(experts: readonly Duty[], id: string): boolean {
  return experts.some(({ expertId, state }) => expertId === id && state === 'absent')
}
