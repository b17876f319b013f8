import { visitsDue } from '../../../shared/domain/consultations/visits-due.ts'
import { intervalOfMonth } from '../../../shared/domain/calendar/opening-hours.ts'
import type { ContractVisits } from '../../../shared/contract/experts.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import { listVisits } from './expert-service-repository.ts'
import type { Experts } from './experts.ts'

/** Experts with a contract (法律顾问) and how many visits of a month they have made; who owes most comes first. */
export function createContractVisits({ store, now }: Pick<Parts, 'store' | 'now'>, experts: Pick<Experts, 'all'>) {
  return (month: Month): ContractVisits[] => store.read((reader) => {
    const visits = Map.groupBy(listVisits(reader, intervalOfMonth(month)), ({ expertId }) => expertId)
    const rows = experts.all(reader).filter(({ visitsPerMonth }) => visitsPerMonth !== null).map((expert) => {
      const own = (visits.get(expert.id) ?? []).map(({ startsAt, attended }) => ({ on: dateOf(startsAt), attended }))
      return { expertId: expert.id, name: expert.name, speciality: expert.speciality, ...visitsDue(expert, month, own, dateOf(now())) }
    })
    return rows.filter(({ due, done, planned }) => due + done + planned > 0).toSorted((a, b) => b.missing - a.missing)
  })
}
