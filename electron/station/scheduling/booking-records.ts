import { sql } from 'kysely'
import type { Booking, BookingRecord, Loan } from '../../../shared/contract/booking.ts'
import type { OverdueLoan } from '../../../shared/contract/scheduling-bookings.ts'
import { mustConfirm, missedSince } from '../../../shared/domain/scheduling/house/must-confirm.ts'
import { usageOf } from '../../../shared/domain/scheduling/house/usage.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import { maskPhone } from '../../../shared/domain/values/phone.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { build, type Reader } from '../store/transaction.ts'
import { listInspections, listLoans, listLoansOut } from './booking-care-repository.ts'
import { countedUses, holderOf, monthSpan } from './booking-checks.ts'
import type { BookingLedger } from './booking-ledger.ts'
import { countMisses, listBookings, listRegistered, type StoredBooking } from './booking-repository.ts'
import { readHouseRules } from './house-rules.ts'
import type { People } from './people.ts'

const MINUTE_MS = 60_000

/** What the desk should know of a holder before it books. */
export interface Standing {
  readonly misses: number
  readonly days: number
  readonly mustConfirm: boolean
  readonly uses: number
  readonly usedMinutes: number
}

/** What is known of bookings beyond the board: the whole record, who waits for the lead, what is still out, how a holder stands. */
export function createBookingRecords({ store, sealer, now }: Pick<Parts, 'store' | 'sealer' | 'now'>, { ledger, people }: { readonly ledger: BookingLedger; readonly people: People }) {
  function record(bookingId: string): BookingRecord {
    return store.read((reader) => {
      const booking = ledger.find(reader, bookingId)
      const loans = listLoans(reader, bookingId)
      const { sound, equipment, contact, createdAt, startedAt, endedAt, reason, note, exception, missedAs, kept, confirmedAt } = booking
      return {
        ...ledger.view(reader, booking), sound, equipment: [...equipment], contact: contact && { name: contact.name, maskedPhone: maskPhone(contact.phone) }, createdAt, startedAt, endedAt,
        reason, note, exception: exception && { rules: [...exception.rules], reason: exception.reason }, missedAs, kept, confirmedAt, loans: [...loans],
        lateMinutes: lateMinutes(booking, loans, readHouseRules(reader).returnGraceMinutes), inspections: [...listInspections(reader, sealer, bookingId)], history: [...historyOf(reader, bookingId)],
      }
    })
  }

  return {
    record,
    /** The full numbers of holder and contact; that they were shown is journaled. */
    phones(act: Act, bookingId: string): { phones: string[] } {
      const { residentId, team, contact } = store.read((reader) => ledger.find(reader, bookingId))
      const own = residentId === null ? [] : people.reveal(act, { residentId, why: 'contact' }).phones
      store.write(act, (writer) => writer.journal({ subject: 'booking', subjectId: bookingId, action: 'revealed' }))
      return { phones: [...new Set([...own, team?.phone ?? '', contact?.phone ?? ''])].filter((phone) => phone !== '') }
    },
    /** Bookings that wait for the lead and are not over, the soonest first. */
    approvals: (): Booking[] => store.read((reader) => ledger.viewAll(reader, listRegistered(reader, sealer, now()))),
    /** Keys and equipment that should be back, the longest out first. */
    overdue: (): OverdueLoan[] => store.read((reader) => {
      const loans = listLoansOut(reader, now() - readHouseRules(reader).returnGraceMinutes * MINUTE_MS)
      const bookings = new Map(ledger.viewAll(reader, listBookings(reader, sealer, loans.map(({ bookingId }) => bookingId))).map((booking) => [booking.id, booking]))
      return loans.map((loan) => ({ ...loan, holder: bookings.get(loan.bookingId)?.holder ?? '', maskedPhone: bookings.get(loan.bookingId)?.maskedPhone ?? '', roomName: bookings.get(loan.bookingId)?.roomName ?? '' }))
    }),
    /** How a holder stands in the month of a day: two queries by index. */
    standing: ({ residentId, team, on }: { residentId?: string | undefined; team?: string | undefined; on: CalendarDate }): Standing => store.read((reader) => {
      const rules = readHouseRules(reader)
      const holder = holderOf({ residentId: residentId ?? null, team: team === undefined ? null : { name: team } }, { sealer, people })
      const misses = holder && rules.missed.count > 0 ? countMisses(reader, holder, missedSince(now(), rules)) : 0
      const { count, minutes } = usageOf(holder ? countedUses(reader, holder, monthSpan(on)).filter(({ free }) => free !== true) : [])
      return { misses, days: rules.missed.days, mustConfirm: mustConfirm(misses, rules), uses: count, usedMinutes: minutes }
    }),
  }
}

/** Minutes from the printed end to when the room and all that was lent were back, where that is more than the house forgives. */
function lateMinutes({ endsAt, endedAt }: StoredBooking, loans: readonly Loan[], graceMinutes: number): number {
  const back: readonly Instant[] = [endedAt, ...loans.map((loan) => loan.backAt)].filter((at) => at !== null)
  const late = Math.floor((Math.max(endsAt, ...back) - endsAt) / MINUTE_MS)
  return late > graceMinutes ? late : 0
}

/** What the journal tells of a booking, oldest first; the subject is written out so that its index serves. */
function historyOf(reader: Reader, bookingId: string) {
  return reader.all(build.selectFrom('journal').select(['seq', 'at', 'actor', 'action', 'data']).where(sql<boolean>`subject = 'booking'`).where('subject_id', '=', bookingId).orderBy('seq'))
}
