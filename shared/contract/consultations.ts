import * as z from 'zod'
import { EXPERT_CATEGORIES } from '../domain/consultations/expert-category.ts'
import { EXPERT_CAUSES } from '../domain/consultations/expert-roster/expert-roster.ts'
import { call } from './base.ts'
import { may } from './errors.ts'
import { slip } from './scheduling.ts'
import { base64, calendarDate, instant, shortText, ulid } from './values.ts'

/** Categories of the talent pool (domain reference §b4). */
export const expertCategory = z.enum(EXPERT_CATEGORIES)
export type ExpertCategory = z.infer<typeof expertCategory>

/** `availability` is when the expert can serve in the office's own words; `perVisit` is null where there is no limit or none is known. */
export const expert = z.object({
  id: ulid, name: z.string(), category: expertCategory, speciality: z.string(), unit: z.string(), maskedPhone: z.string(),
  availability: z.string(), perVisit: z.int().nullable(), active: z.boolean(),
})
export type Expert = z.infer<typeof expert>

/** A duty session with places. `taken` counts places held by appointments that were not cancelled. */
export const dutySession = z.object({
  id: ulid, expertId: ulid, expertName: z.string(), category: expertCategory, speciality: z.string(), roomId: ulid, roomName: z.string(),
  startsAt: instant, endsAt: instant, places: z.int(), taken: z.int(), state: z.enum(['open', 'running', 'closed', 'cancelled']),
})
export type DutySession = z.infer<typeof dutySession>

export const appointmentState = z.enum(['booked', 'arrived', 'inService', 'served', 'noShow', 'cancelled', 'referred'])
export type AppointmentState = z.infer<typeof appointmentState>

/** One resident, one place. Category and disposition only: no diagnosis, no case facts. */
export const appointment = z.object({
  id: ulid, number: z.string(), sessionId: ulid, residentId: ulid, name: z.string(), maskedPhone: z.string(), place: z.int(), walkIn: z.boolean(),
  state: appointmentState, arrivedAt: instant.nullable(), servedAt: instant.nullable(), version: z.int(),
})
export type Appointment = z.infer<typeof appointment>

export const expertCause = z.enum(EXPERT_CAUSES)
export type ExpertCause = z.infer<typeof expertCause>

/** One finding in a roster of experts: where (`row` counts the rows of the sheet from 1) and why. */
export const expertIssue = z.object({ sheet: z.string(), row: z.int(), column: z.string(), cause: expertCause })

/**
 * One row of a roster of experts and what an import does with it: `known` is in the pool already, `repeated` stands further up
 * in the file, `unnamed` cannot be taken over. Without the phone, which a preview does not need.
 */
export const listedExpert = z.object({
  sheet: z.string(), row: z.int(), name: z.string(), unit: z.string(), speciality: z.string(), category: expertCategory, availability: z.string(), perVisit: z.int().nullable(),
  outcome: z.enum(['new', 'known', 'repeated', 'unnamed']),
})
export type ListedExpert = z.infer<typeof listedExpert>

/** What a file of experts holds: `added` would be new, `known` is in the pool already. */
export const expertPreview = z.object({ rows: z.int(), added: z.int(), known: z.int(), issues: z.array(expertIssue), people: z.array(listedExpert) })
export type ExpertPreview = z.infer<typeof expertPreview>

export const consultations = {
  experts: call.output(z.array(expert)),
  addExpert: call.input(z.object({ name: shortText(50), category: expertCategory, speciality: shortText(50), unit: z.string().trim().max(100), phone: z.string().trim().max(30) })).output(expert),
  /** Reads an office's roster of experts (能人库名册); nothing is written. */
  previewExperts: call.input(z.object({ file: base64 })).output(expertPreview).errors(may('BAD_FILE')),
  /** Adds who is new and changes nobody, so that the same file twice adds nothing. */
  importExperts: call.input(z.object({ file: base64 })).output(z.object({ added: z.int(), known: z.int() })).errors(may('BAD_FILE')),
  /** Sessions of a day. */
  sessions: call.input(z.object({ on: calendarDate })).output(z.array(dutySession)),
  session: call.input(z.object({ sessionId: ulid })).output(z.object({ session: dutySession, appointments: z.array(appointment) })).errors(may('NOT_FOUND')),
  /** Plans a session: holds the room and the expert, so neither can be elsewhere. */
  plan: call.input(z.object({ expertId: ulid, roomId: ulid, startsAt: instant, endsAt: instant, places: z.int().min(1).max(200) })).output(dutySession).errors(may('NOT_FOUND', 'ROOM_TAKEN', 'EXPERT_TAKEN', 'BAD_TIME')),
  /** Cancels a session; its room and expert are free, its appointments are listed to be called. */
  cancelSession: call.input(z.object({ sessionId: ulid })).output(z.object({ toCall: z.array(appointment) })).errors(may('NOT_FOUND', 'WRONG_STATE')),
  /** Ends a session; who was still expected is marked as not come and listed, and its room is free from now. */
  closeSession: call.input(z.object({ sessionId: ulid })).output(z.object({ session: dutySession, missed: z.array(appointment) })).errors(may('NOT_FOUND', 'WRONG_STATE')),
  /**
   * Takes a cancellation or a closing back, if room and expert are still free, with the steps of the appointments it
   * listed: all of it, or `STALE` and nothing where one of them has changed since.
   */
  reopenSession: call
    .input(z.object({ sessionId: ulid, appointments: z.array(z.object({ appointmentId: ulid, version: z.int() })).max(200) }))
    .output(dutySession).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE', 'ROOM_TAKEN', 'EXPERT_TAKEN')),
  /** The lowest free place of a session for a person; `walkIn` people have arrived. */
  book: call.input(z.object({ sessionId: ulid, residentId: ulid, walkIn: z.boolean() })).output(z.object({ appointment, slip })).errors(may('NOT_FOUND', 'SESSION_FULL', 'ALREADY_BOOKED', 'WRONG_STATE')),
  /** Arrive, begin, serve, refer, miss, cancel, or take the last of these back (`undo`). */
  step: call.input(z.object({ appointmentId: ulid, version: z.int(), event: z.enum(['arrive', 'begin', 'serve', 'refer', 'miss', 'cancel', 'undo']) })).output(appointment).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE', 'SESSION_FULL', 'ALREADY_BOOKED')),
}
