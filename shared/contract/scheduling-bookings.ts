import * as z from 'zod'
import { call } from './base.ts'
import { booking, bookingDetails, bookingRecord, inspection, loan, note, rejectReason } from './booking.ts'
import { may } from './errors.ts'
import { workbook } from './scheduling-board.ts'
import { calendarDate, instant, shortText, ulid } from './values.ts'

const quota = z.object({ count: z.int().min(0).max(1000).nullable(), minutes: z.int().min(0).max(60_000).nullable() })
const words = z.array(shortText(20)).max(100)

/** The rules of the house about bookings; `shared/domain/scheduling/house/rules.ts` says what each means and what a new station starts with. */
export const houseRules = z.object({
  longestUseMinutes: z.int().min(15).max(1440), noticeMinutes: z.int().min(0).max(43_200), horizonDays: z.int().min(0).max(730),
  person: quota, team: quota, mostConsecutive: z.int().min(1).max(20).nullable(), refusedPurposes: words, outsideHours: z.enum(['nobody', 'lead']),
  approval: z.object({ by: z.enum(['nobody', 'lead']), purposes: words, roomIds: z.array(ulid).max(200), sound: z.boolean() }),
  releaseAfterMinutes: z.int().min(0).max(240), missed: z.object({ count: z.int().min(0).max(50), days: z.int().min(1).max(730) }), returnGraceMinutes: z.int().min(0).max(1440),
})
export type HouseRules = z.infer<typeof houseRules>

const seen = { bookingId: ulid, version: z.int() }
const steps = may('NOT_FOUND', 'STALE', 'WRONG_STATE')

/** A key or equipment that is still out although the use is over. */
export const overdueLoan = z.object({ bookingId: ulid, what: loan.shape.what, holder: z.string(), maskedPhone: z.string(), roomName: z.string(), endedAt: instant, outBy: z.string() })
export type OverdueLoan = z.infer<typeof overdueLoan>

/** What happens to a booking beside being made, moved and ended. */
export const schedulingBookings = {
  houseRules: call.output(houseRules),
  setHouseRules: call.input(houseRules).output(houseRules),
  bookingRecord: call.input(z.object({ bookingId: ulid })).output(bookingRecord).errors(may('NOT_FOUND')),
  /** The full numbers of holder and contact; the asking is journaled. */
  bookingPhones: call.input(z.object({ bookingId: ulid })).output(z.object({ phones: z.array(z.string()) })).errors(may('NOT_FOUND')),
  /** What the desk should know of a holder before it books: no-shows that are held against them, and what they have in the month of a day. */
  standing: call
    .input(z.object({ residentId: ulid.optional(), team: shortText(50).optional(), on: calendarDate }).refine((who) => (who.residentId === undefined) !== (who.team === undefined)))
    .output(z.object({ misses: z.int(), days: z.int(), mustConfirm: z.boolean(), uses: z.int(), usedMinutes: z.int() })),
  /** Bookings that wait for the lead, the soonest first. */
  approvals: call.output(z.array(booking)),
  /** The same as a workbook, phones masked. */
  approvalsXlsx: call.output(workbook),
  approve: call.input(z.object(seen)).output(booking).errors(steps),
  reject: call.input(z.object({ ...seen, reason: rejectReason, note: note.optional() })).output(booking).errors(steps),
  /** Bookings whose time to come ran out while the computer was off, by time: the room was given back and nobody is blamed. */
  unattended: call.output(z.array(booking)),
  /** Puts one of these right: the holder came (with the heads where it is over), or did not. Throws `ROOM_TAKEN` when the room was given to others. */
  settleUnattended: call.input(z.object({ ...seen, came: z.boolean(), headsActual: z.int().min(0).max(5000).optional() })).output(booking).errors({ ...steps, ...may('ROOM_TAKEN') }),
  /** Keys and equipment that should be back, the longest out first. */
  overdue: call.output(z.array(overdueLoan)),
  /** The same as a workbook, phones masked. */
  overdueXlsx: call.output(workbook),
  /** The holder has been rung up and comes. */
  confirmBooking: call.input(z.object(seen)).output(booking).errors(steps),
  /** The holder comes late: the room is not released by itself. */
  keepBooking: call.input(z.object(seen)).output(booking).errors(steps),
  /** Takes back whole what was booked by a slip of the hand, its use begun or not; for ten minutes, and as long as nothing else happened to it. */
  takeBack: call.input(z.object(seen)).output(booking).errors({ ...steps, ...may('CANNOT_UNDO') }),
  /** Changes what is typed of a booking that is not over. A desk whose change needs the lead's word makes it wait again. */
  editBooking: call
    .input(z.object({ ...seen, purpose: shortText(30), headsExpected: z.int().min(1).max(5000), ...bookingDetails }))
    .output(booking).errors({ ...steps, ...may('OVER_CAPACITY', 'HOUSE_RULE') }),
  /** Notes a key or equipment going out, coming back, or the last of these as a mistake. */
  handOver: call.input(z.object({ ...seen, what: loan.shape.what, step: z.enum(['out', 'back', 'undo']) })).output(booking).errors(steps),
  /** Notes how the room was found; a second look replaces the first. */
  inspect: call.input(z.object({ ...seen, moment: inspection.shape.moment, ok: z.boolean(), note: note.optional() })).output(booking).errors(steps),
}
