import type { ChildFile, Enrolment } from '../../../shared/contract/after-school.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { Slip } from '../../../shared/contract/scheduling.ts'
import { detailsTrouble, type ChildDetails } from '../../../shared/domain/after-school/details.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import { nextNumber } from '../store/numbers.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findEnrolment, insertEnrolment, listEnrolments, listEnrolmentsOf, updateEnrolment, type StoredEnrolment } from './enrolment-repository.ts'
import { fileOf, maskDetails, viewEnrolments } from './enrolment-view.ts'
import type { People } from './people.ts'
import { findTerm, type StoredTerm } from './term-repository.ts'

export type Enrolments = ReturnType<typeof createEnrolments>

/** What a family tells when it applies, and may change later. */
export interface Applying {
  readonly dualEarner: boolean
  readonly hardship: boolean
  readonly mayLeaveAlone: boolean
  readonly details: ChildDetails
}

/** Which place, as it was when it was read. */
export interface SeenEnrolment {
  readonly enrolmentId: string
  readonly version: number
}

/** Who applied for a place or has one, and what the family told. */
export function createEnrolments({ store, sealer, newId }: Pick<Parts, 'store' | 'sealer' | 'newId'>, people: People, slips: Pick<Scheduling['slips'], 'issue'>) {
  const find = (reader: Reader, id: string): StoredEnrolment => findEnrolment(reader, sealer, id) ?? missing()

  function viewOne(reader: Reader, id: string): Enrolment {
    const { termId } = find(reader, id)
    return viewEnrolments(reader, people, listEnrolments(reader, sealer, termId), termId, false).find((one) => one.id === id) ?? missing()
  }

  function read(writer: Writer, { enrolmentId, version }: SeenEnrolment): StoredEnrolment {
    const found = find(writer, enrolmentId)
    if (found.version !== version) throw new Refusal('STALE', { what: 'child' })
    return found
  }

  function save(writer: Writer, enrolment: StoredEnrolment): Enrolment {
    if (!updateEnrolment(writer, sealer, enrolment)) throw new Refusal('STALE', { what: 'child' })
    return viewOne(writer, enrolment.id)
  }

  /** The details as they are kept; refused where they are not enough. */
  function fit(writer: Writer, details: ChildDetails, term: StoredTerm): ChildDetails {
    const trouble = detailsTrouble(details, term.collectors, dateOf(writer.act.at))
    if (trouble) throw new Refusal('CHILD_DETAILS', { trouble, most: term.collectors })
    return { ...details, collectors: details.collectors.map((one) => ({ ...one, id: one.id === '' ? newId() : one.id })) }
  }

  return {
    read,
    save,
    find,
    list: (termId: string, masked: boolean): Enrolment[] => store.read((reader) => {
      if (!findTerm(reader, termId)) throw new Refusal('NOT_FOUND', { what: 'childTerm' })
      return viewEnrolments(reader, people, listEnrolments(reader, sealer, termId), termId, masked)
    }),
    get: (enrolmentId: string): { enrolment: Enrolment; details: ChildFile } => store.read((reader) => ({ enrolment: viewOne(reader, enrolmentId), details: maskDetails(find(reader, enrolmentId).details) })),
    reveal: (act: Act, enrolmentId: string): ChildFile => store.write(act, (writer) => {
      const { details } = find(writer, enrolmentId)
      writer.journal({ subject: 'child', subjectId: enrolmentId, action: 'revealed' })
      return fileOf(details)
    }),
    apply: (act: Act, { termId, residentId: asked, details, ...flags }: Applying & { readonly termId: string; readonly residentId: string }): Enrolment => store.write(act, (writer) => {
      const term = findTerm(writer, termId)
      if (!term) throw new Refusal('NOT_FOUND', { what: 'childTerm' })
      if (term.state !== 'open') throw new Refusal('WRONG_STATE', { what: 'childTerm', state: term.state })
      if (!people.exists(asked)) throw new Refusal('NOT_FOUND', { what: 'resident' })
      const residentId = people.canonicalId(asked)
      const standing = listEnrolmentsOf(writer, sealer, people.everyIdOf(residentId)).find((one) => one.termId === termId && one.state !== 'withdrawn' && one.state !== 'ended')
      if (standing) throw new Refusal('ALREADY_BOOKED', { number: standing.number })
      const id = newId()
      const number = nextNumber(writer, 'XT')
      insertEnrolment(writer, sealer, { id, number, termId, residentId, ...flags, details: fit(writer, details, term), state: 'applied', consent: null, enrolledOn: null, leftOn: null, appliedAt: act.at, version: 1 })
      writer.journal({ subject: 'child', subjectId: id, action: 'applied', data: { number, termId, residentId } })
      return viewOne(writer, id)
    }),
    edit: (act: Act, { enrolmentId, version, details, ...flags }: SeenEnrolment & Applying): Enrolment => store.write(act, (writer) => {
      const found = read(writer, { enrolmentId, version })
      if (found.state === 'withdrawn' || found.state === 'ended') throw new Refusal('WRONG_STATE', { what: 'child', state: found.state })
      const term = findTerm(writer, found.termId)
      if (!term) throw new Refusal('NOT_FOUND', { what: 'childTerm' })
      const next = { ...found, ...flags, details: fit(writer, details, term) }
      const view = save(writer, next)
      writer.journal({ subject: 'child', subjectId: enrolmentId, action: 'edited', data: { fields: changedFields(found, next) } })
      return view
    }),
    /** A slip whose scan says that the child is here. */
    slip: (act: Act, enrolmentId: string): { slip: Slip } => store.write(act, (writer) => {
      const { id, state, residentId, number, termId } = find(writer, enrolmentId)
      if (state !== 'enrolled') throw new Refusal('WRONG_STATE', { what: 'child', state })
      writer.journal({ subject: 'child', subjectId: id, action: 'slipIssued' })
      return { slip: slips.issue(writer, { kind: 'child', ownerId: id, residentId }, { title: '四点半学堂', lines: [findTerm(writer, termId)?.name ?? '', number] }) }
    }),
  }
}

/** Names of what changed, never what it changed to. */
function changedFields(before: StoredEnrolment, after: StoredEnrolment): string[] {
  const flat = ({ dualEarner, hardship, mayLeaveAlone, details }: StoredEnrolment): Readonly<Record<string, unknown>> => ({ dualEarner, hardship, mayLeaveAlone, ...details })
  const [old, fresh] = [flat(before), flat(after)]
  return Object.keys(fresh).filter((key) => JSON.stringify(old[key]) !== JSON.stringify(fresh[key]))
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'child' })
}
