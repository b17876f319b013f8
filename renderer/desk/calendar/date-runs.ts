const DAY_MS = 86_400_000

/** Dates in order as runs of days, first and last of each: a holiday is read as one. */
export function runsOf(dates: readonly string[]): readonly (readonly [first: string, last: string])[] {
  const runs: [string, string][] = []
  for (const on of dates.toSorted()) {
    const last = runs.at(-1)
    if (last && Date.parse(on) - Date.parse(last[1]) <= DAY_MS) last[1] = on
    else runs.push([on, on])
  }
  return runs
}
