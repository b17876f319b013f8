import * as z from 'zod'
import { PERSON_ADMITTED } from '../domain/activities/admission-codes.ts'
import { call } from './base.ts'
import { may } from './errors.ts'
import { instant, shortText, ulid } from './values.ts'

/** How a sign-in was made. */
export const signInVia = z.enum(['phoneTail', 'initials', 'slip', 'card', 'list', 'desk', 'paper'])
export type SignInVia = z.infer<typeof signInVia>

/** The session somebody is registered for at the same time: where she should be. */
const elsewhere = z.object({ sessionId: ulid, title: z.string(), place: z.string(), startsAt: instant, endsAt: instant, open: z.boolean() })

/** Let in or out; `at` is when, `present` the heads that are here now. */
const admitted = { attendanceId: ulid, at: instant, present: z.int() }

/**
 * What came of a wish at the door, wherever it was made; the sentences are in `shared/text/admission.ts`. With `counted`,
 * `attendanceId` names the head count.
 */
export const signInOutcome = z.discriminatedUnion('code', [
  z.object({ code: z.enum(PERSON_ADMITTED), ...admitted }),
  z.object({ code: z.literal('counted'), heads: z.int(), ...admitted }),
  z.object({ code: z.literal('alreadyIn'), at: instant }),
  z.object({ code: z.enum(['alreadyLeft', 'leftBefore']), leftAt: instant }),
  z.object({ code: z.literal('tooEarly'), opensAt: instant, startsAt: instant }),
  z.object({ code: z.literal('notOpened'), startsAt: instant }),
  z.object({ code: z.literal('full'), capacity: z.int(), free: z.int(), keptUntil: instant.nullable() }),
  z.object({ code: z.literal('onLine'), turn: z.int() }),
  z.object({ code: z.literal('elsewhere'), elsewhere, walkIns: z.boolean() }),
  z.object({ code: z.literal('childAlone'), under: z.int() }),
  z.object({ code: z.enum(['notInside', 'exitsNotKept', 'ended', 'cancelled', 'postponed', 'notRegistered', 'registrationCancelled', 'namesOnly', 'headsOnly', 'unknownPerson', 'alike']) }),
])
export type SignInOutcome = z.infer<typeof signInOutcome>

/** Why a sign-in or a head count does not stand. */
export const annulReason = z.enum(['wrongPerson', 'duplicate', 'notThere', 'other'])
export type AnnulReason = z.infer<typeof annulReason>

/**
 * One person who was there. `proxyName` is who signed in her place (代签), `late` was written down from paper (补录); `leftAt`
 * is null while she is inside, `leftHow` tells whether she went or the session ended.
 */
export const attendance = z.object({
  id: ulid, residentId: ulid, name: z.string(), maskedPhone: z.string(), at: instant, via: signInVia, role: z.enum(['participant', 'staff']), walkIn: z.boolean(), late: z.boolean(),
  proxyName: z.string().nullable(), leftAt: instant.nullable(), leftHow: z.enum(['exit', 'close']).nullable(),
})
export type Attendance = z.infer<typeof attendance>

/** Heads counted without a name. */
export const headCount = z.object({ id: ulid, at: instant, heads: z.int(), via: z.enum(['kiosk', 'desk']) })
export type HeadCountRecord = z.infer<typeof headCount>

/** Who signs in somebody's place: a resident, or a name as it was said. */
export const proxy = z.union([z.object({ residentId: ulid }), z.object({ name: shortText(50) })])
export type Proxy = z.infer<typeof proxy>

/** What staff may say with a sign-in: in spite of a rule (`OVERRULED`), an adult comes along and who, somebody signs for her. */
const word = { anyway: z.boolean().optional(), withAdult: z.boolean().optional(), guardianId: ulid.optional(), proxy: proxy.optional() }

/** The door as the desk keeps it. */
export const attendanceCalls = {
  /** Staff let a person in, or out. */
  signIn: call.input(z.object({ sessionId: ulid, residentId: ulid, direction: z.enum(['in', 'out']).optional(), ...word })).output(signInOutcome).errors(may('NOT_FOUND')),
  /** Many people into one session, all in one transaction; what came of each, in order. */
  signInMany: call.input(z.object({ sessionId: ulid, residentIds: z.array(ulid).min(1).max(500), anyway: z.boolean().optional() }))
    .output(z.array(z.object({ residentId: ulid, outcome: signInOutcome }))).errors(may('NOT_FOUND')),
  /** One person into several sessions of a day, all in one transaction. */
  signInToMany: call.input(z.object({ residentId: ulid, sessionIds: z.array(ulid).min(1).max(20), anyway: z.boolean().optional() }))
    .output(z.array(z.object({ sessionId: ulid, outcome: signInOutcome }))).errors(may('NOT_FOUND')),
  /**
   * A paper sheet written down afterwards (补录), at the time it says; the session may be over, or never have been opened. Where its
   * month has been handed over it is a correction, which the next package carries. `BAD_TIME` before the session's day or in the future.
   */
  enterSheet: call.input(z.object({ sessionId: ulid, lines: z.array(z.object({ residentId: ulid, at: instant, proxy: proxy.optional() })).min(1).max(500) }))
    .output(z.object({ outcomes: z.array(z.object({ residentId: ulid, outcome: signInOutcome })), correction: z.boolean() })).errors(may('NOT_FOUND', 'BAD_TIME')),
  /** Takes a sign-in back; it stays in the journal with the reason. The note is kept sealed. */
  annul: call.input(z.object({ attendanceId: ulid, reason: annulReason, note: z.string().trim().max(200).optional() })).output(z.object({})).errors(may('NOT_FOUND', 'WRONG_STATE')),
  /** Heads of a group or an open-air event. */
  countHeads: call.input(z.object({ sessionId: ulid, heads: z.int().min(1).max(10_000), anyway: z.boolean().optional() })).output(signInOutcome).errors(may('NOT_FOUND')),
  annulHeads: call.input(z.object({ headCountId: ulid, reason: annulReason })).output(z.object({})).errors(may('NOT_FOUND', 'WRONG_STATE')),
  /** Who works at a session: signed in like anybody, counted in no 人次 and no place. */
  addHelper: call.input(z.object({ sessionId: ulid, residentId: ulid })).output(z.object({})).errors(may('NOT_FOUND', 'WRONG_STATE')),
  removeHelper: call.input(z.object({ sessionId: ulid, residentId: ulid })).output(z.object({})).errors(may('NOT_FOUND')),
}
