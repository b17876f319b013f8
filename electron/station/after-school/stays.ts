import type { Stay, ToldBy } from '../../../shared/contract/after-school-days.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { handOverTrouble, type TakenBy } from '../../../shared/domain/after-school/hand-over.ts'
import { lateFrom } from '../../../shared/domain/after-school/lateness.ts'
import { nextStayState, type StayEvent } from '../../../shared/domain/after-school/stay-state.ts'
import { mayTakeBack } from '../../../shared/domain/after-school/take-back.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Act, JournalData } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import type { ChildCalls } from './child-calls.ts'
import { findDay } from './day-repository.ts'
import { viewStays } from './day-view.ts'
import { findEnrolment, type StoredEnrolment } from './enrolment-repository.ts'
import type { People } from './people.ts'
import { findStay, findStayOf, updateStay, type Standing, type StoredStay, type Taker } from './stay-repository.ts'
import { findTerm } from './term-repository.ts'

/** Which child's day, as it was when it was read. */
export interface SeenStay {
  readonly stayId: string
  readonly version: number
}

interface Others {
  readonly people: People
  readonly childCalls: ChildCalls
  readonly calls: Pick<Scheduling['calls'], 'withdrawWithin'>
}

const WORDS: Readonly<Record<StayEvent, string>> = { arrive: 'arrived', handOver: 'handedOver', leaveAlone: 'leftAlone', excuse: 'excused', miss: 'unexplained', trace: 'parentCalled' }

/** What happens to a child on a day: each step only while the day is open, each one can be taken back once. */
export function createStays({ store, sealer }: Pick<Parts, 'store' | 'sealer'>, { people, childCalls, calls }: Others) {
  function read(writer: Writer, { stayId, version }: SeenStay): StoredStay {
    const stay = findStay(writer, sealer, stayId) ?? missing('childStay')
    if (stay.version !== version) throw new Refusal('STALE', { what: 'childStay' })
    const day = findDay(writer, stay.termId, stay.on)
    if (day?.closedAt !== null) throw new Refusal('WRONG_STATE', { what: 'childDay', state: 'closed' })
    return stay
  }

  function save(writer: Writer, stay: StoredStay): Stay {
    if (!updateStay(writer, sealer, stay)) throw new Refusal('STALE', { what: 'childStay' })
    return viewStays(writer, sealer, people, [{ ...stay, version: stay.version + 1 }], false)[0] ?? missing('childStay')
  }

  /** Takes a step and writes it down; whatever was still to be called about the child's whereabouts is off the list. */
  function step(writer: Writer, stay: StoredStay, event: StayEvent, changes: Partial<Standing> = {}, data: JournalData = {}): Stay {
    const state = nextStayState(stay.state, event)
    if (state === null) throw new Refusal('WRONG_STATE', { what: 'childStay', state: stay.state })
    calls.withdrawWithin(writer, stay.id)
    const view = save(writer, { ...stay, ...changes, state, before: { ...standingOf(stay), at: writer.act.at } })
    writer.journal({ subject: 'childStay', subjectId: stay.id, action: WORDS[event], data: { enrolmentId: stay.enrolmentId, on: stay.on, ...data } })
    return view
  }

  const enrolmentOf = (writer: Writer, { enrolmentId }: StoredStay): StoredEnrolment => findEnrolment(writer, sealer, enrolmentId) ?? missing('child')
  /** Who has been forgotten is let in by no list: nobody could say who it is. */
  function arrive(writer: Writer, stay: StoredStay): Stay {
    if (!people.exists(enrolmentOf(writer, stay).residentId)) throw new Refusal('WRONG_STATE', { what: 'child', state: 'forgotten' })
    return step(writer, stay, 'arrive', { arrivedAt: writer.act.at, taker: null, told: null, heard: null })
  }
  const inDay = (act: Act, seen: SeenStay, work: (writer: Writer, stay: StoredStay) => Stay): Stay => store.write(act, (writer) => work(writer, read(writer, seen)))

  return {
    arrive: (act: Act, seen: SeenStay): Stay => inDay(act, seen, arrive),
    handOver: (act: Act, { by, ...seen }: SeenStay & { readonly by: TakenBy }): Stay => inDay(act, seen, (writer, stay) => {
      const { collectors } = enrolmentOf(writer, stay).details
      const trouble = handOverTrouble(collectors, by, stay.on)
      if (trouble) throw new Refusal('HAND_OVER_REFUSED', { trouble })
      const term = findTerm(writer, stay.termId) ?? missing('childTerm')
      const late = act.at > lateFrom(stay.on, term.ends)
      const listed = by.kind === 'listed' ? collectors.find(({ id }) => id === by.collectorId) : undefined
      const taker: Taker = by.kind === 'exception' ? by : { ...by, name: listed?.name ?? '', relation: listed?.relation ?? '' }
      return step(writer, stay, 'handOver', { leftAt: act.at, late, taker }, { exception: by.kind === 'exception', late })
    }),
    leaveAlone: (act: Act, seen: SeenStay): Stay => inDay(act, seen, (writer, stay) => {
      if (!enrolmentOf(writer, stay).mayLeaveAlone) throw new Refusal('HAND_OVER_REFUSED', { trouble: 'notAlone' })
      return step(writer, stay, 'leaveAlone', { leftAt: act.at })
    }),
    excuse: (act: Act, { told, note, ...seen }: SeenStay & { readonly told: ToldBy; readonly note: string }): Stay =>
      inDay(act, seen, (writer, stay) => step(writer, { ...stay, note: note === '' ? stay.note : note }, 'excuse', { told }, { told })),
    miss: (act: Act, seen: SeenStay): Stay => inDay(act, seen, (writer, stay) => step(writer, stay, 'miss')),
    /** Nobody reached: the child is still looked for, and stands on the call list. */
    trace: (act: Act, { heard, ...seen }: SeenStay & { readonly heard: { readonly reached: true; readonly who: string; readonly said: string } | { readonly reached: false } }): Stay => inDay(act, seen, (writer, stay) => {
      if (heard.reached) return step(writer, stay, 'trace', { heard: { who: heard.who, said: heard.said } })
      if (stay.state !== 'unexplained') throw new Refusal('WRONG_STATE', { what: 'childStay', state: stay.state })
      childCalls.askWithin(writer, 'childMissing', stay.id, enrolmentOf(writer, stay))
      const view = save(writer, stay)
      writer.journal({ subject: 'childStay', subjectId: stay.id, action: 'notReached', data: { enrolmentId: stay.enrolmentId, on: stay.on } })
      return view
    }),
    note: (act: Act, { note, incident, ...seen }: SeenStay & { readonly note: string; readonly incident: boolean }): Stay => inDay(act, seen, (writer, stay) => {
      const view = save(writer, { ...stay, note, incident })
      writer.journal({ subject: 'childStay', subjectId: stay.id, action: 'noted', data: { enrolmentId: stay.enrolmentId, on: stay.on, incident } })
      return view
    }),
    undo: (act: Act, seen: SeenStay): Stay => inDay(act, seen, (writer, stay) => {
      if (!stay.before) throw new Refusal('CANNOT_UNDO', { reason: 'none' })
      const { at, ...before } = stay.before
      if (!mayTakeBack({ from: before.state, to: stay.state, at }, act.at)) throw new Refusal('CANNOT_UNDO', { reason: 'childIn' })
      calls.withdrawWithin(writer, stay.id)
      const view = save(writer, { ...stay, ...before, before: null })
      writer.journal({ subject: 'childStay', subjectId: stay.id, action: 'undone', data: { enrolmentId: stay.enrolmentId, on: stay.on } })
      return view
    }),
    /** A child's slip at the door: here now, or here since when. Null for whom today's room does not expect, or who has gone home: staff will see. */
    scanChild: (act: Act, enrolmentId: string): { at: Instant; again: boolean } | null => store.write(act, (writer) => {
      const stay = findStayOf(writer, sealer, enrolmentId, dateOf(act.at))
      if (!stay || findDay(writer, stay.termId, stay.on)?.closedAt !== null) return null
      if (stay.state === 'arrived') return { at: stay.arrivedAt ?? act.at, again: true }
      if (nextStayState(stay.state, 'arrive') === null) return null
      arrive(writer, stay)
      return { at: act.at, again: false }
    }),
  }
}

function standingOf({ state, arrivedAt, leftAt, late, taker, told, heard }: StoredStay): Standing {
  return { state, arrivedAt, leftAt, late, taker, told, heard }
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
