import type { Consultations } from '../consultations/service.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { ClosureHolder, ClosureOthers } from './closures.ts'

/** The house as closures see it: rooms and who holds them by scheduling, experts by consultations. */
export function closureOthers(scheduling: Scheduling, { experts }: Pick<Consultations, 'experts'>): ClosureOthers {
  return {
    holders(reader, { scope, subjectId }, span): readonly ClosureHolder[] {
      if (scope === 'expert') return scheduling.closing.expertHolders(reader, subjectId ?? '', span)
      const holders = scheduling.holdersIn(reader, { span, ...(subjectId === null ? {} : { roomIds: [subjectId] }) })
      return holders.filter(({ kind }) => kind !== 'closure').map(({ ownerKind, state: _state, ...holder }) => ({ ...holder, kind: holder.kind === 'preparation' ? holder.kind : ownerKind }))
    },
    settle: scheduling.closing.settle,
    take: () => {
      throw new Error('not yet')
    },
    takeable: () => false,
    rooms: scheduling.rooms.list,
    experts: experts.list,
  }
}
