import type { Candidate } from '../../../shared/contract/leaves.ts'
import { expertTrouble } from '../../../shared/domain/consultations/expert-trouble.ts'
import { mayReturn } from '../../../shared/domain/consultations/stand-in.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Sealer } from '../store/sealed.ts'
import type { Reader } from '../store/transaction.ts'
import { listExperts } from './expert-repository.ts'
import { listSessionExperts } from './session-expert-repository.ts'

interface Vacant extends Interval {
  readonly id: string
  readonly category: string
}

export type Candidates = ReturnType<typeof createCandidates>

/** Who could take an expert's place in some sessions, session by session, in a number of queries that does not grow with them. */
export function createCandidates(sealer: Sealer, { holdersOf }: Pick<Scheduling, 'holdersOf'>) {
  return (reader: Reader, sessions: readonly Vacant[], awayId: string): readonly Candidate[][] => {
    if (sessions.length === 0) return []
    const pool = listExperts(reader, sealer).filter(({ active }) => active)
    const span = { startsAt: Math.min(...sessions.map(({ startsAt }) => startsAt)), endsAt: Math.max(...sessions.map(({ endsAt }) => endsAt)) }
    const holds = Map.groupBy(holdersOf(reader, pool.map(({ id }) => id), span), ({ resourceId }) => resourceId)
    const seated = Map.groupBy(listSessionExperts(reader, sessions.map(({ id }) => id)), ({ sessionId }) => sessionId)
    return sessions.map((session) => {
      const here = seated.get(session.id) ?? []
      const back = mayReturn(here, awayId)
      return pool
        .filter(({ id, category }) => back.includes(id) || (category === session.category && !here.some(({ expertId }) => expertId === id)))
        .map((expert): Candidate => ({
          expertId: expert.id, name: expert.name, speciality: expert.speciality, returns: back.includes(expert.id),
          trouble: expertTrouble(expert, session, (holds.get(expert.id) ?? []).filter(({ ownerId }) => ownerId !== session.id)),
        }))
        .toSorted((a, b) => Number(a.trouble !== null) - Number(b.trouble !== null) || Number(b.returns) - Number(a.returns))
    })
  }
}
