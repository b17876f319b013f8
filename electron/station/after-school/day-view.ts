import type { ChildDay, Stay } from '../../../shared/contract/after-school-days.ts'
import { isAdult } from '../../../shared/domain/after-school/hand-over.ts'
import { isWarned } from '../../../shared/domain/after-school/lateness.ts'
import { isUsualDay } from '../../../shared/domain/after-school/term.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { maskPhone } from '../../../shared/domain/values/phone.ts'
import { toldByLabels } from '../../../shared/text/after-school.ts'
import type { Sealer } from '../store/sealed.ts'
import type { Reader } from '../store/transaction.ts'
import { findDay, recordsOfTerm } from './day-repository.ts'
import { listEnrolments } from './enrolment-repository.ts'
import type { People } from './people.ts'
import { listStays, type StoredStay } from './stay-repository.ts'
import type { StoredTerm } from './term-repository.ts'

/** A day as the desk sees it, children in the order of their numbers. `masked` leaves states, times and counts alone. */
export function viewDay(reader: Reader, sealer: Sealer, people: Pick<People, 'nameOf'>, term: StoredTerm, on: CalendarDate, masked: boolean): ChildDay {
  const day = findDay(reader, term.id, on)
  const stays = day ? viewStays(reader, sealer, people, listStays(reader, sealer, term.id, on), masked) : []
  return {
    on, termId: term.id, state: day === undefined ? 'none' : day.closedAt === null ? 'open' : 'closed', usual: isUsualDay(term, on), openedAt: day?.openedAt ?? null, closedAt: day?.closedAt ?? null, version: day?.version ?? 0,
    stays: stays.toSorted((one, other) => (one.number < other.number ? -1 : 1)),
  }
}

/** Children's days of one term; names and records are read for all of them at once. */
export function viewStays(reader: Reader, sealer: Sealer, people: Pick<People, 'nameOf'>, stays: readonly StoredStay[], masked: boolean): Stay[] {
  const [{ termId } = { termId: '' }] = stays
  const enrolments = new Map(listEnrolments(reader, sealer, termId).map((one) => [one.id, one]))
  const names = people.nameOf([...enrolments.values()].map(({ residentId }) => residentId))
  const records = recordsOfTerm(reader, termId)
  return stays.flatMap((stay) => {
    const enrolment = enrolments.get(stay.enrolmentId)
    if (!enrolment) return []
    const named = names.get(enrolment.residentId)
    const plain = {
      id: stay.id, enrolmentId: stay.enrolmentId, number: enrolment.number, state: stay.state, arrivedAt: stay.arrivedAt, leftAt: stay.leftAt, late: stay.late, incident: stay.incident,
      mayLeaveAlone: enrolment.mayLeaveAlone, warned: isWarned(records.get(stay.enrolmentId) ?? { late: 0, unexplained: 0 }), canUndo: stay.before !== null, version: stay.version,
    }
    if (masked) return [{ ...plain, name: named?.maskedName ?? '', health: '', collectors: [], taker: '', note: '' }]
    return [{
      ...plain, name: named?.name ?? '', health: enrolment.details.health, taker: takerText(stay), note: stay.note,
      collectors: enrolment.details.collectors.map(({ id, name, relation, phone, birthYear }) => ({ id, name, relation, maskedPhone: maskPhone(phone), adult: isAdult(birthYear, stay.on) })),
    }]
  })
}

/** Who took the child home, who told of its leave, or what a parent said. */
function takerText({ taker, told, heard }: StoredStay): string {
  if (taker?.kind === 'listed') return `${taker.name}（${taker.relation}）`
  if (taker?.kind === 'exception') return `${taker.name}（例外：${taker.reason}；电话核实：${taker.callNote}）`
  if (heard) return `${heard.who}：${heard.said}`
  return told === null ? '' : toldByLabels[told]
}
