import * as z from 'zod'
import { signInOutcome } from './attendance.ts'
import { call } from './base.ts'
import { may } from './errors.ts'
import { kioskDoors } from './kiosk-doors.ts'
import { kioskScreenCalls, kioskSettings } from './kiosk-screen.ts'
import { visitCalls } from './kiosk-visit.ts'
import { instant, interval, ulid } from './values.ts'

/** A session as a resident may see it. `named`: one signs in by name; `countable`: a head counts without one. */
export const kioskSession = z.object({
  id: ulid, title: z.string(), kind: z.string(), place: z.string(), startsAt: instant, endsAt: instant, state: z.enum(['planned', 'open', 'ended']), listed: z.boolean(), present: z.int(), countable: z.boolean(), named: z.boolean(), exits: z.boolean(),
})
export type KioskSession = z.infer<typeof kioskSession>

/**
 * How a resident finds herself: last digits of a phone (4), pinyin initials (2 to 6 letters), a tap on the session's own list, or the
 * beginning of either while she types, which looks only among those who are expected at the session and have not come.
 */
export const finding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phoneTail'), digits: z.string().regex(/^\d{4}$/) }),
  z.object({ kind: z.literal('initials'), letters: z.string().regex(/^[a-z]{2,6}$/) }),
  z.object({ kind: z.literal('list') }),
  z.object({ kind: z.literal('beginning'), of: z.enum(['phoneTail', 'initials']), typed: z.string().regex(/^(\d{2,4}|[a-z]{2,6})$/) }),
])
export type Finding = z.infer<typeof finding>

/** A question whose answer tells people with the same masked name apart; answers are 4 digits (id tail may end in X). */
export const question = z.enum(['phoneTail', 'birthday', 'idTail'])
export type Question = z.infer<typeof question>

/**
 * One button: a masked name. Where several people carry the same masked name there is one button for all of them with
 * a further question, or `askStaff` when no question would tell them apart. Ids tell nothing about a person.
 */
export const candidate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), maskedName: z.string(), residentId: ulid, signedInAt: instant.nullable() }),
  z.object({ kind: z.literal('alike'), maskedName: z.string(), people: z.int(), question }),
  z.object({ kind: z.literal('askStaff'), maskedName: z.string(), people: z.int() }),
])
export type Candidate = z.infer<typeof candidate>

export const kiosk = {
  /** Station name, the clock, when the house is open today, today's sessions, open ones first, and how the screen is set. */
  today: call.output(z.object({ stationName: z.string(), now: instant, open: z.array(interval), sessions: z.array(kioskSession), screen: kioskSettings })),
  ...visitCalls,
  ...kioskScreenCalls,
  /** At most 12 buttons; `more` when there would be further ones (ask for more digits or letters). A beginning that fits more than 6 shows none. */
  find: call.input(z.object({ sessionId: ulid, by: finding })).output(z.object({ candidates: z.array(candidate).max(60), more: z.boolean() })).errors(may('NOT_FOUND')),
  /** The one person behind an `alike` button that the answer fits, or null. Five wrong answers rest the question for a minute. */
  tellApart: call.input(z.object({ sessionId: ulid, by: finding, maskedName: z.string(), question, answer: z.string().max(4) })).output(z.object({ residentId: ulid.nullable() })).errors(may('NOT_FOUND', 'LOCKED_OUT')),
  /** Signs a person in, or out where the session keeps exits. `sure`: she heard that she is registered elsewhere and wants in here. */
  signIn: call.input(z.object({ sessionId: ulid, residentId: ulid, via: z.enum(['phoneTail', 'initials', 'list']), direction: z.enum(['in', 'out']).optional(), sure: z.boolean().optional() })).output(z.object({ outcome: signInOutcome, maskedName: z.string() })).errors(may('NOT_FOUND')),
  /** Puts a person in the waiting line of a full session; `turn` null when a place was free after all and is hers. */
  joinLine: call.input(z.object({ sessionId: ulid, residentId: ulid })).output(z.object({ turn: z.int().nullable() })).errors(may('NOT_FOUND', 'ALREADY_BOOKED', 'WRONG_STATE', 'REGISTRATION_SHUT')),
  /** A scanned slip: signs its holder in where it belongs. `unknown` for a code that is none of ours. */
  scan: call.input(z.object({ code: z.string().max(64) })).output(z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('signIn'), outcome: signInOutcome, maskedName: z.string(), title: z.string() }),
    z.object({ kind: z.literal('arrived'), maskedName: z.string(), title: z.string(), startsAt: instant }),
    /** A child of the after-school room has come; nothing here tells whose. `again`: it was here already. */
    z.object({ kind: z.literal('child'), at: instant, again: z.boolean() }),
    z.object({ kind: z.literal('unknown') }),
  ])),
  /** Takes back what was written last through this port (a sign-in, a crossing of the door, a head), within 10 seconds; a kiosk that has lost its port meanwhile asks the desk. */
  undo: call.input(z.object({ attendanceId: ulid })).output(z.object({ undone: z.boolean() })),
  /** One head that will not be named. `requestId` names the tap: sent again it is answered as the first time and counts nothing more. */
  countHead: call.input(z.object({ sessionId: ulid, requestId: z.uuid() })).output(signInOutcome).errors(may('NOT_FOUND')),
  ...kioskDoors,
  /** Rings at the desk. */
  help: call.output(z.object({})),
  /** For the desk: rings not answered yet, oldest first; `about` says who has come for a room, masked, and is empty where help is wanted. */
  calls: call.output(z.array(z.object({ id: ulid, at: instant, about: z.string() }))),
  answer: call.input(z.object({ callId: ulid })).output(z.object({})),
}
