import type { DirectoryEntry, DirectoryHit, MatchedBy } from '../../../electron/station/residents/directory.ts'

interface Match {
  readonly rank: number
  readonly matchedBy: MatchedBy
}

/** The search as the user guide tells it: look at everyone, take the best match of each word, keep the weakest. */
export function naiveSearch(people: readonly DirectoryEntry[], words: readonly string[], limit: number): readonly DirectoryHit[] {
  return people
    .flatMap((person) => {
      const match = weakest(words.map((word) => bestOf(waysOf(person, word))))
      return match ? [{ person, match }] : []
    })
    .toSorted((a, b) => a.match.rank - b.match.rank || (keyOf(a.person) < keyOf(b.person) ? -1 : 1))
    .slice(0, limit)
    .map(({ person, match }) => ({ id: person.id, matchedBy: match.matchedBy }))
}

function weakest(matches: readonly (Match | null)[]): Match | null {
  return matches.reduce((worst, match) => (worst === null || match === null ? null : match.rank > worst.rank ? match : worst))
}

function bestOf(ways: readonly (readonly [boolean, number, MatchedBy])[]): Match | null {
  const [best] = ways.filter(([holds]) => holds).toSorted((a, b) => a[1] - b[1])
  return best ? { rank: best[1], matchedBy: best[2] } : null
}

function waysOf(person: DirectoryEntry, word: string): readonly (readonly [boolean, number, MatchedBy])[] {
  const name = person.name.replace('·', '').toLowerCase()
  const idNumber = person.idNumber?.toLowerCase() ?? ''
  const spelled = [...person.readings.full, ...person.readings.mixed]
  if (/^[a-z]+$/u.test(word)) {
    return [
      [person.readings.initials.includes(word), 0, 'initials'],
      [spelled.includes(word), 0, 'pinyin'],
      [person.readings.initials.some((text) => text.startsWith(word)), 1, 'initials'],
      [spelled.some((text) => text.startsWith(word)), 1, 'pinyin'],
    ]
  }
  const inAddress = [person.address.toLowerCase().includes(word), 3, 'address'] as const
  if (!/^\d+x?$/u.test(word)) return [[name === word, 0, 'name'], [name.startsWith(word), 1, 'name'], [name.includes(word), 3, 'name'], inAddress]
  return [
    [word.length >= 3 && person.phones.includes(word), 0, 'phone'],
    [word.length >= 3 && idNumber === word, 0, 'idNumber'],
    [word.length >= 4 && person.phones.some((phone) => phone.startsWith(word)), 1, 'phone'],
    [word.length >= 3 && person.phones.some((phone) => phone.endsWith(word)), 2, 'phone'],
    [word.length >= 3 && idNumber.endsWith(word), 2, 'idNumber'],
    [word.length >= 4 && person.phones.some((phone) => phone.includes(word)), 3, 'phone'],
    inAddress,
  ]
}

function keyOf(person: DirectoryEntry): string {
  return `${person.readings.full[0] ?? ''} ${person.name.replace('·', '').toLowerCase()} ${person.id}`
}
