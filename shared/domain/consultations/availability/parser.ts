/** What a parser took off a text, and where it stopped. */
export interface Taken<T> {
  readonly value: T
  readonly at: number
}

/** Reads from a place in a text; null where it does not find what it looks for. */
export type Parser<T> = (text: string, at: number) => Taken<T> | null

/** Takes a regular expression and makes a value of its groups; a `make` that answers null refuses what was matched. */
export function match<T>(pattern: RegExp, make: (groups: readonly (string | undefined)[]) => T | null): Parser<T> {
  const sticky = new RegExp(pattern.source, 'uy')
  return (text, at) => {
    sticky.lastIndex = at
    const found = sticky.exec(text)
    const value = found && make([...found])
    return found === null || value === null ? null : { value, at: at + found[0].length }
  }
}

/** The first of several parsers that reads something. */
export function either<T>(...parsers: readonly Parser<T>[]): Parser<T> {
  return (text, at) => {
    for (const parser of parsers) {
      const taken = parser(text, at)
      if (taken) return taken
    }
    return null
  }
}

/** One after the other, as one value; a `make` that answers null refuses the whole. */
export function both<A, B, T>(first: Parser<A>, second: Parser<B>, make: (a: A, b: B) => T | null): Parser<T> {
  return (text, at) => {
    const a = first(text, at)
    const b = a && second(text, a.at)
    const value = a && b && make(a.value, b.value)
    return b === null || value === null ? null : { value, at: b.at }
  }
}

/** What it reads, made into something else; null refuses it. */
export function map<A, T>(parser: Parser<A>, make: (value: A) => T | null): Parser<T> {
  return (text, at) => {
    const taken = parser(text, at)
    const value = taken && make(taken.value)
    return taken === null || value === null ? null : { value, at: taken.at }
  }
}

/** One or more, with a separator between; the separator is given back where nothing follows it. */
export function list<T>(item: Parser<T>, separator: Parser<unknown>, next: (before: readonly T[]) => Parser<T> = () => item): Parser<readonly T[]> {
  return (text, at) => {
    const first = item(text, at)
    if (!first) return null
    const values = [first.value]
    let end = first.at
    for (;;) {
      const between = separator(text, end)
      const following = between && next(values)(text, between.at)
      if (!following) return { value: values, at: end }
      values.push(following.value)
      end = following.at
    }
  }
}

/** What it reads, or `otherwise` with nothing taken. */
export function optional<T, Other>(parser: Parser<T>, otherwise: Other): Parser<T | Other> {
  return (text, at) => parser(text, at) ?? { value: otherwise, at }
}

/** Something that means nothing by itself. */
export const skip = (pattern: RegExp): Parser<''> => match(pattern, () => '')
