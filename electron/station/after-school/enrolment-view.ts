import type { ChildFile, Enrolment } from '../../../shared/contract/after-school.ts'
import type { ChildDetails } from '../../../shared/domain/after-school/details.ts'
import { isWarned } from '../../../shared/domain/after-school/lateness.ts'
import { inWaitingOrder, pointsOf } from '../../../shared/domain/after-school/waiting-order.ts'
import { maskPhone } from '../../../shared/domain/values/phone.ts'
import type { Reader } from '../store/transaction.ts'
import { recordsOfTerm } from './day-repository.ts'
import type { StoredEnrolment } from './enrolment-repository.ts'
import type { People } from './people.ts'

/** Whether an application stands in the line for a place. */
export const waits = ({ state }: Pick<StoredEnrolment, 'state'>): boolean => state === 'applied' || state === 'consentSigned'

/** Everybody of one term as the desk lists them: places first, then the line in its order, then who left. `masked` hides names. */
export function viewEnrolments(reader: Reader, people: Pick<People, 'nameOf'>, all: readonly StoredEnrolment[], termId: string, masked: boolean): Enrolment[] {
  const names = people.nameOf(all.map(({ residentId }) => residentId))
  const records = recordsOfTerm(reader, termId)
  const line = inWaitingOrder(all.filter(waits))
  const places = new Map(line.map(({ id }, index) => [id, index + 1]))
  const inside = all.filter((one) => one.state === 'enrolled' || one.state === 'paused')
  const gone = all.filter((one) => one.state === 'withdrawn' || one.state === 'ended')
  return [...inside, ...line, ...gone].map((one) => {
    const record = records.get(one.id) ?? { late: 0, unexplained: 0 }
    const named = names.get(one.residentId)
    return {
      id: one.id, number: one.number, termId: one.termId, residentId: one.residentId, name: (masked ? named?.maskedName : named?.name) ?? '', state: one.state, dualEarner: one.dualEarner, hardship: one.hardship,
      points: pointsOf(one), line: places.get(one.id) ?? null, mayLeaveAlone: one.mayLeaveAlone, consentOn: one.consent?.signedOn ?? null, consentUntil: one.consent?.until ?? null, appliedAt: one.appliedAt,
      ...record, warned: isWarned(record), version: one.version,
    }
  })
}

/** Details with every telephone masked. */
export function maskDetails(details: ChildDetails): ChildFile {
  return fileOf(details, maskPhone)
}

/** Details as they are sent. */
export function fileOf({ guardians, collectors, ...rest }: ChildDetails, phoneOf = (phone: string): string => phone): ChildFile {
  return { ...rest, guardians: guardians.map((one) => ({ ...one, phone: phoneOf(one.phone) })), collectors: collectors.map((one) => ({ ...one, phone: phoneOf(one.phone) })) }
}

/** What is left when the person is forgotten. */
export const NO_DETAILS: ChildDetails = { school: '', grade: '', guardians: [], health: '', collectors: [], remark: '' }
