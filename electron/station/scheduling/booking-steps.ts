import type { Booking, RejectReason, StationReason } from '../../../shared/contract/booking.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { missableFrom } from '../../../shared/domain/scheduling/auto-release.ts'
import type { BookingEvent } from '../../../shared/domain/scheduling/booking-state.ts'
import { bookingStateBefore } from '../../../shared/domain/scheduling/booking-undo.ts'
import { stationReasonLabels } from '../../../shared/text/booking-labels.ts'
import type { Act, JournalData } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import { listLoans, putLoan, returnLoans } from './booking-care-repository.ts'
import { refuseState, refuseUnlessIn, stateAfter, type BookingLedger, type Seen } from './booking-ledger.ts'
import type { StoredBooking } from './booking-repository.ts'
import { holdOf } from './bookings.ts'
import type { HolderCalls } from './holder-calls.ts'
import { readHouseRules } from './house-rules.ts'
import type { Occupancy } from './occupancy.ts'

interface Others {
  readonly ledger: BookingLedger
  readonly occupancy: Pick<Occupancy, 'rehold' | 'release' | 'shorten'>
  readonly callHolders: HolderCalls
}

/** What is written with a step that gives the room back. */
type Ending = Partial<Pick<StoredBooking, 'reason' | 'note' | 'missedAs'>>

/** The steps of a booking's life, and taking its end back. */
export function createBookingSteps({ ledger, occupancy, callHolders }: Others) {
  /** Takes a step of the state table that gives the room back. */
  function endWithin(writer: Writer, booking: StoredBooking, event: BookingEvent, action: string, ending: Ending = {}): StoredBooking {
    const state = stateAfter(booking, event)
    occupancy.release(writer, booking.id)
    const data: JournalData = { state, ...(ending.reason ? { why: ending.reason } : {}), ...(ending.missedAs ? { how: ending.missedAs } : {}) }
    return ledger.save(writer, { ...booking, ...ending, state, undoState: standing(booking) }, action, data)
  }

  const way = { clear: (_writer: Writer, _booking: StoredBooking): void => {} }

  function restoreWithin(writer: Writer, booking: StoredBooking): StoredBooking {
    const state = bookingStateBefore(booking.state, booking.undoState) ?? refuseState(booking)
    way.clear(writer, booking)
    occupancy.rehold(writer, holdOf(booking))
    const kept = booking.kept || booking.state === 'noShow' || isOn(booking, writer.act.at)
    takeLoansBack(writer, booking)
    return ledger.save(writer, { ...booking, state, kept, headsActual: null, endedAt: null, undoState: null, reason: null, missedAs: null }, 'restored', { from: booking.state, state })
  }

  const end = (act: Act, seen: Seen, event: BookingEvent, action: string, ending: Ending = {}): Booking =>
    ledger.change(act, seen, (writer, booking) => endWithin(writer, booking, event, action, ending))

  /** Takes rooms back from one holder, who is on the call list once with the reason; the contract lets nobody leave it out. */
  function cancelByStation(writer: Writer, bookings: readonly StoredBooking[], { reason = 'other', note = '' }: { readonly reason?: StationReason | undefined; readonly note?: string | undefined }): readonly StoredBooking[] {
    const cancelled = bookings.map((booking) => endWithin(writer, booking, 'cancelByStation', 'cancelled', { reason, note }))
    callHolders(writer, cancelled.slice(0, 1), { reason: 'taken', of: cancelled.length, soonBusy: cancelled, why: `站方调整：${stationReasonLabels[reason]}${note === '' ? '' : `，${note}`}` })
    return cancelled
  }

  return {
    endWithin,
    cancelByStation,
    cancel: (act: Act, input: Seen & { by: 'applicant' | 'station'; reason?: StationReason | undefined; note?: string | undefined }): Booking =>
      input.by === 'applicant'
        ? end(act, input, 'cancelByApplicant', 'cancelled')
        : ledger.change(act, input, (writer, booking) => cancelByStation(writer, [booking], input)[0] ?? booking),
    approve: (act: Act, seen: Seen): Booking => ledger.change(act, seen, (writer, booking) => {
      const state = stateAfter(booking, 'approve')
      return ledger.save(writer, { ...booking, state, kept: booking.kept || isOn(booking, act.at) }, 'approved', { state })
    }),
    reject: (act: Act, input: Seen & { reason: RejectReason; note?: string | undefined }): Booking =>
      end(act, input, 'reject', 'rejected', { reason: input.reason, note: input.note ?? '' }),
    /** Nobody came, and the house has waited as long as it says. */
    noShow: (act: Act, seen: Seen): Booking => ledger.change(act, seen, (writer, booking) => {
      stateAfter(booking, 'markNoShow')
      const { releaseAfterMinutes } = readHouseRules(writer)
      if (act.at < missableFrom(booking, releaseAfterMinutes)) throw new Refusal('BAD_TIME', { reason: 'early', limitMinutes: releaseAfterMinutes })
      return endWithin(writer, booking, 'markNoShow', 'missed', { missedAs: 'told' })
    }),
    /** The holder is here. */
    start: (act: Act, seen: Seen): Booking => ledger.change(act, seen, (writer, booking) => {
      const state = stateAfter(booking, 'start')
      return ledger.save(writer, { ...booking, state, startedAt: act.at }, 'started', { state })
    }),
    /** The room is given back; before its end it is free again from now, and the booking keeps its time as it was printed. */
    close: (act: Act, input: Seen & { headsActual: number; loansBack?: boolean | undefined }): Booking => ledger.change(act, input, (writer, booking) => {
      const state = stateAfter(booking, act.at < booking.endsAt ? 'endEarly' : 'complete')
      occupancy.shorten(writer, booking.id, act.at)
      const back = input.loansBack === true ? returnLoans(writer, booking.id) : 0
      const data = { state, headsActual: input.headsActual, ...(back > 0 ? { loansBack: back } : {}) }
      return ledger.save(writer, { ...booking, state, headsActual: input.headsActual, endedAt: act.at, undoState: standing(booking) }, 'closed', data)
    }),
    /** Takes back how a booking ended, if its room is still free. One that was missed is not released a second time. */
    restore: (act: Act, seen: Seen): Booking => ledger.change(act, seen, restoreWithin),
    restoreWithin,
    /** Names who clears the way for a booking that comes back (what was offered to the wait-list meanwhile); said once, where things are put together. */
    clearWayWith(clear: (writer: Writer, booking: StoredBooking) => void): void {
      way.clear = clear
    },
    /** The holder comes late: the room waits. */
    keep: (act: Act, seen: Seen): Booking => ledger.change(act, seen, (writer, booking) => {
      refuseUnlessIn(booking, ['approved'])
      return ledger.save(writer, { ...booking, kept: true }, 'kept')
    }),
    /** The holder was rung up and comes. */
    confirm: (act: Act, seen: Seen): Booking => ledger.change(act, seen, (writer, booking) => {
      refuseUnlessIn(booking, ['registered', 'approved'])
      return ledger.save(writer, { ...booking, confirmedAt: act.at }, 'confirmed')
    }),
  }
}

/** Whether its time runs: one that was no booking until now had nobody to wait for, so it is not released at once. */
function isOn({ startsAt, endsAt }: StoredBooking, at: number): boolean {
  return startsAt <= at && at < endsAt
}

/** What came back with the room in the act that closed it is out again. */
function takeLoansBack(writer: Writer, { id, endedAt }: StoredBooking): void {
  if (endedAt !== null) for (const loan of listLoans(writer, id)) if (loan.backAt === endedAt) putLoan(writer, id, { ...loan, backAt: null, backBy: null })
}

/** Where a booking stands that is about to end, to be led back to. */
function standing({ state }: StoredBooking): StoredBooking['undoState'] {
  return state === 'registered' || state === 'approved' || state === 'inUse' ? state : null
}
