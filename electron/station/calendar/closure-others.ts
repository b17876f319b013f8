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
    take(writer, ownerIds, { id, scope, subjectId, startsAt, endsAt, reason, note }): void {
      const rooms = scope === 'expert' ? [] : scheduling.rooms.list().filter((room) => subjectId === null || room.id === subjectId)
      const soonBusy = rooms.map((room) => ({ roomId: room.id, startsAt, endsAt }))
      scheduling.takings.takeWithin(writer, { ownerIds, reason, note, causeId: id, why: 'closed', soonBusy })
    },
    giveBack: scheduling.takings.undoWithin,
    takeable: (reader, ownerIds) => new Set(scheduling.takings.takeable(reader, ownerIds).keys()),
    rooms: scheduling.rooms.list,
    experts: experts.list,
  }
}
