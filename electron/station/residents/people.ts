import type { Person } from '../../../shared/domain/residents/person.ts'
import { createDirectory } from './directory.ts'
import { allRows, openOrNull } from './repository.ts'
import type { Sealer } from '../store/sealed.ts'
import type { Reader } from '../store/transaction.ts'

/** What is kept in memory of an active resident: what lists, the search and the kiosk ask for all the time. */
export interface KnownPerson extends Pick<Person, 'name' | 'sex' | 'birthOn' | 'idNumber' | 'phones' | 'address'> {
  readonly id: string
  readonly initials: readonly string[]
}

export type People = ReturnType<typeof createPeople>

/**
 * All active residents in memory, and who was merged into whom. It follows the store after each commit, never before,
 * so that a write that was rolled back leaves no ghost.
 */
export function createPeople() {
  const known = new Map<string, KnownPerson>()
  const pointers = new Map<string, string>()
  const followers = new Map<string, Set<string>>()
  const directory = createDirectory()
  let revision = 0

  function point(from: string, to: string | null): void {
    const before = pointers.get(from)
    if (before !== undefined) followers.get(before)?.delete(from)
    if (to === null) {
      pointers.delete(from)
      return
    }
    pointers.set(from, to)
    followers.set(to, (followers.get(to) ?? new Set()).add(from))
  }

  /** The id a person is counted and shown under: the end of the chain of merges. */
  function canonicalId(id: string): string {
    let at = id
    for (let next = pointers.get(at); next !== undefined; next = pointers.get(at)) at = next
    return at
  }

  /** The canonical id and every id that was merged into it. */
  function everyIdOf(id: string): readonly string[] {
    const found = [canonicalId(id)]
    for (const one of found) found.push(...(followers.get(one) ?? []))
    return found
  }

  return {
    /** Reads the whole store; records whose seal is broken stay out. */
    load(reader: Reader, sealer: Sealer): void {
      const entries = function* () {
        for (const { id, sealed, state, merged_into: into } of allRows(reader)) {
          if (into !== null) point(id, into)
          if (state !== 'active' || sealed === null) continue
          const person = openOrNull(sealer, id, sealed)
          if (person) yield entryOf(known, id, person)
        }
      }
      directory.load(entries())
    },
    put(id: string, person: Person): void {
      revision += 1
      directory.put(entryOf(known, id, person))
    },
    /** Adds or replaces many at once. */
    putAll(people: Iterable<{ readonly id: string; readonly person: Person }>): void {
      revision += 1
      const entries = function* () {
        for (const { id, person } of people) yield entryOf(known, id, person)
      }
      directory.putAll(entries())
    },
    drop(id: string): void {
      revision += 1
      known.delete(id)
      directory.remove(id)
    },
    point,
    canonicalId,
    everyIdOf,
    /** An active resident, asked for by any id that leads there. */
    get: (id: string): KnownPerson | undefined => known.get(canonicalId(id)),
    all: (): IterableIterator<KnownPerson> => known.values(),
    search: (query: string, limit: number): readonly KnownPerson[] => directory.search(query, limit).flatMap(({ id }) => known.get(id) ?? []),
    byPhoneTail: (tail: string): readonly string[] => directory.byPhoneTail(tail),
    size: (): number => known.size,
    /** Counts up with every change, so that long work can tell whether what it compared with still stands. */
    revision: (): number => revision,
  }
}

function entryOf(known: Map<string, KnownPerson>, id: string, person: Person) {
  const { name, sex, birthOn, idNumber, phones, address, readings } = person
  known.set(id, { id, name, sex, birthOn, idNumber, phones, address, initials: readings.initials })
  return { id, name, readings, phones, idNumber, address: address ?? '' }
}
