import { changesBetween, fillGaps } from '../../../shared/domain/residents/gaps.ts'
import type { Person } from '../../../shared/domain/residents/person.ts'
import type { Parts } from '../parts.ts'
import { personOf, type ImportedPerson } from './import-people.ts'
import { createMatcher } from './import-match.ts'
import { findIdByFingerprint, markOf, mergedNumbers, type FilledGap } from './import-repository.ts'
import type { People } from './people.ts'
import { findResident, idHashOf, sealResident, type SealedResident } from './repository.ts'

/** A record made ready outside the transaction, so that the transaction only writes. Sealed and no more: 100,000 people wait here. */
export type Prepared =
  | { readonly kind: 'add'; readonly record: SealedResident; readonly mark: Buffer | null }
  | { readonly kind: 'fill'; readonly record: SealedResident; readonly version: number; readonly gaps: readonly FilledGap[] }
  | { readonly kind: 'known' }

type Needs = Pick<Parts, 'store' | 'sealer' | 'newId'>

/** Says person by person what an import would do to the store as it stands now. */
export function createPreparation({ store, sealer, newId }: Needs, people: People) {
  const merged = store.read(mergedNumbers)
  const canonical = (id: string | undefined) => (id === undefined ? undefined : people.get(id)?.id)
  const match = createMatcher(people.all(), {
    byMergedNumber: (number) => (merged.size === 0 ? undefined : canonical(merged.get(idHashOf(sealer, number)?.toString('hex') ?? ''))),
    byFingerprint: (fingerprint) => canonical(store.read((reader) => findIdByFingerprint(reader, markOf(sealer, fingerprint)))),
  })

  /** The person in the store with their blanks filled; null where the roster knows nothing new. */
  function completed(id: string, imported: ImportedPerson) {
    const stored = store.read((reader) => findResident(reader, sealer, id))
    if (!stored) return null
    const person = fillGaps(stored.person, personOf(imported), 'blank')
    const changes = changesBetween(stored.person, person)
    return changes.length === 0 ? null : { person, changes, version: stored.version }
  }

  return {
    /** Only what would happen, for the preview. */
    foresee(imported: ImportedPerson): Prepared['kind'] {
      const id = match(imported)
      if (id === null) return 'add'
      return completed(id, imported) ? 'fill' : 'known'
    },
    /** Seals what would be written. */
    prepare(imported: ImportedPerson): Prepared {
      const id = match(imported)
      if (id === null) {
        return { kind: 'add', record: sealResident(sealer, newId(), personOf(imported)), mark: imported.fingerprint === null ? null : markOf(sealer, imported.fingerprint) }
      }
      const found = completed(id, imported)
      if (!found) return { kind: 'known' }
      const gaps = found.changes.map(({ field, before, after }) => ({ field, before, mark: gapMark(sealer, after) }))
      return { kind: 'fill', record: sealResident(sealer, id, found.person), version: found.version, gaps }
    },
  }
}

/** Whether a gap an import filled still holds what it filled in. */
export function gapStands(sealer: Parts['sealer'], person: Person, gap: FilledGap): boolean {
  return gapMark(sealer, person[gap.field]) === gap.mark
}

function gapMark(sealer: Parts['sealer'], value: unknown): string {
  return sealer.mark('filled gap', JSON.stringify(value)).toString('base64')
}
