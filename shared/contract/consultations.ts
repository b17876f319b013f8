import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { slip } from './scheduling.ts'
import { calendarDate, instant, shortText, ulid } from './values.ts'

/** Categories of the talent pool (domain reference §b4). */
export const expertCategory = z.enum(['medical', 'legal', 'education', 'psychology', 'mediation', 'culture', 'repair', 'finance', 'other'])
export type ExpertCategory = z.infer<typeof expertCategory>

export const expert = z.object({ id: ulid, name: z.string(), category: expertCategory, speciality: z.string(), unit: z.string(), maskedPhone: z.string(), active: z.boolean() })
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

export const consultations = {
  experts: call.output(z.array(expert)),
  addExpert: call.input(z.object({ name: shortText(50), category: expertCategory, speciality: shortText(50), unit: z.string().trim().max(100), phone: z.string().trim().max(30) })).output(expert),
  /** Sessions of a day. */
  sessions: call.input(z.object({ on: calendarDate })).output(z.array(dutySession)),
  session: call.input(z.object({ sessionId: ulid })).output(z.object({ session: dutySession, appointments: z.array(appointment) })).errors(may('NOT_FOUND')),
  /** Plans a session: holds the room and the expert, so neither can be elsewhere. */
  plan: call.input(z.object({ expertId: ulid, roomId: ulid, startsAt: instant, endsAt: instant, places: z.int().min(1).max(200) })).output(dutySession).errors(may('NOT_FOUND', 'ROOM_TAKEN', 'EXPERT_TAKEN', 'BAD_TIME')),
  /** Cancels a session; its room and expert are free, its appointments are listed to be called. */
  cancelSession: call.input(z.object({ sessionId: ulid })).output(z.object({ toCall: z.array(appointment) })).errors(may('NOT_FOUND', 'WRONG_STATE')),
  /** Ends a session; who was still expected is marked as not come (each can be taken back), and its room is free from now. */
  closeSession: call.input(z.object({ sessionId: ulid })).output(z.object({ session: dutySession, missed: z.int() })).errors(may('NOT_FOUND', 'WRONG_STATE')),
  /** The lowest free place of a session for a person; `walkIn` people have arrived. */
  book: call.input(z.object({ sessionId: ulid, residentId: ulid, walkIn: z.boolean() })).output(z.object({ appointment, slip })).errors(may('NOT_FOUND', 'SESSION_FULL', 'ALREADY_BOOKED', 'WRONG_STATE')),
  /** Arrive, begin, serve, refer, miss, cancel, or take the last of these back (`undo`). */
  step: call.input(z.object({ appointmentId: ulid, version: z.int(), event: z.enum(['arrive', 'begin', 'serve', 'refer', 'miss', 'cancel', 'undo']) })).output(appointment).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE', 'SESSION_FULL', 'ALREADY_BOOKED')),
}
