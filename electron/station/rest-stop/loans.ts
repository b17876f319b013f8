import { Refusal } from '../../../shared/contract/errors.ts'
import type { KioskLoan, RestLent } from '../../../shared/contract/kiosk-doors.ts'
import type { LentItem, RestLoan, Shelf } from '../../../shared/contract/rest-stop.ts'
import { dueAt, nextLoanState, piecesLeft, stockChange, type LoanEvent } from '../../../shared/domain/rest-stop/loan.ts'
import { daysBetween, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import { maskPersonName } from '../../../shared/domain/values/person-name.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { changeCount, readLists } from './lists.ts'
import { countOut, findLoan, findLoanOfRequest, insertLoan, listOut, listOutOf, listPast, updateLoan, type StoredLoan } from './loan-repository.ts'

/** What is lent to whom; without `dueOn` for the item's usual days. */
export interface LendInput {
  readonly itemId: string
  readonly tail: string
  readonly nickname: string
  readonly dueOn?: CalendarDate | undefined
  readonly requestId: string
}

const PAST: Readonly<Record<LoanEvent, string>> = { return: 'returned', lose: 'lost', takeBack: 'takenBack' }

export type Loans = ReturnType<typeof createLoans>

/** Umbrellas and the like (借物): lent on the last four digits of a phone, each piece to one borrower. */
export function createLoans({ store, sealer, newId, now }: Pick<Parts, 'store' | 'sealer' | 'newId' | 'now'>) {
  const itemsOf = (reader: Reader): ReadonlyMap<string, LentItem> => new Map(readLists(reader).items.map((item) => [item.id, item]))

  /** Loans as the desk sees them; `masked` shows two digits and no nickname. */
  function view(reader: Reader, loans: readonly StoredLoan[], masked = false): RestLoan[] {
    const items = itemsOf(reader)
    const at = now()
    return loans.map(({ tail, nickname, ...loan }) => ({
      ...loan, itemName: items.get(loan.itemId)?.name ?? '', tail: masked ? `**${tail.slice(2)}` : tail, nickname: masked ? '' : nickname, overdue: loan.state === 'lent' && loan.dueAt <= at,
    }))
  }
  const viewOne = (reader: Reader, loan: StoredLoan): RestLoan => view(reader, [loan])[0] ?? missing('restLoan')

  /** Refuses when every piece of an item is out, with how many and since when. */
  function refuseNoneLeft(reader: Reader, { id, name, count }: LentItem): void {
    const { out, since } = countOut(reader).get(id) ?? { out: 0, since: null }
    if (piecesLeft(count, out) === 0) throw new Refusal('NONE_LEFT', { name, out, since })
  }

  function lendWithin(writer: Writer, { itemId, tail, nickname, dueOn, requestId }: LendInput): StoredLoan {
    const known = findLoanOfRequest(writer, sealer, requestId)
    if (known) return known
    const item = itemsOf(writer).get(itemId)
    if (!item?.active) missing('restItem')
    refuseNoneLeft(writer, item)
    const lentAt = writer.act.at
    const days = dueOn === undefined ? item.days : daysBetween(dateOf(lentAt), dueOn)
    if (days < 0) throw new Refusal('BAD_TIME', { reason: 'past' })
    const loan = { id: newId(), itemId, tail, nickname, lentAt, dueAt: dueAt(lentAt, days) }
    insertLoan(writer, sealer, { ...loan, requestId })
    writer.journal({ subject: 'restLoan', subjectId: loan.id, action: 'lent', data: { item: itemId, dueAt: loan.dueAt } })
    return { ...loan, returnedAt: null, state: 'lent', version: 1 }
  }

  function stepWithin(writer: Writer, before: StoredLoan, event: LoanEvent): StoredLoan {
    const state = nextLoanState(before.state, event)
    if (state === null) throw new Refusal('WRONG_STATE', { what: 'restLoan', state: before.state })
    const change = stockChange(before.state, state)
    if (change !== 0) changeCount(writer, before.itemId, change)
    const item = itemsOf(writer).get(before.itemId)
    if (state === 'lent' && item) refuseNoneLeft(writer, item)
    const after = { ...before, state, returnedAt: state === 'returned' ? writer.act.at : null }
    if (!updateLoan(writer, after)) throw new Refusal('STALE', { what: 'restLoan' })
    writer.journal({ subject: 'restLoan', subjectId: before.id, action: PAST[event], data: { item: before.itemId, from: before.state } })
    return { ...after, version: before.version + 1 }
  }

  function shelves(reader: Reader): Shelf[] {
    const out = countOut(reader)
    return readLists(reader).items.filter(({ id, active }) => active || out.has(id)).map(({ id, name, count, days }) => {
      const lent = out.get(id)?.out ?? 0
      return { id, name, count, days, out: lent, left: piecesLeft(count, lent) }
    })
  }

  return {
    /** What may be lent now, with how many pieces are left. */
    onShelf: (): Shelf[] => store.read((reader) => {
      const items = itemsOf(reader)
      return shelves(reader).filter(({ id }) => items.get(id)?.active)
    }),
    list: (masked: boolean): { shelves: Shelf[]; out: RestLoan[]; past: RestLoan[] } => store.read((reader) =>
      ({ shelves: shelves(reader), out: view(reader, listOut(reader, sealer), masked), past: view(reader, listPast(reader, sealer), masked) })),
    /** One durable transaction: a piece is lent to one borrower however many ask at once. Throws `NONE_LEFT`, `NOT_FOUND`, `BAD_TIME`. */
    lend: (act: Act, input: LendInput): RestLoan => store.write(act, (writer) => viewOne(writer, lendWithin(writer, input))),
    lendAtKiosk: (act: Act, input: Omit<LendInput, 'nickname' | 'dueOn'>): RestLent => store.write(act, (writer) => {
      const { id, itemName, dueAt: until } = viewOne(writer, lendWithin(writer, { ...input, nickname: '' }))
      return { loanId: id, itemName, dueAt: until }
    }),
    step: (act: Act, input: { readonly loanId: string; readonly version: number; readonly event: LoanEvent }): RestLoan => store.write(act, (writer) => {
      const before = findLoan(writer, sealer, input.loanId) ?? missing('restLoan')
      if (before.version !== input.version) throw new Refusal('STALE', { what: 'restLoan' })
      return viewOne(writer, stepWithin(writer, before, input.event))
    }),
    /** What a kiosk may show of what is out on these digits. */
    outOf: (tail: string): KioskLoan[] => store.read((reader) => view(reader, listOutOf(reader, sealer, tail)).map(({ id, itemName, nickname, lentAt, dueAt: until }) =>
      ({ id, itemName, maskedName: nickname === '' ? '' : maskPersonName(nickname), lentAt, dueAt: until }))),
    /** Whoever knows the digits brings a piece back; a second time changes nothing. Throws `NOT_FOUND` for other digits, `WRONG_STATE` for what was lost. */
    returnAtKiosk: (act: Act, { loanId, tail }: { readonly loanId: string; readonly tail: string }): { itemName: string } => store.write(act, (writer) => {
      const before = findLoan(writer, sealer, loanId)
      if (before?.tail !== tail) missing('restLoan')
      if (before.state === 'lost') throw new Refusal('WRONG_STATE', { what: 'restLoan', state: 'lost' })
      return { itemName: viewOne(writer, before.state === 'lent' ? stepWithin(writer, before, 'return') : before).itemName }
    }),
  }
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
