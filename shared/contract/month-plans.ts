import * as z from 'zod'
import { call } from './base.ts'
import { late, sessionPlan } from './duty-sessions.ts'
import { may } from './errors.ts'
import { base64, calendarDate, clockTime, instant, month, ulid } from './values.ts'

/** How often delegates receive (see `receptionDates`); the hours are the same each time. */
const cadence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weekly'), weekday: z.int().min(1).max(7) }),
  z.object({ kind: z.literal('oddMonths'), day: z.int().min(1).max(28) }),
  z.object({ kind: z.literal('monthly'), week: z.int().min(1).max(5), weekday: z.int().min(1).max(7) }),
])

/** Where the days of a plan come from: the confirmed availability of each expert, or a cadence that the persons take in turn. */
const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('availability') }),
  z.object({ kind: z.literal('cadence'), cadence, from: clockTime, to: clockTime }),
])
export type PlanSource = z.input<typeof source>

const blocker = z.object({ kind: z.string(), title: z.string(), startsAt: instant, endsAt: instant })

/**
 * A session that could be planned. `over` is what has run out by then, so that the expert cannot be planned; `clash` is what
 * stands in the way of the room or the person; then `otherRooms` are free in that time.
 */
export const proposal = z.object({
  expertId: ulid, expertName: z.string(), roomId: ulid, startsAt: instant, endsAt: instant, postponed: z.boolean(),
  over: z.object({ kind: z.literal('over'), what: z.enum(['term', 'qualification']), on: calendarDate }).nullable(), clash: blocker.extend({ of: z.enum(['room', 'expert']) }).nullable(), otherRooms: z.array(z.object({ roomId: ulid, roomName: z.string() })),
})
export type Proposal = z.infer<typeof proposal>

const wish = z.object({ month, expertIds: z.array(ulid).min(1).max(50), roomId: ulid, source })
export type PlanWish = z.output<typeof wish>

/** A paper as a page to look at and print. */
const page = z.object({ html: z.string(), title: z.string() })
const pdf = z.object({ pdf: base64, fileName: z.string() })
const xlsx = z.object({ xlsx: base64, fileName: z.string() })
const ofMonth = z.object({ month })

export const monthPlanCalls = {
  /** What a month could hold by rules or a cadence, each clash and each end of a term or qualification shown; nothing is written. Days that have passed are left out. `unknownYear` is the month's year where its holidays are not known, so that nothing is left out or postponed for them. */
  previewPlan: call.input(wish).output(z.object({ proposals: z.array(proposal), without: z.array(z.object({ expertId: ulid, name: z.string() })), unknownYear: z.int().nullable() })).errors(may('NOT_FOUND')),
  /** Plans sessions in one act: all of them, or none where one has met somebody else meanwhile; a refused expert is named with the day and what has run out. */
  planAll: call.input(z.object({ sessions: z.array(sessionPlan).min(1).max(400) })).output(z.object({ sessionIds: z.array(ulid) })).errors(may('NOT_FOUND', 'EXPERT_NOT_VALID', 'ROOM_TAKEN', 'EXPERT_TAKEN', 'BAD_TIME', 'NOTICE_SHORT')),
  /** Takes planned sessions back in one act; not once one was booked. */
  withdrawPlan: call.input(z.object({ sessionIds: z.array(ulid).min(1).max(400) })).output(z.object({})).errors(may('NOT_FOUND', 'WRONG_STATE')),
  /** Publishes every planned session of a month still to come, or opens every published one. A reception needs three days' notice, or the lead who says why it may be `late`. */
  stepMonth: call.input(z.object({ month, event: z.enum(['publish', 'open']), late: late.optional() })).output(z.object({ sessionIds: z.array(ulid) })).errors(may('NOTICE_SHORT')),
  /** Takes that step back for these sessions: for all, or none where one was booked or has gone on since. */
  undoStepMonth: call.input(z.object({ sessionIds: z.array(ulid).min(1).max(400) })).output(z.object({})).errors(may('NOT_FOUND', 'WRONG_STATE')),
  /** The notice of a month's sessions (排班公示表): date, time, place, who, what; the station's phone, nobody's own. */
  planSheet: call.input(ofMonth).output(page),
  planSheetPdf: call.input(ofMonth).output(pdf).errors(may('NO_PRINTER')),
  planSheetXlsx: call.input(ofMonth).output(xlsx),
  /** The register of a month's consultations (义诊/咨询服务登记表) with columns to sign in. */
  registerSheet: call.input(ofMonth).output(page),
  registerSheetPdf: call.input(ofMonth).output(pdf).errors(may('NO_PRINTER')),
  registerSheetXlsx: call.input(ofMonth).output(xlsx),
  /** The station's phone on the notice; empty where none was given, then a line to write it on is printed. */
  noticePhone: call.output(z.object({ phone: z.string() })),
  setNoticePhone: call.input(z.object({ phone: z.string().trim().max(30) })).output(z.object({ phone: z.string() })),
}
