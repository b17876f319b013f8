import * as z from 'zod'
import { instant, shortText, ulid } from './values.ts'

/** States of a venue booking (domain reference §b1); where nobody has to approve, the desk approves as it books. */
export const bookingState = z.enum(['registered', 'approved', 'inUse', 'completed', 'rejected', 'cancelledByApplicant', 'cancelledByStation', 'noShow', 'endedEarly'])
export type BookingState = z.infer<typeof bookingState>

/** A room held for somebody. `holder` is a resident's or a team's name (staff screen). `number` is printed: station-year-B-serial, gap-free. */
export const booking = z.object({
  id: ulid, number: z.string(), roomId: ulid, roomName: z.string(), modeId: ulid.nullable(), modeName: z.string().nullable(), startsAt: instant, endsAt: instant, state: bookingState,
  seriesId: ulid.nullable(), residentId: ulid.nullable(), holder: z.string(), maskedPhone: z.string(), purpose: z.string(), headsExpected: z.int(), headsActual: z.int().nullable(), version: z.int(),
})
export type Booking = z.infer<typeof booking>

/** Why the station takes a room back from somebody: 上级会议, 选举, 防汛应急, 检查, 维修. */
export const stationReason = z.enum(['meeting', 'election', 'flood', 'inspection', 'repair', 'other'])
export type StationReason = z.infer<typeof stationReason>

/** Why the lead does not approve: 用途不合适, 时间不合适, 次数已多, 信息不全. */
export const rejectReason = z.enum(['purpose', 'time', 'quota', 'details', 'other'])
export type RejectReason = z.infer<typeof rejectReason>

/** A rule of the house that a wish can break. */
export const houseRule = z.enum(['longestUse', 'notice', 'horizon', 'refusedPurpose', 'personCount', 'personMinutes', 'teamCount', 'teamMinutes', 'consecutive'])

/** Why the lead waives a rule: 上级安排, 应急, 公益需要, 规定不适用. */
export const exceptionReason = z.enum(['superior', 'emergency', 'publicGood', 'notMeant', 'other'])
export type ExceptionReason = z.infer<typeof exceptionReason>

/** What somebody typed beside a reason; sealed, since it may name somebody. */
export const note = z.string().trim().max(200)

/** The lead waives whatever rules of the house stand in the way; what was waived and why is journaled. */
export const override = z.object({ reason: exceptionReason, note: note.optional() })

/** What a booking may carry beside its time; all of it may be left out. `contact` is the person in charge (负责人), sealed. */
export const bookingDetails = {
  sound: z.boolean().optional(), equipment: z.array(shortText(20)).max(20).optional(),
  contact: z.object({ name: shortText(50), phone: z.string().trim().max(30) }).nullable().optional(),
}

/** What is lent for a booking. `outBy`, `backBy`: the member of staff on duty. */
export const loan = z.object({ what: z.enum(['key', 'equipment']), outAt: instant, outBy: z.string(), backAt: instant.nullable(), backBy: z.string().nullable() })
export type Loan = z.infer<typeof loan>

/** How the room was found before or after a use. */
export const inspection = z.object({ moment: z.enum(['before', 'after']), ok: z.boolean(), note: z.string(), at: instant, by: z.string() })
export type Inspection = z.infer<typeof inspection>

/** Everything known of one booking, as the use ledger (使用台账) has it. */
export const bookingRecord = booking.extend({
  sound: z.boolean(), equipment: z.array(z.string()), contact: z.object({ name: z.string(), maskedPhone: z.string() }).nullable(), createdAt: instant,
  startedAt: instant.nullable(), endedAt: instant.nullable(),
  /** How late the room or something lent was given back, beyond what the house forgives; 0 when it was not. */
  lateMinutes: z.int(),
  reason: z.enum([...stationReason.options, ...rejectReason.options]).nullable(), note: z.string(),
  exception: z.object({ rules: z.array(z.enum([...houseRule.options, 'outsideHours'])), reason: exceptionReason }).nullable(),
  /** How a no-show came to be known: told at the desk, waited for in vain, or the time went by while the computer was off. */
  missedAs: z.enum(['told', 'waited', 'unseen']).nullable(),
  /** Somebody said the holder still comes: the room is not released. */
  kept: z.boolean(),
  confirmedAt: instant.nullable(), loans: z.array(loan), inspections: z.array(inspection),
  /** What happened, oldest first; `data` is the canonical JSON of the journal. */
  history: z.array(z.object({ seq: z.int(), at: instant, actor: z.string(), action: z.string(), data: z.string() })),
})
export type BookingRecord = z.infer<typeof bookingRecord>
