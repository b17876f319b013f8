import * as z from 'zod'
import { ACTIVITY_KINDS } from '../domain/activities/kind.ts'
import { PLAN_CAUSES } from '../domain/activities/plan/plan.ts'
import { call } from './base.ts'
import { may } from './errors.ts'
import { slip } from './scheduling.ts'
import { base64, calendarDate, clockTime, instant, month, shortText, ulid } from './values.ts'

/** Kinds of activity; labels live in the renderer's dictionary. */
export const activityKind = z.enum(ACTIVITY_KINDS)
export type ActivityKind = z.infer<typeof activityKind>

export const sessionState = z.enum(['planned', 'open', 'ended', 'cancelled'])
export const signInVia = z.enum(['phoneTail', 'initials', 'slip', 'card', 'list', 'desk', 'paper'])
export type SignInVia = z.infer<typeof signInVia>

/** One sitting of an activity. `present` counts people signed in, `heads` those only counted; both make 人次. */
export const activitySession = z.object({
  id: ulid, activityId: ulid, number: z.string(), title: z.string(), kind: activityKind, organiser: z.string(), roomId: ulid.nullable(), place: z.string(),
  startsAt: instant, endsAt: instant, capacity: z.int().nullable(), listed: z.boolean(), state: sessionState, present: z.int(), heads: z.int(), registered: z.int(), version: z.int(),
})
export type ActivitySession = z.infer<typeof activitySession>

export const attendance = z.object({ id: ulid, residentId: ulid, name: z.string(), maskedPhone: z.string(), at: instant, via: signInVia })
export type Attendance = z.infer<typeof attendance>

/** What came of a sign-in, wherever it was made. `already` is friendly and carries the first time. */
export const signInOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signedIn'), attendanceId: ulid, at: instant, present: z.int() }),
  z.object({ kind: z.literal('already'), at: instant }),
  z.object({ kind: z.literal('notOpen'), startsAt: instant }),
  z.object({ kind: z.literal('ended') }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('full'), capacity: z.int() }),
])
export type SignInOutcome = z.infer<typeof signInOutcome>

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

const sessionPart = { startsAt: instant, endsAt: instant, roomId: ulid.nullable(), place: z.string().trim().max(50), capacity: z.int().min(1).max(100_000).nullable(), listed: z.boolean() }
const stepErrors = may('NOT_FOUND', 'STALE', 'WRONG_STATE')

export const activities = {
  /** Sessions of a day by time. */
  day: call.input(z.object({ on: calendarDate })).output(z.array(activitySession)),
  month: call.input(z.object({ month })).output(z.array(activitySession)),
  /** One session with its people; `contact` is who is in charge as the office plan said, empty where there was none. */
  session: call.input(z.object({ sessionId: ulid })).output(z.object({ session: activitySession, contact: z.string(), attendances: z.array(attendance), registrations: z.array(z.object({ residentId: ulid, name: z.string(), maskedPhone: z.string() })) })).errors(may('NOT_FOUND')),
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
  /** Staff sign a person in. */
  signIn: call.input(z.object({ sessionId: ulid, residentId: ulid })).output(signInOutcome).errors(may('NOT_FOUND')),
  /** Takes a sign-in back (a wrong person); it stays in the journal. */
  annul: call.input(z.object({ attendanceId: ulid })).output(z.object({})).errors(may('NOT_FOUND', 'WRONG_STATE')),
  countHeads: call.input(z.object({ sessionId: ulid, heads: z.int().min(1).max(10_000) })).output(activitySession).errors(may('NOT_FOUND', 'WRONG_STATE')),
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
