import * as z from 'zod'
import { afterSchoolDays } from './after-school-days.ts'
import { afterSchoolPapers } from './after-school-papers.ts'
import { call } from './base.ts'
import { may } from './errors.ts'
import { slip } from './scheduling.ts'
import { calendarDate, clockTime, instant, shortText, ulid } from './values.ts'

const termFields = {
  name: shortText(40), fromOn: calendarDate, toOn: calendarDate, weekdays: z.array(z.int().min(1).max(7)).min(1).max(7), starts: clockTime, ends: clockTime,
  places: z.int().min(1).max(40), collectors: z.int().min(1).max(8),
}

/** A term of the after-school room (四点半学堂). `taken`: places held; `waiting`: applications that wait for one. */
export const childTerm = z.object({ id: ulid, ...termFields, state: z.enum(['open', 'ended']), taken: z.int(), waiting: z.int(), version: z.int() })
export type ChildTerm = z.infer<typeof childTerm>

export const enrolmentState = z.enum(['applied', 'consentSigned', 'enrolled', 'paused', 'withdrawn', 'ended'])

/** A line of a term's list. `points` and `line` are the order in which places are given; `line` is null for who does not wait. */
export const enrolment = z.object({
  id: ulid, number: z.string(), termId: ulid, residentId: ulid, name: z.string(), state: enrolmentState, dualEarner: z.boolean(), hardship: z.boolean(), points: z.int(), line: z.int().nullable(),
  mayLeaveAlone: z.boolean(), consentOn: calendarDate.nullable(), consentUntil: calendarDate.nullable(), appliedAt: instant, late: z.int(), unexplained: z.int(), warned: z.boolean(), version: z.int(),
})
export type Enrolment = z.infer<typeof enrolment>

const guardian = z.object({ name: shortText(50), relation: shortText(20), phone: shortText(30) })
const collector = z.object({ id: z.string().max(26), name: shortText(50), relation: shortText(20), phone: z.string().trim().max(30), birthYear: z.int().min(1900).max(2100) })

/** What a family tells of a child; sealed. `collectors`: who may take the child home; an id left empty is given by the station. */
export const childDetails = z.object({
  school: z.string().trim().max(50), grade: z.string().trim().max(20), guardians: z.array(guardian).max(4), health: z.string().trim().max(300), collectors: z.array(collector).max(8), remark: z.string().trim().max(300),
})
export type ChildFile = z.infer<typeof childDetails>

const applying = { dualEarner: z.boolean(), hardship: z.boolean(), mayLeaveAlone: z.boolean(), details: childDetails }
const seen = { enrolmentId: ulid, version: z.int() }
const steps = may('NOT_FOUND', 'STALE', 'WRONG_STATE', 'CHILD_STILL_HERE')

/** Why a place is given out of order; a choice and no text, as it is journaled. */
export const outOfOrderReason = z.enum(['sibling', 'emergency', 'superior', 'unreachable'])
export type OutOfOrderReason = z.infer<typeof outOfOrderReason>

/** The after-school room: terms, places, and the days (`after-school-days.ts`). Nothing a kiosk may call. */
export const afterSchool = {
  /** Every term, the newest first. */
  terms: call.output(z.array(childTerm)),
  addTerm: call.input(z.object(termFields)).output(childTerm).errors(may('TERM_OVERLAPS', 'BAD_TIME')),
  updateTerm: call.input(z.object({ termId: ulid, version: z.int(), ...termFields })).output(childTerm).errors({ ...steps, ...may('TERM_OVERLAPS', 'BAD_TIME', 'SESSION_FULL') }),
  /** Ends a term with every place in it. */
  endTerm: call.input(z.object({ termId: ulid, version: z.int() })).output(childTerm).errors(steps),
  /** Everybody of a term: places first, then the line in the order in which places are given, then who left. Names are masked for an auditor. */
  enrolments: call.input(z.object({ termId: ulid })).output(z.array(enrolment)).errors(may('NOT_FOUND')),
  /** A child's page; telephones are masked. */
  enrolment: call.input(z.object({ enrolmentId: ulid })).output(z.object({ enrolment, details: childDetails })).errors(may('NOT_FOUND')),
  /** The same with whole telephones, for calling and for the form; the asking is journaled. */
  revealEnrolment: call.input(z.object({ enrolmentId: ulid })).output(childDetails).errors(may('NOT_FOUND')),
  apply: call.input(z.object({ termId: ulid, residentId: ulid, ...applying })).output(enrolment).errors(may('NOT_FOUND', 'WRONG_STATE', 'ALREADY_BOOKED', 'CHILD_DETAILS')),
  editEnrolment: call.input(z.object({ ...seen, ...applying })).output(enrolment).errors({ ...steps, ...may('CHILD_DETAILS') }),
  signConsent: call.input(z.object({ ...seen, signedOn: calendarDate, until: calendarDate })).output(enrolment).errors({ ...steps, ...may('BAD_TIME') }),
  /** Gives the place to the first of the line who has signed. A child enrolled while today's room is open joins the day. */
  enrol: call.input(z.object(seen)).output(enrolment).errors({ ...steps, ...may('NO_CONSENT', 'SESSION_FULL', 'OUT_OF_ORDER') }),
  enrolOutOfOrder: call.input(z.object({ ...seen, reason: outOfOrderReason })).output(enrolment).errors({ ...steps, ...may('NO_CONSENT', 'SESSION_FULL') }),
  pause: call.input(z.object(seen)).output(enrolment).errors(steps),
  resume: call.input(z.object(seen)).output(enrolment).errors({ ...steps, ...may('NO_CONSENT') }),
  withdraw: call.input(z.object(seen)).output(enrolment).errors(steps),
  /** The station ends a place, after three late pick-ups or unexplained absences; nothing ends by itself. */
  endPlace: call.input(z.object(seen)).output(enrolment).errors(steps),
  /** A slip whose scan says that the child is here; it names nobody. */
  childSlip: call.input(z.object({ enrolmentId: ulid })).output(z.object({ slip })).errors(may('NOT_FOUND', 'WRONG_STATE')),
  ...afterSchoolDays,
  ...afterSchoolPapers,
}
