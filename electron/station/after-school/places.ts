import type { Enrolment, OutOfOrderReason } from '../../../shared/contract/after-school.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { isConsentValid } from '../../../shared/domain/after-school/consent.ts'
import { nextEnrolmentState, takesPlace, type EnrolmentEvent } from '../../../shared/domain/after-school/enrolment-state.ts'
import { inWaitingOrder } from '../../../shared/domain/after-school/waiting-order.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Act, JournalData } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import { unaccountedOfEnrolment } from './day-repository.ts'
import { listEnrolments, type StoredEnrolment } from './enrolment-repository.ts'
import type { Enrolments, SeenEnrolment } from './enrolments.ts'
import type { People } from './people.ts'
import { refuseStillHere } from './still-here.ts'
import { findTerm, type StoredTerm } from './term-repository.ts'
import { dayAfter } from './terms.ts'

interface Others {
  readonly enrolments: Pick<Enrolments, 'read' | 'save'>
  readonly people: People
  /** Puts a child that has just got its place into today's open room. */
  readonly joinToday: (writer: Writer, enrolment: StoredEnrolment) => void
}

const WORDS: Readonly<Record<EnrolmentEvent, string>> = { signConsent: 'consentSigned', enrol: 'enrolled', pause: 'paused', resume: 'resumed', withdraw: 'withdrawn', end: 'ended' }

/** Places: given in the order of the line, paused, given up, ended. */
export function createPlaces({ store, sealer }: Pick<Parts, 'store' | 'sealer'>, { enrolments, people, joinToday }: Others) {
  /** Takes one step of a place and writes it down. */
  function step(writer: Writer, found: StoredEnrolment, event: EnrolmentEvent, changes: Partial<StoredEnrolment> = {}, data: JournalData = {}): Enrolment {
    const state = nextEnrolmentState(found.state, event)
    if (state === null) throw new Refusal('WRONG_STATE', { what: 'child', state: found.state })
    const view = enrolments.save(writer, { ...found, ...changes, state })
    writer.journal({ subject: 'child', subjectId: found.id, action: WORDS[event], data })
    return view
  }

  function openTermOf(writer: Writer, { termId }: StoredEnrolment): StoredTerm {
    const term = findTerm(writer, termId)
    if (!term) throw new Refusal('NOT_FOUND', { what: 'childTerm' })
    if (term.state !== 'open') throw new Refusal('WRONG_STATE', { what: 'childTerm', state: term.state })
    return term
  }

  function refuseWithoutConsent({ consent }: StoredEnrolment, on: CalendarDate): void {
    if (!isConsentValid(consent, on)) throw new Refusal('NO_CONSENT', { until: consent?.until ?? null })
  }

  function enrol(act: Act, seen: SeenEnrolment, outOfOrder: OutOfOrderReason | null): Enrolment {
    return store.write(act, (writer) => {
      const today = dateOf(act.at)
      const found = enrolments.read(writer, seen)
      const term = openTermOf(writer, found)
      const all = listEnrolments(writer, sealer, term.id)
      if (nextEnrolmentState(found.state, 'enrol') !== null) {
        refuseWithoutConsent(found, today)
        if (all.filter(({ state }) => takesPlace(state)).length >= term.places) throw new Refusal('SESSION_FULL', { places: term.places })
        const ahead = aheadOf(all, found, today)
        if (ahead > 0 && outOfOrder === null) throw new Refusal('OUT_OF_ORDER', { ahead })
      }
      const view = step(writer, found, 'enrol', { enrolledOn: today, leftOn: null }, outOfOrder === null ? {} : { why: outOfOrder })
      joinToday(writer, found)
      return view
    })
  }

  /** Whoever is unaccounted for in an open day keeps the place: taking it away would take the child off the lists. */
  const leave = (act: Act, seen: SeenEnrolment, event: 'pause' | 'withdraw' | 'end'): Enrolment => store.write(act, (writer) => {
    const found = enrolments.read(writer, seen)
    refuseStillHere(people, unaccountedOfEnrolment(writer, found.id))
    return step(writer, found, event, event === 'pause' ? {} : { leftOn: dayAfter(dateOf(act.at), openTermOf(writer, found)) })
  })

  return {
    signConsent: (act: Act, { signedOn, until, ...seen }: SeenEnrolment & { readonly signedOn: CalendarDate; readonly until: CalendarDate }): Enrolment => store.write(act, (writer) => {
      if (signedOn > until || signedOn > dateOf(act.at)) throw new Refusal('BAD_TIME', { reason: 'order' })
      return step(writer, enrolments.read(writer, seen), 'signConsent', { consent: { signedOn, until } }, { validFrom: signedOn, validUntil: until })
    }),
    enrol: (act: Act, seen: SeenEnrolment): Enrolment => enrol(act, seen, null),
    enrolOutOfOrder: (act: Act, { reason, ...seen }: SeenEnrolment & { readonly reason: OutOfOrderReason }): Enrolment => enrol(act, seen, reason),
    pause: (act: Act, seen: SeenEnrolment): Enrolment => leave(act, seen, 'pause'),
    withdraw: (act: Act, seen: SeenEnrolment): Enrolment => leave(act, seen, 'withdraw'),
    end: (act: Act, seen: SeenEnrolment): Enrolment => leave(act, seen, 'end'),
    resume: (act: Act, seen: SeenEnrolment): Enrolment => store.write(act, (writer) => {
      const found = enrolments.read(writer, seen)
      openTermOf(writer, found)
      if (nextEnrolmentState(found.state, 'resume') !== null) refuseWithoutConsent(found, dateOf(act.at))
      const view = step(writer, found, 'resume')
      joinToday(writer, found)
      return view
    }),
  }
}

/** How many who have signed, and so could be given the place today, stand before an application in the line. */
function aheadOf(all: readonly StoredEnrolment[], own: StoredEnrolment, on: CalendarDate): number {
  const ready = all.filter((one) => one.state === 'consentSigned' && isConsentValid(one.consent, on))
  return inWaitingOrder(ready).findIndex(({ id }) => id === own.id)
}
