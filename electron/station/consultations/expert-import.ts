import { createHash } from 'node:crypto'
import type { ExpertPreview, ListedExpert } from '../../../shared/contract/consultations.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { ListedExpert as ReadExpert } from '../../../shared/domain/consultations/expert-roster/expert-roster.ts'
import { readExpertRoster } from '../../../shared/domain/consultations/expert-roster/read-expert-roster.ts'
import { sortOutExperts, type ExpertOutcome } from '../../../shared/domain/consultations/expert-roster/sort-out-experts.ts'
import { readOfficeFile } from '../intake/read-office-file.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader } from '../store/transaction.ts'
import { insertExpert, listExperts, type StoredExpert } from './expert-repository.ts'

type SortedExpert = ReadExpert & { readonly outcome: ExpertOutcome }

/** Takes an office's roster of experts over: who is new joins the pool, nobody in it is changed, so there is nothing to undo. */
export function createExpertImport({ store, sealer, newId }: Pick<Parts, 'store' | 'sealer' | 'newId'>) {
  const sortOut = (reader: Reader, rows: readonly ReadExpert[]): readonly SortedExpert[] => sortOutExperts(rows, listExperts(reader, sealer))

  return {
    async preview(file: string): Promise<ExpertPreview> {
      const rows = await readRows(bytesOf(file))
      const sorted = store.read((reader) => sortOut(reader, rows))
      return { rows: rows.length, added: count(sorted, 'new'), known: count(sorted, 'known'), issues: rows.flatMap(({ issues }) => issues), people: sorted.map(viewOf) }
    },
    /** One transaction and one journal row; a file that adds nobody leaves no trace. */
    async apply(act: Act, file: string): Promise<{ added: number; known: number }> {
      const bytes = bytesOf(file)
      const rows = await readRows(bytes)
      return store.write(act, (writer) => {
        const sorted = sortOut(writer, rows)
        const experts = sorted.filter(({ outcome }) => outcome === 'new').map((row) => expertOf(newId(), row))
        const known = count(sorted, 'known')
        for (const expert of experts) insertExpert(writer, sealer, expert)
        if (experts.length > 0) {
          writer.journal({
            subject: 'expert', subjectId: newId(), action: 'imported',
            data: { rows: rows.length, added: experts.length, known, experts: experts.map(({ id }) => id), sha256: createHash('sha256').update(bytes).digest('hex') },
          })
        }
        return { added: experts.length, known }
      })
    },
  }
}

/** The rows of a file. Throws `BAD_FILE`, also where no sheet lists an expert or its columns cannot be told for sure. */
async function readRows(bytes: Uint8Array): Promise<readonly ReadExpert[]> {
  const { experts, sheets } = readExpertRoster(await readOfficeFile(bytes))
  if (sheets.some(({ sure }) => !sure)) throw new Refusal('BAD_FILE', { code: 'UNSURE_HEADER' })
  if (experts.length === 0) throw new Refusal('BAD_FILE', { code: 'NO_EXPERTS' })
  return experts
}

function bytesOf(file: string): Uint8Array {
  return Buffer.from(file, 'base64')
}

function count(rows: readonly SortedExpert[], outcome: ExpertOutcome): number {
  return rows.filter((row) => row.outcome === outcome).length
}

/** Several numbers of one person stay together in their one phone. */
function expertOf(id: string, { name, unit, speciality, category, phones, availability, perVisit }: ReadExpert): StoredExpert {
  return { id, name, unit, speciality, category, phone: phones.join('、'), availability, perVisit, active: true }
}

function viewOf({ sheet, row, name, unit, speciality, category, availability, perVisit, outcome }: SortedExpert): ListedExpert {
  return { sheet, row, name, unit, speciality, category, availability, perVisit, outcome }
}
