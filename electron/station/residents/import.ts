import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { RosterChoice, RosterPreview } from '../../../shared/contract/residents.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { createRosterReader } from '../../../shared/domain/residents/roster/reader.ts'
import { findRosterSheets, withChosenColumns } from '../../../shared/domain/residents/roster/find-sheets.ts'
import type { RosterSheet } from '../../../shared/domain/residents/roster/roster.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { createGathering, type Remarks } from './import-people.ts'
import { createPreparation, type Prepared } from './import-prepare.ts'
import { findImport, insertImport, listImports } from './import-repository.ts'
import { createImportUndo } from './import-undo.ts'
import { columnsOf, previewOf } from './import-view.ts'
import { createWaiting, type ReadRoster } from './import-waiting.ts'
import { readOfficeFile } from '../intake/read-office-file.ts'
import type { People } from './people.ts'
import { insertResident, openPerson, updateResident } from './repository.ts'

export type ImportProgress = { kind: 'progress'; phase: 'read' | 'check' | 'compare' | 'prepare'; done: number; total: number }
export type ImportApplied = { kind: 'applied'; importId: string; added: number; updated: number }

/** People handled between two breaths, so that the desk is served while a roster is read. */
const SLICE = 500
/** The desk may change people while an import is made ready; after this many times it is asked to look again. */
const MOST_ATTEMPTS = 3

/** Rosters: read and compared, then written as one transaction, then perhaps taken back. */
export function createImport(parts: Parts, people: People) {
  const { store, sealer, newId, now } = parts
  const waiting = createWaiting(now)

  async function* preview(file: Buffer, choices: readonly RosterChoice[]): AsyncGenerator<ImportProgress | RosterPreview, void> {
    waiting.drop()
    yield progress('read', 0, file.length)
    const sheets = await readSheets(file, choices)
    const reader = createRosterReader(sheets)
    const gathering = createGathering(reader)
    while (reader.position < reader.total) {
      gathering.take(reader.next(SLICE))
      yield progress('check', reader.position, reader.total)
      await setImmediate()
    }
    const found = { sheets: sheets.map(columnsOf), summary: reader.summary(), remarks: gathering.remarks(), people: gathering.people() }
    if (found.summary.rows === 0) throw new Refusal('BAD_FILE', { code: 'NO_PEOPLE' })
    const preparation = createPreparation(parts, people)
    const outlook = { add: 0, fill: 0, known: 0 }
    for await (const done of slices(found.people, (person) => (outlook[preparation.foresee(person)] += 1))) yield progress('compare', done, found.people.length)
    const roster = { ...found, token: newId(), readAt: now(), sha256: createHash('sha256').update(file).digest('hex') }
    waiting.keep(roster)
    yield previewOf(roster, outlook)
  }

  async function* apply(act: Act, token: string): AsyncGenerator<ImportProgress | ImportApplied, void> {
    const prepared = yield* prepareAll(token)
    const { summary, remarks, sha256 } = waiting.find(token) ?? notWaiting()
    waiting.drop() // before the people go into memory, so that they are not there twice
    yield write({ ...act, at: now() }, { summary, remarks, sha256 }, prepared)
  }

  /** Seals everybody; starts anew when the desk has changed people meanwhile, for then it compared with what is no more. */
  async function* prepareAll(token: string): AsyncGenerator<ImportProgress, Prepared[]> {
    const { sheets, people: imported } = waiting.find(token) ?? notWaiting()
    if (sheets.some(({ sure }) => !sure)) throw new Refusal('UNSURE_COLUMNS', {})
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const compared = people.revision()
      const preparation = createPreparation(parts, people)
      const prepared: Prepared[] = []
      for await (const done of slices(imported, (person) => prepared.push(preparation.prepare(person)))) yield progress('prepare', done, imported.length)
      if (people.revision() === compared) return prepared
    }
    throw new Refusal('STALE', { what: 'import' })
  }

  /** Empties `prepared` while the people are taken into memory, so that they are not there twice. */
  function write(act: Act, roster: Pick<ReadRoster, 'summary' | 'remarks' | 'sha256'>, prepared: Prepared[]): ImportApplied {
    const counts = { added: prepared.filter(({ kind }) => kind === 'add').length, updated: prepared.filter(({ kind }) => kind === 'fill').length }
    const importId = newId()
    store.write(act, (writer) => {
      const filled = prepared.flatMap((one) => (one.kind === 'fill' ? [{ residentId: one.record.id, gaps: one.gaps }] : []))
      insertImport(writer, sealer, { id: importId, file_sha256: roster.sha256, rows: roster.summary.rows, ...counts }, { ...roster.remarks, filled })
      for (const one of prepared) {
        if (one.kind === 'add') insertResident(writer, one.record, { importId, mark: one.mark })
        if (one.kind === 'fill') updateResident(writer, one.record, one.version)
      }
      writer.journal({ subject: 'resident', subjectId: importId, action: 'imported', data: { rows: roster.summary.rows, ...counts, sha256: roster.sha256 } })
      writer.afterCommit(() => people.putAll(opened(prepared)))
    })
    return { kind: 'applied', importId, ...counts }
  }

  function* opened(prepared: Prepared[]) {
    for (let one = prepared.pop(); one; one = prepared.pop()) {
      if (one.kind !== 'known') yield { id: one.record.id, person: openPerson(sealer, one.record.id, one.record.sealed) }
    }
  }

  return {
    previewImport: preview,
    applyImport: apply,
    imports: () => store.read(listImports).map(({ id, at, rows, added, updated, state }) => ({ id, at, rows, added, updated, state, undoable: state === 'applied' })),
    importReport(importId: string): { issues: Remarks['issues']; moreIssues: number } {
      const found = store.read((reader) => findImport(reader, sealer, importId))
      if (!found) throw new Refusal('NOT_FOUND', { what: 'import' })
      return { issues: found.report.issues, moreIssues: found.report.moreIssues }
    },
    undoImport: createImportUndo(parts, people),
  }
}

async function readSheets(file: Buffer, choices: readonly RosterChoice[]): Promise<readonly RosterSheet[]> {
  const { sheets } = findRosterSheets(await readOfficeFile(file))
  if (sheets.length === 0) throw new Refusal('BAD_FILE', { code: 'NO_HEADER' })
  return sheets.map((sheet) => {
    const chosen = choices.filter((choice) => choice.sheet === sheet.table.sheet)
    return chosen.length === 0 ? sheet : withChosenColumns(sheet, chosen)
  })
}

/** Does the work slice by slice, letting others in between; yields how many are done. */
async function* slices<Item>(items: readonly Item[], work: (item: Item) => unknown): AsyncGenerator<number, void> {
  for (let start = 0; start < items.length; start += SLICE) {
    const slice = items.slice(start, start + SLICE)
    for (const item of slice) work(item)
    yield start + slice.length
    await setImmediate()
  }
}

function notWaiting(): never {
  throw new Refusal('NOT_FOUND', { what: 'import' })
}

function progress(phase: ImportProgress['phase'], done: number, total: number): ImportProgress {
  return { kind: 'progress', phase, done, total }
}
