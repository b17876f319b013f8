import * as z from 'zod'
import { instant, ulid } from './values.ts'

const none = z.object({})

/** Ways out with experts: a start of a session of slots, or a queue from its begin to its end. */
const sessionChoices = z.array(z.object({ sessionId: ulid, expertName: z.string(), roomName: z.string(), startsAt: instant, endsAt: instant })).max(3)
export type SessionChoice = z.output<typeof sessionChoices>[number]

/**
 * Every reason the core gives for refusing, with what the refusal knows. The one closed list: services throw
 * `Refusal` with a code of it, a procedure names the ones it may give, the renderer turns a code into a sentence.
 */
export const refusals = {
  /** Nobody is signed in at this desk. */
  SIGN_IN_REQUIRED: none,
  /** The scope or role of the caller may not call this procedure (see `access.ts`). */
  NOT_ALLOWED: z.object({ needs: z.array(z.string()) }),
  /** The station has not been set up. */
  NOT_SET_UP: none,
  ALREADY_SET_UP: none,
  /** No such record, or it is gone. */
  NOT_FOUND: z.object({ what: z.string() }),
  /** Somebody else changed the record since it was read. */
  STALE: z.object({ what: z.string() }),
  /** The state of the record does not allow this step. */
  WRONG_STATE: z.object({ what: z.string(), state: z.string() }),
  /** PIN wrong; so many tries are left before the account rests. */
  WRONG_PIN: z.object({ left: z.int() }),
  /** Too many wrong PINs; the account rests until then. */
  LOCKED_OUT: z.object({ until: instant }),
  /** A PIN of 4 to 12 digits that is no plain run or repetition is needed. */
  WEAK_PIN: none,
  /** The station must keep at least one active lead. */
  LAST_LEAD: none,
  NAME_TAKEN: z.object({ name: z.string() }),
  /** A typed id number fails its check digit (GB 11643-1999) or is no id number at all. */
  BAD_ID_NUMBER: z.object({ reason: z.string() }),
  /** Another active resident holds this id number. */
  ID_NUMBER_TAKEN: z.object({ residentId: ulid, maskedName: z.string() }),
  /** The name is empty or longer than 50 characters. */
  BAD_NAME: none,
  /** The merge cannot be undone any more: one of the two has changed or gone. */
  CANNOT_UNDO: z.object({ reason: z.string() }),
  /** A file could not be read; `code` says why in one word. */
  BAD_FILE: z.object({ code: z.string() }),
  /** The columns of a roster could not be told for sure: a person has to map them. */
  UNSURE_COLUMNS: none,
  /** The room is held by somebody else in that time. */
  ROOM_TAKEN: z.object({
    blocker: z.object({ kind: z.string(), title: z.string(), startsAt: instant, endsAt: instant }),
    choices: z.array(z.object({ roomId: ulid, roomName: z.string(), startsAt: instant, endsAt: instant })).max(3),
  }),
  /** The term or the qualification of the expert has run out by the day `on` and the lead has not extended it. */
  EXPERT_NOT_VALID: z.object({ name: z.string(), on: z.string(), what: z.enum(['term', 'qualification']), until: z.string() }),
  /** The expert is held by another session in that time. */
  EXPERT_TAKEN: z.object({ blocker: z.object({ kind: z.string(), title: z.string(), startsAt: instant, endsAt: instant }) }),
  /** The time lies outside the opening hours (given for that day). */
  OUTSIDE_HOURS: z.object({ open: z.array(z.object({ startsAt: instant, endsAt: instant })) }),
  /** Start is not before end, lies in the past, is longer than the house allows, or a paper sheet tells of another day than its session's. */
  BAD_TIME: z.object({ reason: z.enum(['order', 'past', 'too-long', 'off-day', 'early']), limitMinutes: z.int().optional() }),
  /** A closure touches so many things nobody decided on: something was booked meanwhile. */
  CLOSURE_TOUCHES: z.object({ count: z.int() }),
  /** A file of holiday notices cannot be taken over; `where` names the row, the text or the date. */
  BAD_WORKDAYS: z.object({ reason: z.enum(['shape', 'no-columns', 'no-days', 'date', 'type', 'year', 'both']), where: z.string() }),
  /** A joined room is made of two plain rooms or more, and stays so once it was held. */
  BAD_PARTS: z.object({ reason: z.enum(['few', 'joined', 'part', 'held']) }),
  /** A rule of the house: its value as it is set, and what the wish comes to (minutes, days or a count; for a purpose the listed word and what was typed). */
  HOUSE_RULE: z.union([
    z.object({ rule: z.enum(['longestUse', 'notice', 'horizon', 'personCount', 'personMinutes', 'teamCount', 'teamMinutes', 'consecutive']), limit: z.int(), value: z.int() }),
    z.object({ rule: z.literal('refusedPurpose'), limit: z.string(), value: z.string() }),
  ]),
  /** More heads than the room holds; in one of its modes, when that is named. */
  OVER_CAPACITY: z.object({ capacity: z.int(), modeName: z.string().optional() }),
  /** The person already waits for a room in that time. */
  ALREADY_WAITING: z.object({ startsAt: instant, endsAt: instant }),
  /** All places of a session are taken; `choices` are the next free ones with the expert or another of the same category. */
  SESSION_FULL: z.object({ places: z.int(), choices: sessionChoices.default([]) }),
  /** The time of a session is held by somebody else; `choices` are the next free ones, there or with an expert of the same category. */
  SLOT_TAKEN: z.object({
    blocker: z.object({ kind: z.string(), title: z.string(), startsAt: instant, endsAt: instant }),
    choices: sessionChoices,
  }),
  /** The time can be booked neither at so short notice (minutes) nor so long before (days), nor once it has gone by. */
  BOOKING_WINDOW: z.discriminatedUnion('rule', [
    z.object({ rule: z.literal('notice'), minutes: z.int() }), z.object({ rule: z.literal('horizon'), days: z.int() }),
    z.object({ rule: z.literal('over'), endsAt: instant }), z.object({ rule: z.literal('past'), startsAt: instant }),
  ]),
  /** A start that is no place on the session's grid, or would not end within it. */
  BAD_START: z.object({ gridMinutes: z.int() }),
  /** The notice of a reception has to come so many days before it: `missing` of them are lacking, or it was never `announced`. */
  NOTICE_SHORT: z.object({ days: z.int(), missing: z.int(), announced: z.boolean() }),
  /** The person already has a place in this session. */
  ALREADY_BOOKED: z.object({ number: z.string() }),
  /** Nobody can register for the session now: at all, not yet, or no longer. */
  REGISTRATION_SHUT: z.object({ reason: z.enum(['off', 'early', 'over']), at: instant.nullable() }),
  /** No district key has been set, so no package can be made. */
  NO_DISTRICT_KEY: none,
  BAD_DISTRICT_KEY: z.object({ reason: z.enum(['secret', 'unreadable']) }),
  /** The export folder is missing, cannot be written or is full. */
  BAD_FOLDER: z.object({ reason: z.enum(['missing', 'read-only', 'full', 'taken']) }),
  /** The period has not ended yet or lies before the station was set up. */
  BAD_PERIOD: z.object({ reason: z.enum(['open', 'before']) }),
  /** The journal does not hold at this row, so nothing may be reported from it. */
  JOURNAL_BROKEN: z.object({ seq: z.int() }),
  /** Children of the after-school room (四点半学堂) nobody can say the whereabouts of stand in the way; told to the desk alone. */
  CHILD_STILL_HERE: z.object({ children: z.array(z.object({ name: z.string(), on: z.string(), state: z.string() })) }),
  /** A child is not given away: to nobody off its list, to no minor, to somebody else only for a reason and on a parent's word; it leaves alone only where the parents allow it. */
  HAND_OVER_REFUSED: z.object({ trouble: z.enum(['notListed', 'notAdult', 'noName', 'noReason', 'noCallNote', 'notAlone']) }),
  /** A child's details are not enough. */
  CHILD_DETAILS: z.object({ trouble: z.enum(['phones', 'collectors', 'notAdult']), most: z.int() }),
  /** No consent of the parents holds on that day. */
  NO_CONSENT: z.object({ until: z.string().nullable() }),
  /** So many who have signed stand before this child in the line. */
  OUT_OF_ORDER: z.object({ ahead: z.int() }),
  TERM_OVERLAPS: z.object({ name: z.string() }),
  /** Every piece of an item of the rest stop is out: so many, the first of them since then. */
  NONE_LEFT: z.object({ name: z.string(), out: z.int(), since: instant.nullable() }),
  /** The resident has said how it was; a rating is never changed. */
  ALREADY_RATED: none,
  /** A number was given for a day that is still to come. */
  FUTURE_DAY: none,
  /** A printer or PDF service is not there. */
  NO_PRINTER: none,
} as const

export type RefusalCode = keyof typeof refusals
export type RefusalData<Code extends RefusalCode> = z.input<(typeof refusals)[Code]>

/** Thrown by services inside the core; the border turns it into the contract's typed error. */
export class Refusal<Code extends RefusalCode = RefusalCode> extends Error {
  override readonly name = 'Refusal'
  readonly code: Code
  readonly data: RefusalData<Code>
  constructor(code: Code, data: RefusalData<Code>) {
    super(code)
    this.code = code
    this.data = data
  }
}

type Picked<Codes extends RefusalCode> = { [Code in Codes]: { data: (typeof refusals)[Code] } }

/** The error map of a procedure: the codes it may give besides those every procedure may. */
export function may<const Codes extends readonly RefusalCode[]>(...codes: Codes): Picked<Codes[number]> {
  return Object.fromEntries(codes.map((code) => [code, { data: refusals[code] }])) as Picked<Codes[number]>
}
