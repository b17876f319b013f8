import { createHash } from 'node:crypto'
import type { ExpertPreview, ListedExpert } from '../../../shared/contract/experts.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { AvailabilityRule } from '../../../shared/domain/consultations/availability/availability-rule.ts'
import type { ListedExpert as ReadExpert } from '../../../shared/domain/consultations/expert-roster/expert-roster.ts'
import { readExpertRoster } from '../../../shared/domain/consultations/expert-roster/read-expert-roster.ts'
import { sortOutExperts, type ExpertOutcome } from '../../../shared/domain/consultations/expert-roster/sort-out-experts.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import { readOfficeFile } from '../intake/read-office-file.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader } from '../store/transaction.ts'
import { insertExpert, listExperts, UNKNOWN_DATES, UNKNOWN_DETAILS, type StoredExpert } from './expert-repository.ts'
import type { Understandings } from './expert-understanding.ts'

type SortedExpert = ReadExpert & { readonly outcome: ExpertOutcome }

/** Rules a person has confirmed for one row of the file. */
export interface ConfirmedRow {
  readonly sheet: string
  readonly row: number
  readonly rules: readonly AvailabilityRule[]
}

/** Takes an office's roster of experts over: who is new joins the pool, nobody in it is changed, so there is nothing to undo. */
export function createExpertImport({ store, sealer, newId }: Pick<Parts, 'store' | 'sealer' | 'newId'>, understandings: Pick<Understandings, 'ofText'>) {
  const sortOut = (reader: Reader, rows: readonly ReadExpert[]): readonly SortedExpert[] => sortOutExperts(rows, listExperts(reader, sealer))

  /** What is understood of every way times are written in the file: read once, however many rows say the same. */
  function wordingsOf(rows: readonly ReadExpert[]): ExpertPreview['wordings'] {
    const groups = Map.groupBy(rows.filter(({ availability }) => availability !== ''), ({ availability }) => availability)
    return [...groups].map(([availability, group]) => ({ availability, count: group.length, ...understandings.ofText(availability) }))
  }

  return {
    async preview(file: string): Promise<ExpertPreview> {
      const rows = await readRows(bytesOf(file))
      const sorted = store.read((reader) => sortOut(reader, rows))
      return {
        rows: rows.length, added: count(sorted, 'new'), known: count(sorted, 'known'), issues: rows.flatMap(({ issues }) => issues), people: sorted.map(viewOf), wordings: wordingsOf(rows),
      }
    },
    /** One transaction and one journal row; a file that adds nobody leaves no trace. Times hold only where a person confirmed them. */
    async apply(act: Act, { file, confirmed }: { readonly file: string; readonly confirmed: readonly ConfirmedRow[] }): Promise<{ added: number; known: number; confirmed: number }> {
      const bytes = bytesOf(file)
      const rows = await readRows(bytes)
      const rulesOf = new Map(confirmed.map((row) => [placeOf(row), row.rules]))
      return store.write(act, (writer) => {
        const sorted = sortOut(writer, rows)
        const experts = sorted.filter(({ outcome }) => outcome === 'new').map((row) => expertOf(newId(), act, row, rulesOf.get(placeOf(row)) ?? []))
        const known = count(sorted, 'known')
        const withRules = experts.filter(({ rules }) => rules.length > 0).length
        for (const expert of experts) insertExpert(writer, sealer, expert)
        if (experts.length > 0) {
          writer.journal({
            subject: 'expert', subjectId: newId(), action: 'imported',
            data: { rows: rows.length, added: experts.length, known, confirmed: withRules, experts: experts.map(({ id }) => id), sha256: createHash('sha256').update(bytes).digest('hex') },
          })
        }
        return { added: experts.length, known, confirmed: withRules }
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

function placeOf({ sheet, row }: { readonly sheet: string; readonly row: number }): string {
  return `${sheet} ${row}`
}

/** Several numbers of one person stay together in their one phone. */
function expertOf(id: string, act: Act, { name, unit, speciality, category, phones, availability, perVisit, sex, politics }: ReadExpert, rules: readonly AvailabilityRule[]): StoredExpert {
  return { ...UNKNOWN_DETAILS, ...UNKNOWN_DATES, id, name, unit, speciality, category, phone: phones.join('、'), availability, rules, perVisit, sex, politics, joinedOn: dateOf(act.at) }
}

function viewOf({ sheet, row, name, unit, speciality, category, availability, perVisit, outcome }: SortedExpert): ListedExpert {
  return { sheet, row, name, unit, speciality, category, availability, perVisit, outcome }
}
