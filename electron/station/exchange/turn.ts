/** Lets one piece of work in at a time, in the order of asking; gives back how to leave. */
export function createTurn(): () => Promise<() => void> {
  const line = { last: Promise.resolve() }
  return async () => {
    const before = line.last
    const mine = Promise.withResolvers<void>()
    line.last = mine.promise
    await before
    return mine.resolve
  }
}
