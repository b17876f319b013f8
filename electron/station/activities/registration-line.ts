import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { freePlaces, offersDue } from '../../../shared/domain/activities/registering.ts'
import { nextRegistrationState, type RegistrationEvent } from '../../../shared/domain/activities/registration-state.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import { afterOffer, offerUntil } from '../../../shared/domain/scheduling/waiting-line.ts'
import type { Watch } from '../../../shared/domain/scheduling/watch.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findRegistration, listLine, listOffersOver, updateRegistration, type StoredRegistration } from './registration-repository.ts'
import { readRegistrationRules } from './registration-rules.ts'
import { findSession } from './session-repository.ts'

/** How far ahead the end of an offer may lie, in days: over the longest holiday. */
const LONGEST_REST_DAYS = 14

const WORDS: Readonly<Record<RegistrationEvent, string>> = {
  offer: 'offered', accept: 'promoted', decline: 'declined', runOut: 'ranOut', renew: 'renewed', giveBack: 'givenBack', takeBack: 'takenBack', cancel: 'cancelled', restore: 'restored', restoreToLine: 'restored',
}

export type RegistrationLine = ReturnType<typeof createRegistrationLine>

interface Others {
  readonly calendar: Pick<Calendar, 'openFrom'>
  readonly calls: Scheduling['calls']
}

/** The line for the places of a session: a place that comes free is offered to whoever is first, by phone and for a time. */
export function createRegistrationLine({ store }: Pick<Parts, 'store'>, { calendar, calls }: Others) {
  const found = (reader: Reader, id: string): StoredRegistration => findRegistration(reader, id) ?? missing('registration')
  const sessionOf = (reader: Reader, { sessionId }: StoredRegistration): ActivitySession => findSession(reader, sessionId) ?? missing('session')

  /** Takes a step of the machine, writes it and tells of it. Throws `WRONG_STATE` where there is no such step. */
  function step(writer: Writer, one: StoredRegistration, event: RegistrationEvent, untilAt: Instant | null = null): StoredRegistration {
    const state = nextRegistrationState(one.state, event)
    if (state === null) throw new Refusal('WRONG_STATE', { what: 'registration', state: one.state })
    const next = { ...one, state, offerUntil: untilAt }
    updateRegistration(writer, next)
    writer.journal({ subject: 'registration', subjectId: one.id, action: WORDS[event], data: { sessionId: one.sessionId, ...(untilAt === null ? {} : { untilAt }) } })
    return next
  }

  const untilFor = (writer: Writer, startsAt: Instant): Instant =>
    offerUntil(writer.act.at, calendar.openFrom(dateOf(writer.act.at), LONGEST_REST_DAYS), readRegistrationRules(writer).offerMinutes, startsAt)

  /** Offers whatever places are free down the line, inside the transaction that freed them. */
  function promote(writer: Writer, sessionId: string): void {
    const session = findSession(writer, sessionId) ?? missing('session')
    if (session.state !== 'planned' && session.state !== 'open') return
    const due = offersDue(session, session.waiting, { at: writer.act.at, startsAt: session.startsAt })
    if (due === 0) return
    for (const one of listLine(writer, sessionId).filter(({ state }) => state === 'waitlisted').slice(0, due)) {
      const untilAt = untilFor(writer, session.startsAt)
      step(writer, one, 'offer', untilAt)
      calls.addWithin(writer, { reason: 'placeOffered', ownerKind: 'registration', ownerId: one.id, residentId: one.residentId, about: aboutSession(session), untilAt })
    }
  }

  /** Takes the offer back that was made last, if nobody has been told of it: somebody before them has the place after all. */
  function giveWay(writer: Writer, sessionId: string): void {
    const last = listLine(writer, sessionId).findLast(({ id, state }) => state === 'offered' && calls.isUntold(writer, id))
    if (last) giveBack(writer, last)
  }

  function giveBack(writer: Writer, one: StoredRegistration): void {
    step(writer, one, 'giveBack')
    calls.withdrawWithin(writer, one.id)
  }

  function refuseBegun(writer: Writer, one: StoredRegistration): void {
    if (sessionOf(writer, one).startsAt <= writer.act.at) throw new Refusal('CANNOT_UNDO', { reason: 'past' })
  }

  /** A free place for somebody who had one; an offer nobody was told of gives way. Throws `CANNOT_UNDO`. */
  function refuseNoPlace(writer: Writer, one: StoredRegistration): void {
    refuseBegun(writer, one)
    if (freePlaces(sessionOf(writer, one)) === 0) giveWay(writer, one.sessionId)
    if (freePlaces(sessionOf(writer, one)) === 0) throw new Refusal('CANNOT_UNDO', { reason: 'changed' })
  }

  function drop(writer: Writer, one: StoredRegistration, event: 'decline' | 'runOut' | 'cancel'): void {
    step(writer, one, event)
    promote(writer, one.sessionId)
  }

  function end(writer: Writer, one: StoredRegistration, watch: Watch): void {
    const { startsAt } = sessionOf(writer, one)
    const then = afterOffer({ startsAt, untilAt: one.offerUntil ?? startsAt }, watch)
    if (then === 'renew') {
      const untilAt = untilFor(writer, startsAt)
      step(writer, one, 'renew', untilAt)
      calls.prolongWithin(writer, one.id, untilAt)
      return
    }
    if (then === 'takeBack') step(writer, one, 'giveBack')
    else drop(writer, one, 'runOut')
    calls.withdrawWithin(writer, one.id, 'expired')
  }

  calls.follow('placeOffered', {
    decline: (writer, call) => drop(writer, found(writer, call.ownerId), 'decline'),
    unanswered(writer, call) {
      drop(writer, found(writer, call.ownerId), 'runOut')
      return true
    },
    reopen(writer, call) {
      const one = found(writer, call.ownerId)
      if (one.state === 'registered') refuseBegun(writer, one)
      else refuseNoPlace(writer, one)
      const untilAt = Math.max(call.untilAt ?? 0, untilFor(writer, sessionOf(writer, one).startsAt))
      step(writer, one, 'takeBack', untilAt)
      calls.prolongWithin(writer, one.id, untilAt)
    },
  })

  return {
    found,
    step,
    promote,
    drop,
    refuseNoPlace,
    /** The session will not be held now: what is kept for somebody is theirs no longer, their turn stays. */
    pause(writer: Writer, sessionId: string): void {
      for (const one of listLine(writer, sessionId)) if (one.state === 'offered') giveBack(writer, one)
    },
    /** Whoever was offered a place has come and has it: nobody need ring. */
    came: (writer: Writer, registrationId: string): void => calls.withdrawWithin(writer, registrationId, 'accepted'),
    /** Ends the offers whose time is up, and keeps those nobody could ring about. */
    expire(watch: Watch): void {
      if (store.read((reader) => listOffersOver(reader, watch.at)).length === 0) return
      store.write({ at: watch.at, actor: 'station', screen: 'station' }, (writer) => listOffersOver(writer, watch.at).forEach((one) => end(writer, one, watch)))
    },
  }
}

/** What a call about a session is about, as it is read out. */
export function aboutSession(session: Pick<ActivitySession, 'title' | 'place' | 'startsAt' | 'endsAt'>): string {
  return [session.title, spanText(session), session.place].filter((part) => part !== '').join(' ')
}

function missing(what: 'registration' | 'session'): never {
  throw new Refusal('NOT_FOUND', { what })
}
