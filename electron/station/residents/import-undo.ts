import { Refusal } from '../../../shared/contract/errors.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import { gapStands } from './import-prepare.ts'
import { addedBy, deleteUnused, findImport, setImportUndone, type ImportReport } from './import-repository.ts'
import type { People } from './people.ts'
import { findResident, sealResident, updateResident } from './repository.ts'

/** Takes an import back: whoever it added and nobody used or changed goes, every blank it filled is blank again. */
export function createImportUndo({ store, sealer }: Pick<Parts, 'store' | 'sealer'>, people: People) {
  return (act: Act, importId: string): { removed: number; kept: number } =>
    store.write(act, (writer) => {
      const found = findImport(writer, sealer, importId)
      if (!found) throw new Refusal('NOT_FOUND', { what: 'import' })
      if (found.state === 'undone') throw new Refusal('CANNOT_UNDO', { reason: 'undone' })
      const added = addedBy(writer, importId)
      const removed = added.filter(({ id, untouched }) => untouched && deleteUnused(writer, id)).map(({ id }) => id)
      const emptied = found.report.filled.filter((one) => emptyGaps(writer, one)).length
      setImportUndone(writer, importId)
      const counts = { removed: removed.length, kept: added.length - removed.length + found.report.filled.length - emptied }
      writer.journal({ subject: 'resident', subjectId: importId, action: 'importUndone', data: { ...counts, emptied } })
      writer.afterCommit(() => {
        for (const id of removed) people.drop(id)
        store.emptyLog()
      })
      return counts
    })

  /** False where one of the gaps has been changed since, or the person is no longer there. */
  function emptyGaps(writer: Writer, { residentId, gaps }: ImportReport['filled'][number]): boolean {
    const resident = findResident(writer, sealer, residentId)
    if (!resident || !gaps.every((gap) => gapStands(sealer, resident.person, gap))) return false
    const person = { ...resident.person, ...Object.fromEntries(gaps.map(({ field, before }) => [field, before])) }
    updateResident(writer, sealResident(sealer, residentId, person), resident.version)
    writer.afterCommit(() => people.put(residentId, person))
    return true
  }
}
