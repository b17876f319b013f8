import * as z from 'zod'
import { DELEGATES, LEVELS } from '../domain/consultations/delegate.ts'
import { EXPERT_CATEGORIES } from '../domain/consultations/expert-category.ts'
import { DISPOSITIONS, LONGEST_REMARK, REFERRALS } from '../domain/consultations/outcome.ts'
import { CANCEL_REASONS, SESSION_STATES } from '../domain/consultations/session-state.ts'
import { call } from './base.ts'
import { exceptionReason } from './booking.ts'
import { may } from './errors.ts'
import { slip } from './scheduling.ts'
import { calendarDate, instant, month, ulid } from './values.ts'

const category = z.enum(EXPERT_CATEGORIES)
/** A delegate's kind and level; null for an expert who is none. */
const delegate = z.object({ kind: z.enum(DELEGATES), level: z.enum(LEVELS) })

/** An expert of a session: expected or away, whom they stand in for, and when they signed in and out. */
export const sessionExpert = z.object({
  expertId: ulid, name: z.string(), state: z.enum(['expected', 'absent']), standsInFor: ulid.nullable(), delegate: delegate.nullable(),
  arrivedAt: instant.nullable(), leftAt: instant.nullable(),
})
export type SessionExpert = z.infer<typeof sessionExpert>

/** How people come to a session: in a queue, or each at a time of their own on a grid. */
const slots = z.object({ slotMinutes: z.int().min(5).max(240), gridMinutes: z.int().min(5).max(240) })

/**
 * A duty session with places. `places` may be booked ahead, `walkInPlaces` are kept for who comes; `taken` counts the
 * appointments that were not cancelled, `walkInLeft` what a walk-in could still have. `full` is counted, never stored.
 * `expertName` is the first expert's; `movedTo` is the session that took its place when it was rescheduled.
 */
export const dutySession = z.object({
  id: ulid, kind: z.enum(['consultation', 'reception']), expertId: ulid, expertName: z.string(), experts: z.array(sessionExpert), category, speciality: z.string(),
  roomId: ulid, roomName: z.string(), startsAt: instant, endsAt: instant,
  places: z.int(), walkInPlaces: z.int(), taken: z.int(), walkInLeft: z.int(), full: z.boolean(),
  slots: slots.nullable(), lines: z.int(), bufferMinutes: z.int(), noticeMinutes: z.int(), horizonDays: z.int().nullable(),
  state: z.enum(SESSION_STATES), publishedAt: instant.nullable(), movedTo: ulid.nullable(),
})
export type DutySession = z.infer<typeof dutySession>

export const appointmentState = z.enum(['booked', 'arrived', 'inService', 'served', 'noShow', 'cancelled', 'referred'])
export type AppointmentState = z.infer<typeof appointmentState>

/** What a consultation came to. `remark` is short, sealed at rest, and no place for a case. */
export const outcome = z.object({ topic: category, disposition: z.enum(DISPOSITIONS), referredTo: z.enum(REFERRALS).nullable(), remark: z.string().trim().max(LONGEST_REMARK) })
export type Outcome = z.infer<typeof outcome>

/** One resident, one place, and in a session of slots a time. Category and disposition only: no diagnosis, no case facts. */
export const appointment = z.object({
  id: ulid, number: z.string(), sessionId: ulid, residentId: ulid, name: z.string(), maskedPhone: z.string(), place: z.int(), walkIn: z.boolean(),
  startsAt: instant.nullable(), endsAt: instant.nullable(), line: z.int().nullable(),
  state: appointmentState, arrivedAt: instant.nullable(), begunAt: instant.nullable(), servedAt: instant.nullable(), outcome: outcome.nullable(), version: z.int(),
})
export type Appointment = z.infer<typeof appointment>

/** What a session is planned with. `expertId` is the first expert, `others` sit with them; without `slots` people queue. */
export const sessionPlan = z.object({
  expertId: ulid, others: z.array(ulid).max(5).default([]), roomId: ulid, startsAt: instant, endsAt: instant,
  places: z.int().min(0).max(200), walkInPlaces: z.int().min(0).max(200).default(0), kind: z.enum(['consultation', 'reception']).default('consultation'),
  slots: slots.nullable().default(null), lines: z.int().min(1).max(20).default(1), bufferMinutes: z.int().min(0).max(240).default(0),
  noticeMinutes: z.int().min(0).max(43_200).default(0), horizonDays: z.int().min(1).max(366).nullable().default(null),
  delegates: z.array(delegate.extend({ expertId: ulid })).max(6).default([]), state: z.enum(['planned', 'open']).default('open'),
}).refine((plan) => plan.places + plan.walkInPlaces > 0)
export type SessionPlan = z.input<typeof sessionPlan>

/** Free starts of one session; a service takes its `slots.slotMinutes`. */
export const sessionStarts = z.object({ sessionId: ulid, expertId: ulid, minutes: z.int(), starts: z.array(instant) })
export type SessionStarts = z.infer<typeof sessionStarts>

/** The lead lets a notice be short, and says why; kept in the journal. */
export const late = z.object({ reason: exceptionReason })
export type Late = z.infer<typeof late>

/** Experts of a category who have a place left on a day, in turn (see `fairOrder`), each with their first start (null in a queue). */
export const turns = z.object({ category, offers: z.array(z.object({ session: dutySession, startsAt: instant.nullable() })) })
export type Turns = z.infer<typeof turns>

const stepped = z.object({ appointmentId: ulid, version: z.int() })
const booked = z.object({ appointment, slip })
const bookable = may('NOT_FOUND', 'SESSION_FULL', 'ALREADY_BOOKED', 'WRONG_STATE', 'SLOT_TAKEN', 'BOOKING_WINDOW', 'BAD_START')

export const sessionCalls = {
  /** Sessions of a day. */
  sessions: call.input(z.object({ on: calendarDate })).output(z.array(dutySession)),
  sessionsOfMonth: call.input(z.object({ month })).output(z.array(dutySession)),
  session: call.input(z.object({ sessionId: ulid })).output(z.object({ session: dutySession, appointments: z.array(appointment), starts: z.array(instant) })).errors(may('NOT_FOUND')),
  /** Plans a session: holds the room and every expert, so none can be elsewhere. `open` at once unless it is only `planned`, as a reception has to be. */
  plan: call.input(sessionPlan).output(dutySession).errors(may('NOT_FOUND', 'EXPERT_NOT_VALID', 'ROOM_TAKEN', 'EXPERT_TAKEN', 'BAD_TIME', 'NOTICE_SHORT')),
  /** Publishes or opens a session, or takes the last of these back. A reception needs three days' notice, or the lead who says why it may be `late`. */
  stepSession: call.input(z.object({ sessionId: ulid, event: z.enum(['publish', 'open', 'undo']), late: late.optional() })).output(dutySession).errors(may('NOT_FOUND', 'WRONG_STATE', 'NOTICE_SHORT')),
  /** Moves a session in place and time with everybody in it; the plan keeps a line that says so, and who is booked goes on the call list. A reception is announced anew. */
  reschedule: call.input(z.object({ sessionId: ulid, roomId: ulid, startsAt: instant, late: late.optional() })).output(z.object({ session: dutySession, toCall: z.int() })).errors(may('NOT_FOUND', 'WRONG_STATE', 'EXPERT_NOT_VALID', 'ROOM_TAKEN', 'EXPERT_TAKEN', 'BAD_TIME', 'NOTICE_SHORT')),
  /** Takes a rescheduling back: the session returns to where the plan had it. */
  undoReschedule: call.input(z.object({ sessionId: ulid })).output(dutySession).errors(may('NOT_FOUND', 'WRONG_STATE', 'ROOM_TAKEN', 'EXPERT_TAKEN', 'NOTICE_SHORT')),
  /** Cancels a session; its room and experts are free, its appointments are listed to be called and stand on the call list. */
  cancelSession: call.input(z.object({ sessionId: ulid, reason: z.enum(CANCEL_REASONS).default('other') })).output(z.object({ toCall: z.array(appointment) })).errors(may('NOT_FOUND', 'WRONG_STATE')),
  /** Ends a session; who was still expected is marked as not come and listed, and its room is free from now. */
  closeSession: call.input(z.object({ sessionId: ulid })).output(z.object({ session: dutySession, missed: z.array(appointment) })).errors(may('NOT_FOUND', 'WRONG_STATE')),
  /**
   * Takes a cancellation or a closing back, if room and experts are still free, with the steps of the appointments it
   * listed: all of it, or `STALE` and nothing where one of them has changed since.
   */
  reopenSession: call.input(z.object({ sessionId: ulid, appointments: z.array(stepped).max(200), late: late.optional() })).output(dutySession)
    .errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE', 'ROOM_TAKEN', 'EXPERT_TAKEN', 'SLOT_TAKEN', 'SESSION_FULL', 'ALREADY_BOOKED', 'NOTICE_SHORT')),
  /** An expert signs in or out at the desk, the proof that they were there; `undo` takes the last of these back. */
  signExpert: call.input(z.object({ sessionId: ulid, expertId: ulid, event: z.enum(['arrive', 'leave', 'undo']) })).output(dutySession).errors(may('NOT_FOUND', 'WRONG_STATE')),
  /** The free starts of one or many experts from a day on; without experts or a category, of all. */
  freeStarts: call.input(z.object({ on: calendarDate, days: z.int().min(1).max(28), expertIds: z.array(ulid).max(200).optional(), category: category.optional() })).output(z.array(sessionStarts)),
  /**
   * A place of a session for a person: the lowest free one, in a session of slots at `startsAt` or the earliest start that
   * is free; `walkIn` people have arrived. The loser of a slot is told what stands there and the next three free choices.
   */
  book: call.input(z.object({ sessionId: ulid, residentId: ulid, walkIn: z.boolean(), startsAt: instant.optional() })).output(booked).errors(bookable),
  /** Whom `bookAny` would take on a day and who comes next, for each category with a place left; for who is here or to book ahead. */
  turns: call.input(z.object({ on: calendarDate, walkIn: z.boolean() })).output(z.array(turns)),
  /** A place with any expert of a category on a day, at `startsAt` where it is given: the one whose turn it is (fair spreading). */
  bookAny: call.input(z.object({ category, on: calendarDate, residentId: ulid, walkIn: z.boolean(), startsAt: instant.optional() })).output(booked).errors(bookable),
  /** Arrive, begin, serve, refer, miss, cancel, or take the last of these back (`undo`). `outcome` goes with serving and referring. */
  step: call.input(stepped.extend({ event: z.enum(['arrive', 'begin', 'serve', 'refer', 'miss', 'cancel', 'undo']), outcome: outcome.optional() })).output(appointment)
    .errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE', 'SESSION_FULL', 'ALREADY_BOOKED', 'SLOT_TAKEN', 'BAD_START')),
}
