import type { Booking, Inspection, Loan } from '../../../shared/contract/booking.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { BookingState } from '../../../shared/domain/scheduling/booking-state.ts'
import { stateAfterChange } from '../../../shared/domain/scheduling/house/first-state.ts'
import { wordInPurpose } from '../../../shared/domain/scheduling/house/words-in-purpose.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import { deleteLoan, listLoans, putInspection, putLoan } from './booking-care-repository.ts'
import { refuseTooMany, type Asker } from './booking-checks.ts'
import { refuseState, refuseUnlessIn, type BookingLedger, type Seen } from './booking-ledger.ts'
import type { StoredBooking } from './booking-repository.ts'
import { readHouseRules } from './house-rules.ts'
import { findRoom } from './room-repository.ts'

/** What can be changed of a booking besides its time and room. */
export interface BookingEdit extends Seen {
  readonly purpose: string
  readonly headsExpected: number
  readonly sound?: boolean | undefined
  readonly equipment?: readonly string[] | undefined
  readonly contact?: StoredBooking['contact'] | undefined
}

const STANDING: readonly BookingState[] = ['registered', 'approved', 'inUse']
const USED: readonly BookingState[] = ['inUse', 'completed', 'endedEarly']

/** What the desk does around a use: changes what was said, lends and takes back, looks the room over. */
export function createBookingCare({ sealer }: Pick<Parts, 'sealer'>, ledger: BookingLedger) {
  /** Changes a booking inside another transaction (a series), by the rules that bind one alone. */
  function editWithin(writer: Writer, booking: StoredBooking, input: Omit<BookingEdit, keyof Seen>, { isLead }: Asker): StoredBooking {
    refuseUnlessIn(booking, STANDING)
    const { purpose, headsExpected, sound = booking.sound, equipment = booking.equipment, contact = booking.contact } = input
    const edited = { ...booking, purpose, headsExpected, sound, equipment, contact }
    const { approval } = refuseBadEdit(writer, edited)
    const state = stateAfterChange(booking, edited, approval, isLead)
    const fields = (['purpose', 'headsExpected', 'sound', 'equipment', 'contact'] as const).filter((field) => JSON.stringify(edited[field]) !== JSON.stringify(booking[field]))
    return ledger.save(writer, { ...edited, state }, 'edited', { fields, headsExpected, ...(state === booking.state ? {} : { state }) })
  }

  return {
    editWithin,
    edit: (act: Act, input: BookingEdit, asker: Asker): Booking => ledger.change(act, input, (writer, booking) => editWithin(writer, booking, input, asker)),
    /** Notes a key or equipment going out, coming back, or the last of these as a mistake. */
    handOver: (act: Act, input: Seen & { what: Loan['what']; step: 'out' | 'back' | 'undo' }): Booking => ledger.change(act, input, (writer, booking) => {
      const loan = listLoans(writer, booking.id).find(({ what }) => what === input.what)
      handOverWithin(writer, booking, loan, input)
      return ledger.save(writer, booking, { out: 'lent', back: 'returned', undo: 'handOverUndone' }[input.step], { what: input.what })
    }),
    inspect: (act: Act, { moment, ok, note = '', ...seen }: Seen & Pick<Inspection, 'moment' | 'ok'> & { note?: string | undefined }): Booking => ledger.change(act, seen, (writer, booking) => {
      refuseUnlessIn(booking, moment === 'before' ? [...STANDING, ...USED] : USED)
      putInspection(writer, sealer, booking.id, { moment, ok, note, at: act.at, by: act.actor })
      return ledger.save(writer, booking, 'inspected', { moment, ok })
    }),
  }

  function refuseBadEdit(writer: Writer, booking: StoredBooking) {
    const rules = readHouseRules(writer)
    const word = booking.exception?.rules.includes('refusedPurpose') ? null : wordInPurpose(booking.purpose, rules.refusedPurposes)
    if (word !== null) throw new Refusal('HOUSE_RULE', { rule: 'refusedPurpose', limit: word, value: booking.purpose })
    const room = findRoom(writer, booking.roomId, dateOf(booking.startsAt))
    if (room) refuseTooMany(booking.headsExpected, room, room.modes.find(({ id }) => id === booking.modeId))
    return rules
  }
}

function handOverWithin(writer: Writer, booking: StoredBooking, loan: Loan | undefined, { what, step }: { readonly what: Loan['what']; readonly step: 'out' | 'back' | 'undo' }): void {
  const { at, actor } = writer.act
  if (step === 'out') {
    if (loan?.backAt === null) refuseState(booking)
    refuseUnlessIn(booking, ['approved', 'inUse'])
    putLoan(writer, booking.id, { what, outAt: at, outBy: actor, backAt: null, backBy: null })
  } else if (!loan) refuseState(booking)
  else if (step === 'back') {
    if (loan.backAt !== null) refuseState(booking)
    putLoan(writer, booking.id, { ...loan, backAt: at, backBy: actor })
  } else if (loan.backAt !== null) putLoan(writer, booking.id, { ...loan, backAt: null, backBy: null })
  else deleteLoan(writer, booking.id, what)
}
