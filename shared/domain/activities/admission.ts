import { assertNever } from '../assert-never.ts'
import type { Instant } from '../values/instant.ts'
import { overlaps, type Interval } from '../values/interval.ts'
import type { AdmittedCode } from './admission-codes.ts'
import type { ActivitySessionState } from './session-state.ts'

/** What a session lets happen at its door. */
export interface Door extends Interval {
  readonly state: ActivitySessionState
  /** Cancelled for a date to be named later. */
  readonly postponed: boolean
  /** When the sign-in opens by itself; null where staff open it by hand. */
  readonly opensAt: Instant | null
  /** Places, or null where anybody may come. */
  readonly capacity: number | null
  /** Whether people who did not register may come in. */
  readonly walkIns: boolean
  /** Whether people are signed in by name, only counted, or as they like. */
  readonly counts: 'names' | 'heads' | 'both'
  /** Whether leaving is recorded before the end. */
  readonly exits: boolean
  /** How often one person may come in: once; again after an exit was recorded; as often as she likes. */
  readonly entries: 'once' | 'afterExit' | 'several'
  /** A child below this age needs an adult with her; null where none does. */
  readonly guardianUnder: number | null
}

/** Who is there and who is still to come. */
export interface Crowd {
  /** Heads here now: participants and people only counted, without staff. */
  readonly inside: number
  /** Places kept for registered people who have not come, and for offers that stand, without whoever asks. */
  readonly awaited: number
}

/** Another session somebody is registered for at the same time, where she has not come in. */
export interface Elsewhere extends Interval {
  readonly sessionId: string
  readonly title: string
  readonly place: string
  /** Whether its sign-in runs now. */
  readonly open: boolean
}

/** What is known of the person who asks. */
export interface Comer {
  readonly registration: 'none' | 'registered' | 'waitlisted' | 'offered' | 'cancelled'
  /** Her turn in the waiting line, from 1; null outside it. */
  readonly turn: number | null
  /** Her sign-in that stands; `leftAt` null while she is inside. */
  readonly attendance: { readonly at: Instant; readonly leftAt: Instant | null } | null
  /** Works at this session. */
  readonly helper: boolean
  /** Whole years today, or null where the birthday is not known. */
  readonly age: number | null
  readonly elsewhere: Elsewhere | null
}

/** Who stands at the door: a person, heads without names, nobody we know, or one of several nothing tells apart. */
export type Whom = { readonly kind: 'person'; readonly comer: Comer } | { readonly kind: 'heads'; readonly heads: number } | { readonly kind: 'unknown' } | { readonly kind: 'alike' }

/** What is wanted, and what is known of the wish. */
export interface AdmissionWish {
  readonly direction: 'in' | 'out'
  readonly at: Instant
  /** She has heard that she is registered elsewhere and wants in here (a second tap at the kiosk). */
  readonly sure: boolean
  /** An adult comes with the child; only staff can see that. */
  readonly withAdult: boolean
  /** Staff let her in against a rule they may overrule (`OVERRULED`). */
  readonly anyway: boolean
  /** Written down afterwards from a paper sheet (补录): the session may be over. */
  readonly late: boolean
}

/** Let in or out: how, in which role, and whether she came without registering. */
export interface Admitted {
  readonly admit: true
  readonly code: AdmittedCode
  readonly role: 'participant' | 'staff'
  readonly walkIn: boolean
}

/** Not now, why, and what one needs to know about it. */
export type Refused = { readonly admit: false } & (
  | { readonly code: 'alreadyIn'; readonly at: Instant }
  | { readonly code: 'alreadyLeft' | 'leftBefore'; readonly leftAt: Instant }
  | { readonly code: 'tooEarly'; readonly opensAt: Instant; readonly startsAt: Instant }
  | { readonly code: 'notOpened'; readonly startsAt: Instant }
  | ({ readonly code: 'full' } & Full)
  | { readonly code: 'onLine'; readonly turn: number }
  | { readonly code: 'elsewhere'; readonly elsewhere: Elsewhere; readonly walkIns: boolean }
  | { readonly code: 'childAlone'; readonly under: number }
  | { readonly code: 'notInside' | 'exitsNotKept' | 'ended' | 'cancelled' | 'postponed' | 'notRegistered' | 'registrationCancelled' | 'namesOnly' | 'headsOnly' | 'unknownPerson' | 'alike' }
)

/** What is left for whoever asks: `free` places (heads may be more than those), and from when on the ones kept for others are anybody's. */
interface Full {
  readonly capacity: number
  readonly free: number
  readonly keptUntil: Instant | null
}

export type AdmissionDecision = Admitted | Refused

/**
 * The one rule of the door, whichever way it is asked: kiosk, slip, card, desk or paper.
 *
 * What is said first is what helps most: whoever is in hears so whatever else holds, then whether the session takes
 * anybody at all, then what holds for the person, and the places last. Until the session begins, the places of those
 * who registered are kept for them; from then on a free place is anybody's (house rule: no chair stays empty before
 * somebody who waits). Whoever has registered is let in as long as a chair is free, helpers always. A paper sheet tells
 * what has been: nobody on it is turned away for a place or a registration.
 */
export function decideAdmission(door: Door, crowd: Crowd, whom: Whom, wish: AdmissionWish): AdmissionDecision {
  switch (whom.kind) {
    case 'unknown':
      return refuse({ code: 'unknownPerson' })
    case 'alike':
      return refuse({ code: 'alike' })
    case 'heads':
      return decideHeads(door, crowd, whom.heads, wish)
    case 'person':
      return wish.direction === 'out' ? decideLeaving(door, whom.comer) : decideEntering(door, crowd, whom.comer, wish)
    default:
      return assertNever(whom)
  }
}

function decideHeads(door: Door, crowd: Crowd, heads: number, wish: AdmissionWish): AdmissionDecision {
  if (door.counts === 'names') return refuse({ code: 'namesOnly' })
  if (wish.direction === 'out') return refuse({ code: 'exitsNotKept' })
  const shut = whyShut(door, wish)
  if (shut) return shut
  if (!door.walkIns && !unasked(wish)) return refuse({ code: 'notRegistered' })
  const full = unasked(wish) ? null : whyFull(door, crowd, { heads, hasPlace: false }, wish.at)
  return full ? refuse({ code: 'full', ...full }) : admit('counted', { walkIn: true })
}

/** Leaving is for those who are in; a session that keeps no exits has nothing to write down. */
function decideLeaving(door: Door, { attendance, helper }: Comer): AdmissionDecision {
  if (!door.exits) return refuse({ code: 'exitsNotKept' })
  if (attendance === null) return refuse({ code: 'notInside' })
  if (attendance.leftAt !== null) return refuse({ code: 'leftBefore', leftAt: attendance.leftAt })
  return admit('left', { role: helper ? 'staff' : 'participant' })
}

function decideEntering(door: Door, crowd: Crowd, comer: Comer, wish: AdmissionWish): AdmissionDecision {
  if (comer.attendance) return decideReturning(door, crowd, comer, comer.attendance, wish)
  const shut = whyShut(door, wish)
  if (shut) return shut
  if (comer.helper) return admit('signedInStaff', { role: 'staff' })
  if (door.counts === 'heads') return refuse({ code: 'headsOnly' })
  const refusal = unasked(wish) ? null : (whyUnfit(door, comer, wish) ?? whyNoPlace(door, crowd, comer, wish.at))
  return refusal ?? admit(entryOf(comer), { walkIn: comer.registration === 'none' || comer.registration === 'cancelled' })
}

/** Whether nothing is asked of the person and the places: staff overrule it, or it has been. */
const unasked = ({ anyway, late }: AdmissionWish): boolean => anyway || late

/** Somebody whose sign-in stands: 人次 counts her once, whatever she does at the door. A helper goes in and out as the work wants. */
function decideReturning(door: Door, crowd: Crowd, comer: Comer, { at, leftAt }: NonNullable<Comer['attendance']>, wish: AdmissionWish): AdmissionDecision {
  const role = comer.helper ? 'staff' as const : 'participant' as const
  if (door.state !== 'open' || wish.late) return refuse({ code: 'alreadyIn', at })
  if (leftAt === null) return door.entries === 'several' ? admit('enteredAgain', { role }) : refuse({ code: 'alreadyIn', at })
  if (comer.helper || wish.anyway) return admit('cameBack', { role })
  if (door.entries === 'once') return refuse({ code: 'alreadyLeft', leftAt })
  return whyNoPlace(door, crowd, comer, wish.at) ?? admit('cameBack', { role })
}

/** Why nobody is taken now; null while the sign-in runs. */
function whyShut(door: Door, wish: AdmissionWish): Refused | null {
  switch (door.state) {
    case 'open':
      return null
    case 'ended':
      return wish.late ? null : refuse({ code: 'ended' })
    case 'cancelled':
      return refuse({ code: door.postponed ? 'postponed' : 'cancelled' })
    case 'planned':
      if (wish.late || opensByItself(door, wish.at)) return null
      if (wish.at >= door.endsAt) return refuse({ code: 'ended' })
      return door.opensAt !== null && wish.at < door.opensAt ? refuse({ code: 'tooEarly', opensAt: door.opensAt, startsAt: door.startsAt }) : refuse({ code: 'notOpened', startsAt: door.startsAt })
    default:
      return assertNever(door.state)
  }
}

/** Whether a planned session takes people by the clock: from its opening until its end. */
export function opensByItself({ opensAt, endsAt }: Pick<Door, 'opensAt' | 'endsAt'>, at: Instant): boolean {
  return opensAt !== null && opensAt <= at && at < endsAt
}

/** What holds against this person, places apart. */
function whyUnfit(door: Door, comer: Comer, wish: AdmissionWish): Refused | null {
  const expected = comer.registration === 'registered' || comer.registration === 'offered' || comer.registration === 'waitlisted'
  if (!expected && !wish.sure && comer.elsewhere && overlaps(comer.elsewhere, door)) return refuse({ code: 'elsewhere', elsewhere: comer.elsewhere, walkIns: door.walkIns })
  if (!door.walkIns && comer.registration === 'none') return refuse({ code: 'notRegistered' })
  if (!door.walkIns && comer.registration === 'cancelled') return refuse({ code: 'registrationCancelled' })
  const { guardianUnder } = door
  if (guardianUnder !== null && comer.age !== null && comer.age < guardianUnder && !wish.withAdult) return refuse({ code: 'childAlone', under: guardianUnder })
  return null
}

/** What holds against one more person. */
function whyNoPlace(door: Door, crowd: Crowd, { registration, turn }: Comer, at: Instant): Refused | null {
  const full = whyFull(door, crowd, { heads: 1, hasPlace: registration === 'registered' || registration === 'offered' }, at)
  if (!full) return null
  return registration === 'waitlisted' && turn !== null ? refuse({ code: 'onLine', turn }) : refuse({ code: 'full', ...full })
}

function whyFull({ capacity, startsAt }: Door, { inside, awaited }: Crowd, { heads, hasPlace }: { readonly heads: number; readonly hasPlace: boolean }, at: Instant): Full | null {
  if (capacity === null) return null
  const kept = !hasPlace && at < startsAt ? awaited : 0
  if (inside + kept + heads <= capacity) return null
  return { capacity, free: Math.max(0, capacity - inside - kept), keptUntil: inside + heads <= capacity ? startsAt : null }
}

function entryOf({ registration }: Comer): AdmittedCode {
  switch (registration) {
    case 'registered':
      return 'signedIn'
    case 'offered':
    case 'waitlisted':
      return 'signedInFromLine'
    case 'none':
    case 'cancelled':
      return 'signedInWalkIn'
    default:
      return assertNever(registration)
  }
}

const admit = (code: AdmittedCode, { role = 'participant', walkIn = false }: { role?: Admitted['role']; walkIn?: boolean } = {}): Admitted => ({ admit: true, code, role, walkIn })

const refuse = <Why extends { readonly code: Refused['code'] }>(why: Why): { readonly admit: false } & Why => ({ admit: false, ...why })
