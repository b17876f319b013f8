import * as z from 'zod'
import { ACTIVITY_KINDS } from '../domain/activities/kind.ts'
import { PLAN_CAUSES } from '../domain/activities/plan/plan.ts'
import { CANCEL_REASONS } from '../domain/activities/session-rules.ts'
import { attendance, attendanceCalls, headCount } from './attendance.ts'
import { call } from './base.ts'
import { may } from './errors.ts'
import { registrationCalls, registrationPerson } from './registrations.ts'
import { recurrence, seriesPreview } from './scheduling-series.ts'
import { base64, calendarDate, clockTime, instant, month, shortText, ulid } from './values.ts'

/** Kinds of activity; labels live in the renderer's dictionary. */
export const activityKind = z.enum(ACTIVITY_KINDS)
export type ActivityKind = z.infer<typeof activityKind>

export const sessionState = z.enum(['planned', 'open', 'ended', 'cancelled'])

/** Why a session is cancelled: 天气, 人太少, 主办方有事, 上级安排, 其他. */
export const cancelReason = z.enum(CANCEL_REASONS)

/** What a session asks of those who come; `shared/domain/activities/session-rules.ts` says what each means. */
const sessionRules = {
  registration: z.enum(['off', 'open']), registersFrom: instant.nullable(), registersUntil: instant.nullable(), walkIns: z.boolean(), counts: z.enum(['names', 'heads', 'both']),
  opensBefore: z.int().min(0).max(1440).nullable(), exits: z.boolean(), entries: z.enum(['once', 'afterExit', 'several']), guardianUnder: z.int().min(1).max(18).nullable(),
}

/** Something an activity needs or gives away: 物资、数量、单位. */
export const material = z.object({ name: shortText(30), count: z.int().min(0).max(100_000), unit: z.string().trim().max(8) })
export type Material = z.infer<typeof material>

/**
 * One sitting of an activity. `present` counts people signed in, `heads` those only counted; both make 人次, helpers in neither.
 * `inside` is who is here now. `offered` places are kept for somebody from the line, `waiting` is who still waits. `postponed`: cancelled for a date to be named.
 */
export const activitySession = z.object({
  id: ulid, activityId: ulid, number: z.string(), title: z.string(), kind: activityKind, organiser: z.string(), roomId: ulid.nullable(), modeId: ulid.nullable(), place: z.string(),
  startsAt: instant, endsAt: instant, capacity: z.int().nullable(), listed: z.boolean(), state: sessionState, postponed: z.boolean(), cancelReason: cancelReason.nullable(), version: z.int(),
  present: z.int(), heads: z.int(), inside: z.int(), registered: z.int(), offered: z.int(), waiting: z.int(), ...sessionRules,
})
export type ActivitySession = z.infer<typeof activitySession>

const activityPart = { title: shortText(60), kind: activityKind, organiser: z.string().trim().max(60), coOrganisers: z.array(shortText(60)).max(10), audience: z.string().trim().max(60), materials: z.array(material).max(40) }

/** What its sessions have in common. `contact` is who is in charge as the office plan said; `rule` how its sessions were planned, null where each was named. */
export const activity = z.object({ id: ulid, number: z.string(), ...activityPart, contact: z.string(), summary: z.string(), rule: recurrence.nullable(), version: z.int() })
export type Activity = z.infer<typeof activity>

/**
 * One row of an activity plan as read. `row` counts the rows of the preview from 1, `sheet` and `sheetRow` are where the
 * file has it. `clash` names the row or the holder that stands in its way; `issues` are codes with a column. A row is
 * `ready` when it can be taken over as it is.
 */
export const planRow = z.object({
  row: z.int(), sheet: z.string(), sheetRow: z.int(), title: z.string(), on: calendarDate.nullable(), startsAt: clockTime.nullable(), endsAt: clockTime.nullable(), kind: z.string(), place: z.string(), roomId: ulid.nullable(),
  heads: z.int().nullable(), organiser: z.string(), clash: z.string().nullable(), issues: z.array(z.object({ column: z.string(), cause: z.enum(PLAN_CAUSES) })), ready: z.boolean(),
})
export type PlanRow = z.infer<typeof planRow>

/** Somebody on a list of a session. */
const person = z.object({ residentId: ulid, name: z.string(), maskedPhone: z.string() })

/** A session as the desk types it. Rules left out are those of a simple activity, or stay as they were; `expertIds` are held with the room. */
const sessionPart = {
  startsAt: instant, endsAt: instant, roomId: ulid.nullable(), place: z.string().trim().max(50), capacity: z.int().min(1).max(100_000).nullable(), listed: z.boolean(),
  modeId: ulid.nullable().optional(), expertIds: z.array(ulid).max(10).optional(), ...z.object(sessionRules).partial().shape,
}
const seen = { sessionId: ulid, version: z.int() }
const stepErrors = may('NOT_FOUND', 'STALE', 'WRONG_STATE')
const planErrors = may('NOT_FOUND', 'ROOM_TAKEN', 'EXPERT_TAKEN', 'BAD_TIME', 'OVER_CAPACITY')

export const activities = {
  /** Sessions of a day by time. */
  day: call.input(z.object({ on: calendarDate })).output(z.array(activitySession)),
  month: call.input(z.object({ month })).output(z.array(activitySession)),
  /** One session with its people, its activity, and the other sessions of it. */
  session: call.input(z.object({ sessionId: ulid })).output(z.object({
    session: activitySession, activity, sessions: z.array(activitySession), experts: z.array(z.object({ id: ulid, name: z.string() })),
    attendances: z.array(attendance), headCounts: z.array(headCount), registrations: z.array(registrationPerson), line: z.array(registrationPerson), helpers: z.array(person),
  })).errors(may('NOT_FOUND')),
  /** An activity and its sessions; a session in a room holds it. `listed` lets the kiosk show masked names to tap. */
  create: call
    .input(z.object({ ...activityPart, coOrganisers: activityPart.coOrganisers.optional(), audience: activityPart.audience.optional(), materials: activityPart.materials.optional(), rule: recurrence.optional(), sessions: z.array(z.object(sessionPart)).min(1).max(104) }))
    .output(z.array(activitySession)).errors(planErrors),
  /** Every date of a series with what stands in the room and up to three ways out, for `create` and `addSessions`. Changes nothing. */
  previewDates: call.input(z.object({ recurrence, roomId: ulid, modeId: ulid.nullable().optional(), from: clockTime, to: clockTime, heads: z.int().min(1).max(100_000) })).output(seriesPreview).errors(may('BAD_TIME')),
  addSessions: call.input(z.object({ activityId: ulid, sessions: z.array(z.object(sessionPart)).min(1).max(104) })).output(z.array(activitySession)).errors(planErrors),
  updateActivity: call.input(z.object({ activityId: ulid, version: z.int(), ...activityPart })).output(activity).errors(may('NOT_FOUND', 'STALE')),
  /** What is written of it afterwards (小结); it may name people and is kept sealed. */
  summarise: call.input(z.object({ activityId: ulid, version: z.int(), summary: z.string().trim().max(4000) })).output(activity).errors(may('NOT_FOUND', 'STALE')),
  /** Where the time or the place is another one, everybody registered comes onto the call list; `undoing` takes that back. */
  updateSession: call.input(z.object({ ...seen, ...sessionPart, undoing: z.boolean().optional() })).output(activitySession).errors({ ...stepErrors, ...planErrors }),
  /** Opens the sign-in on the kiosk. */
  open: call.input(z.object({ sessionId: ulid, version: z.int() })).output(activitySession).errors(stepErrors),
  end: call.input(z.object({ sessionId: ulid, version: z.int() })).output(activitySession).errors(stepErrors),
  /** Opens an ended session again (undo). */
  reopen: call.input(z.object({ sessionId: ulid, version: z.int() })).output(activitySession).errors(stepErrors),
  /** Not held, or (`postponed`) on a day to be named; everybody registered comes onto the call list. */
  cancel: call.input(z.object({ ...seen, reason: cancelReason.optional(), postponed: z.boolean().optional() })).output(activitySession).errors(stepErrors),
  /** Takes a cancellation back if what it held is still free. */
  restore: call.input(z.object(seen)).output(activitySession).errors({ ...stepErrors, ...may('ROOM_TAKEN', 'EXPERT_TAKEN') }),
  /** A session that was cancelled or postponed is held after all, at another time. */
  resume: call.input(z.object({ ...seen, ...sessionPart })).output(activitySession).errors({ ...stepErrors, ...planErrors }),
  ...registrationCalls,
  ...attendanceCalls,
  /** The sign-in sheet, A4 with signature columns, as a printable page. */
  sheet: call.input(z.object({ sessionId: ulid })).output(z.object({ html: z.string(), title: z.string() })).errors(may('NOT_FOUND')),
  sheetPdf: call.input(z.object({ sessionId: ulid })).output(z.object({ pdf: base64, fileName: z.string() })).errors(may('NOT_FOUND', 'NO_PRINTER')),
  /**
   * Reads an office plan: every row with what stands in its way; nothing is written. `sameRoomSameSlot` counts the pairs of rows
   * that want one place at one time, whether or not the station has a room of that name.
   */
  previewPlan: call.input(z.object({ file: base64, month: month.optional() })).output(z.object({ rows: z.array(planRow), sameRoomSameSlot: z.int() })).errors(may('BAD_FILE')),
  /** Takes over the rows named (1-based rows of the preview; all when left out). Rows that clash with another of them or with what stands in the room are left out and named. */
  importPlan: call.input(z.object({ file: base64, month: month.optional(), rows: z.array(z.int()).optional() })).output(z.object({ added: z.int(), leftOut: z.array(planRow) })).errors(may('BAD_FILE')),
}
