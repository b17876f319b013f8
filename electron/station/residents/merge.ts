import { Refusal } from '../../../shared/contract/errors.ts'
import { changesBetween, fillGaps, revertChanges, type FieldChange } from '../../../shared/domain/residents/gaps.ts'
import type { Person } from '../../../shared/domain/residents/person.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import type { People } from './people.ts'
import { findMerged, findResident, sealResident, setMerged, setUnmerged, updateResident, type Resident } from './repository.ts'
import type { Watchers } from './watchers.ts'

/**
 * Two records of one person made one, and taken apart again. What the other record did keeps pointing to it; whoever
 * counts people asks for the canonical id. The other record holds, sealed, which details it lent: its way back.
 */
export function createMerge({ store, sealer }: Pick<Parts, 'store' | 'sealer'>, people: People, watchers: Pick<Watchers, 'merging'>) {
  const undoContext = (id: string) => `resident merge ${id}`

  function replace(writer: Writer, resident: Resident, person: Person): void {
    updateResident(writer, sealResident(sealer, resident.id, person), resident.version)
    writer.afterCommit(() => people.put(resident.id, person))
  }

  /** The id of the record that is kept. */
  function merge(act: Act, { keepId, otherId }: { keepId: string; otherId: string }): string {
    if (keepId === otherId) throw new Refusal('WRONG_STATE', { what: 'resident', state: 'same' })
    return store.write(act, (writer) => {
      const keep = findResident(writer, sealer, keepId) ?? missing()
      const other = findResident(writer, sealer, otherId) ?? missing()
      watchers.merging(writer, [...people.everyIdOf(keepId), ...people.everyIdOf(otherId)])
      const filled = fillGaps(keep.person, other.person, 'join')
      const changes = changesBetween(keep.person, filled)
      setMerged(writer, other, keepId, sealer.seal(changes, undoContext(otherId)))
      if (changes.length > 0) replace(writer, keep, filled)
      writer.journal({ subject: 'resident', subjectId: otherId, action: 'merged', data: { into: keepId, filled: changes.map(({ field }) => field) } })
      writer.afterCommit(() => {
        people.drop(otherId)
        people.point(otherId, keepId)
      })
      return keepId
    })
  }

  /** Takes a merge apart; the id of the record that had been kept. Throws `CANNOT_UNDO` where a lent detail was changed since. */
  function undoMerge(act: Act, otherId: string): string {
    return store.write(act, (writer) => {
      const other = findMerged(writer, sealer, otherId) ?? missing()
      const keep = findResident(writer, sealer, other.mergedInto)
      if (!keep || !other.undo) throw new Refusal('CANNOT_UNDO', { reason: 'merged' })
      const changes = sealer.open(other.undo, undoContext(otherId)) as readonly FieldChange[]
      const before = revertChanges(keep.person, changes)
      if (!before || sameNumber(before, other.person)) throw new Refusal('CANNOT_UNDO', { reason: 'changed' })
      if (changes.length > 0) replace(writer, keep, before)
      setUnmerged(writer, other)
      writer.journal({ subject: 'resident', subjectId: otherId, action: 'unmerged', data: { from: keep.id } })
      writer.afterCommit(() => {
        people.point(otherId, null)
        people.put(otherId, other.person)
      })
      return keep.id
    })
  }

  return { merge, undoMerge }
}

/** Typed into the kept record after the merge: two active records cannot hold one number. */
function sameNumber(keep: Person, other: Person): boolean {
  return keep.idNumber !== null && keep.idNumber === other.idNumber
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'resident' })
}
