import { Refusal } from '../../../shared/contract/errors.ts'
import { nextEnrolmentState, takesPlace } from '../../../shared/domain/after-school/enrolment-state.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { ResidentWatcher } from '../residents/service.ts'
import type { Writer } from '../store/transaction.ts'
import { unaccountedOfPeople } from './day-repository.ts'
import { listEnrolmentsOf, updateEnrolment, type StoredEnrolment } from './enrolment-repository.ts'
import { NO_DETAILS } from './enrolment-view.ts'
import type { People } from './people.ts'
import { forgetStays } from './stay-repository.ts'
import { refuseStillHere } from './still-here.ts'
import { findTerm } from './term-repository.ts'
import { dayAfter } from './terms.ts'

const isLive = ({ state }: StoredEnrolment): boolean => state !== 'withdrawn' && state !== 'ended'

/** What the after-school room says before people's records are joined or forgotten: never while a child is unaccounted for. */
export function createResidentWatch({ sealer }: Pick<Parts, 'sealer'>, people: Pick<People, 'nameOf'>): ResidentWatcher {
  /** The family's details go with the person, and the place is free; that a child was there stays counted. */
  function forget(writer: Writer, enrolment: StoredEnrolment): void {
    const state = nextEnrolmentState(enrolment.state, 'withdraw') ?? enrolment.state
    const term = findTerm(writer, enrolment.termId)
    const leftOn = takesPlace(enrolment.state) && term ? dayAfter(dateOf(writer.act.at), term) : enrolment.leftOn
    updateEnrolment(writer, sealer, { ...enrolment, details: NO_DETAILS, state, leftOn })
    writer.journal({ subject: 'child', subjectId: enrolment.id, action: 'forgotten' })
  }

  return {
    merging(writer, ids) {
      refuseStillHere(people, unaccountedOfPeople(writer, ids))
      const terms = listEnrolmentsOf(writer, sealer, ids).filter(isLive).map(({ termId }) => termId)
      if (new Set(terms).size < terms.length) throw new Refusal('WRONG_STATE', { what: 'child', state: 'twice' })
    },
    removing(writer, ids) {
      refuseStillHere(people, unaccountedOfPeople(writer, ids))
      const enrolments = listEnrolmentsOf(writer, sealer, ids)
      for (const enrolment of enrolments) forget(writer, enrolment)
      forgetStays(writer, enrolments.map(({ id }) => id))
    },
  }
}
