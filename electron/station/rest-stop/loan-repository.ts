import { sql } from 'kysely'
import type { LoanState } from '../../../shared/domain/rest-stop/loan.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** Something lent, as kept: the digits and the nickname are sealed. */
export interface StoredLoan extends Borrower {
  readonly id: string
  readonly itemId: string
  readonly lentAt: Instant
  readonly dueAt: Instant
  readonly returnedAt: Instant | null
  readonly state: LoanState
  readonly version: number
}

/** Who has it: a phone's last four digits, and a nickname if one was given. */
export interface Borrower {
  readonly tail: string
  readonly nickname: string
}

type Row = Omit<Schema['rest_loan'], 'version'> & { version: number }

/** Past loans that a screen shows. */
const MOST_PAST = 50
/** The state is a literal where the partial index needs it: a bound value would keep SQLite from using it. */
const LENT = sql<boolean>`state = 'lent'`

const loans = build.selectFrom('rest_loan').selectAll()
const contextOf = (id: string): string => `rest loan ${id}`
const markOf = (sealer: Sealer, tail: string): Buffer => sealer.mark('rest loan tail', tail)

export function insertLoan(writer: Writer, sealer: Sealer, loan: Omit<StoredLoan, 'returnedAt' | 'state' | 'version'> & { readonly requestId: string }): void {
  const { tail, nickname } = loan
  writer.run(build.insertInto('rest_loan').values({
    id: loan.id, item: loan.itemId, sealed: sealer.seal({ tail, nickname } satisfies Borrower, contextOf(loan.id)), tail_mark: markOf(sealer, tail),
    lent_at: loan.lentAt, due_at: loan.dueAt, request_id: loan.requestId, returned_at: null, state: 'lent',
  }))
}

export function findLoan(reader: Reader, sealer: Sealer, id: string): StoredLoan | undefined {
  const row = reader.get(loans.where('id', '=', id))
  return row && loanOf(row, sealer)
}

/** The loan a finger's touch has made already. */
export function findLoanOfRequest(reader: Reader, sealer: Sealer, requestId: string): StoredLoan | undefined {
  const row = reader.get(loans.where('request_id', '=', requestId))
  return row && loanOf(row, sealer)
}

/** What is out, the first due first. */
export function listOut(reader: Reader, sealer: Sealer): readonly StoredLoan[] {
  return reader.all(loans.where(LENT).orderBy('due_at').orderBy('id')).map((row) => loanOf(row, sealer))
}

export function listOutOf(reader: Reader, sealer: Sealer, tail: string): readonly StoredLoan[] {
  return reader.all(loans.where(LENT).where('tail_mark', '=', markOf(sealer, tail)).orderBy('due_at').orderBy('id')).map((row) => loanOf(row, sealer))
}

/** What came back or was lost, of the latest loans. */
export function listPast(reader: Reader, sealer: Sealer): readonly StoredLoan[] {
  return reader.all(loans.where('state', '<>', 'lent').orderBy('lent_at', 'desc').orderBy('id', 'desc').limit(MOST_PAST)).map((row) => loanOf(row, sealer))
}

/** How many of each item are out, and since when the first of them. */
export function countOut(reader: Reader): ReadonlyMap<string, { readonly out: number; readonly since: Instant }> {
  const rows = reader.all(build.selectFrom('rest_loan').select(['item', sql<number>`count(*)`.as('out'), sql<number>`min(lent_at)`.as('since')]).where(LENT).groupBy('item'))
  return new Map(rows.map(({ item, out, since }) => [item, { out, since }]))
}

/** Writes where a loan stands; false when somebody else changed it since `loan.version`. */
export function updateLoan(writer: Writer, loan: StoredLoan): boolean {
  return writer.run(build.updateTable('rest_loan').where('id', '=', loan.id).where('version', '=', loan.version)
    .set({ state: loan.state, returned_at: loan.returnedAt, version: loan.version + 1 })) === 1
}

function loanOf(row: Row, sealer: Sealer): StoredLoan {
  return {
    id: row.id, itemId: row.item, lentAt: row.lent_at, dueAt: row.due_at, returnedAt: row.returned_at, state: row.state, version: row.version,
    ...(sealer.open(row.sealed, contextOf(row.id)) as Borrower),
  }
}
