import type { ChildTerm } from '../../../shared/contract/after-school.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { nextEnrolmentState, takesPlace } from '../../../shared/domain/after-school/enrolment-state.ts'
import { termsOverlap } from '../../../shared/domain/after-school/term.ts'
import { addDays, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { listOpenDays, unaccountedOfTerm } from './day-repository.ts'
import { countStates, listEnrolments, updateEnrolment } from './enrolment-repository.ts'
import type { People } from './people.ts'
import { refuseStillHere } from './still-here.ts'
import { findTerm, insertTerm, listTerms, updateTerm, type StoredTerm } from './term-repository.ts'

type NewTerm = Omit<StoredTerm, 'id' | 'state' | 'version'>

/** Which term, as it was when it was read. */
export interface SeenTerm {
  readonly termId: string
  readonly version: number
}

/** The terms of the after-school room. */
export function createTerms({ store, sealer, newId }: Pick<Parts, 'store' | 'sealer' | 'newId'>, people: People) {
  const view = (reader: Reader, terms: readonly StoredTerm[]): ChildTerm[] => {
    const counts = countStates(reader)
    const count = (termId: string, wanted: (state: (typeof counts)[number]['state']) => boolean): number => counts.filter((row) => row.termId === termId && wanted(row.state)).reduce((sum, row) => sum + row.count, 0)
    return terms.map((term) => ({ ...term, weekdays: [...term.weekdays], taken: count(term.id, takesPlace), waiting: count(term.id, (state) => state === 'applied' || state === 'consentSigned') }))
  }
  const viewOne = (reader: Reader, id: string): ChildTerm => view(reader, [findTerm(reader, id) ?? missing()])[0] ?? missing()

  function refuseUnfit(reader: Reader, term: NewTerm, ownId: string | null): void {
    if (term.fromOn > term.toOn || term.starts >= term.ends) throw new Refusal('BAD_TIME', { reason: 'order' })
    const other = listTerms(reader).find((one) => one.id !== ownId && one.state === 'open' && termsOverlap(one, term))
    if (other) throw new Refusal('TERM_OVERLAPS', { name: other.name })
  }

  /** An open term as it was seen, with nobody in it unaccounted for. */
  function settled(writer: Writer, { termId, version }: SeenTerm): StoredTerm {
    const term = findTerm(writer, termId) ?? missing()
    if (term.version !== version) throw new Refusal('STALE', { what: 'childTerm' })
    if (term.state !== 'open') throw new Refusal('WRONG_STATE', { what: 'childTerm', state: term.state })
    refuseStillHere(people, unaccountedOfTerm(writer, termId))
    return term
  }

  function save(writer: Writer, term: StoredTerm): void {
    if (!updateTerm(writer, term)) throw new Refusal('STALE', { what: 'childTerm' })
  }

  return {
    list: (): ChildTerm[] => store.read((reader) => view(reader, listTerms(reader))),
    add: (act: Act, term: NewTerm): ChildTerm => store.write(act, (writer) => {
      refuseUnfit(writer, term, null)
      const id = newId()
      insertTerm(writer, { ...term, id })
      writer.journal({ subject: 'childTerm', subjectId: id, action: 'added', data: { fromDay: term.fromOn, toDay: term.toOn, places: term.places } })
      return viewOne(writer, id)
    }),
    update: (act: Act, { termId, version, ...wanted }: SeenTerm & NewTerm): ChildTerm => store.write(act, (writer) => {
      const term = settled(writer, { termId, version })
      refuseUnfit(writer, wanted, termId)
      const { taken } = viewOne(writer, termId)
      if (wanted.places < taken) throw new Refusal('SESSION_FULL', { places: taken })
      save(writer, { ...term, ...wanted })
      writer.journal({ subject: 'childTerm', subjectId: termId, action: 'updated', data: { fromDay: wanted.fromOn, toDay: wanted.toOn, places: wanted.places } })
      return viewOne(writer, termId)
    }),
    /** Ends a term and every place in it; each day of it must have been closed. */
    end: (act: Act, seen: SeenTerm): ChildTerm => store.write(act, (writer) => {
      const term = settled(writer, seen)
      if (listOpenDays(writer).some(({ termId }) => termId === term.id)) throw new Refusal('WRONG_STATE', { what: 'childDay', state: 'open' })
      save(writer, { ...term, state: 'ended' })
      const ended = listEnrolments(writer, sealer, term.id).flatMap((enrolment) => {
        const state = nextEnrolmentState(enrolment.state, takesPlace(enrolment.state) ? 'end' : 'withdraw')
        return state === null ? [] : [{ ...enrolment, state, leftOn: dayAfter(dateOf(act.at), term) }]
      })
      for (const enrolment of ended) updateEnrolment(writer, sealer, enrolment)
      writer.journal({ subject: 'childTerm', subjectId: term.id, action: 'ended', data: { places: ended.length } })
      return viewOne(writer, term.id)
    }),
  }
}

/** The first day a place given up today is no longer held: it is held to the end of today, never beyond the term. */
export function dayAfter(today: CalendarDate, { toOn }: Pick<StoredTerm, 'toOn'>): CalendarDate {
  return addDays(today < toOn ? today : toOn, 1)
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'childTerm' })
}
