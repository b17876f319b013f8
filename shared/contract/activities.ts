import * as z from 'zod'
import { ACTIVITY_KINDS } from '../domain/activities/kind.ts'
import { PLAN_CAUSES } from '../domain/activities/plan/plan.ts'
import { attendance, attendanceCalls, headCount } from './attendance.ts'
import { call } from './base.ts'
import { may } from './errors.ts'
import { slip } from './scheduling.ts'
import { base64, calendarDate, clockTime, instant, month, shortText, ulid } from './values.ts'

/** Kinds of activity; labels live in the renderer's dictionary. */
export const activityKind = z.enum(ACTIVITY_KINDS)
export type ActivityKind = z.infer<typeof activityKind>

export const sessionState = z.enum(['planned', 'open', 'ended', 'cancelled'])

/**
 * One sitting of an activity. `present` counts people signed in, `heads` those only counted; both make 人次, helpers in neither.
 * `inside` is who is here now. `counts`: whether people are signed in by name, only counted, or as they like; `exits`: whether leaving is recorded.
 */
export const activitySession = z.object({
  id: ulid, activityId: ulid, number: z.string(), title: z.string(), kind: activityKind, organiser: z.string(), roomId: ulid.nullable(), place: z.string(),
  startsAt: instant, endsAt: instant, capacity: z.int().nullable(), listed: z.boolean(), state: sessionState, present: z.int(), heads: z.int(), registered: z.int(), version: z.int(),
  inside: z.int(), counts: z.enum(['names', 'heads', 'both']), exits: z.boolean(),
})
export type ActivitySession = z.infer<typeof activitySession>

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

const sessionPart = { startsAt: instant, endsAt: instant, roomId: ulid.nullable(), place: z.string().trim().max(50), capacity: z.int().min(1).max(100_000).nullable(), listed: z.boolean() }
const stepErrors = may('NOT_FOUND', 'STALE', 'WRONG_STATE')

export const activities = {
  /** Sessions of a day by time. */
  day: call.input(z.object({ on: calendarDate })).output(z.array(activitySession)),
  month: call.input(z.object({ month })).output(z.array(activitySession)),
  /** One session with its people; `contact` is who is in charge as the office plan said, empty where there was none. */
  session: call.input(z.object({ sessionId: ulid })).output(z.object({ session: activitySession, contact: z.string(), attendances: z.array(attendance), headCounts: z.array(headCount), registrations: z.array(person), helpers: z.array(person) })).errors(may('NOT_FOUND')),
  /** An activity and its sessions; a session in a room holds it. `listed` lets the kiosk show masked names to tap. */
  create: call
    .input(z.object({ title: shortText(60), kind: activityKind, organiser: z.string().trim().max(60), sessions: z.array(z.object(sessionPart)).min(1).max(60) }))
    .output(z.array(activitySession)).errors(may('NOT_FOUND', 'ROOM_TAKEN', 'BAD_TIME', 'OVER_CAPACITY')),
  updateSession: call.input(z.object({ sessionId: ulid, version: z.int(), ...sessionPart })).output(activitySession).errors({ ...stepErrors, ...may('ROOM_TAKEN', 'BAD_TIME', 'OVER_CAPACITY') }),
  /** Opens the sign-in on the kiosk. */
  open: call.input(z.object({ sessionId: ulid, version: z.int() })).output(activitySession).errors(stepErrors),
  end: call.input(z.object({ sessionId: ulid, version: z.int() })).output(activitySession).errors(stepErrors),
  /** Opens an ended session again (undo). */
  reopen: call.input(z.object({ sessionId: ulid, version: z.int() })).output(activitySession).errors(stepErrors),
  cancel: call.input(z.object({ sessionId: ulid, version: z.int() })).output(activitySession).errors(stepErrors),
  /** Takes a cancellation back if the room is still free. */
  restore: call.input(z.object({ sessionId: ulid, version: z.int() })).output(activitySession).errors({ ...stepErrors, ...may('ROOM_TAKEN') }),
  register: call.input(z.object({ sessionId: ulid, residentId: ulid })).output(z.object({ slip })).errors(may('NOT_FOUND', 'SESSION_FULL', 'ALREADY_BOOKED', 'WRONG_STATE')),
  unregister: call.input(z.object({ sessionId: ulid, residentId: ulid })).output(z.object({})).errors(may('NOT_FOUND')),
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
