import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Writer } from '../store/transaction.ts'
import { listSessionExperts } from './session-expert-repository.ts'

interface Wish extends Interval {
  readonly id: string
  readonly roomId: string
}

/** Gives back what a session holds and takes it anew, as it is now. Throws `ROOM_TAKEN`, `EXPERT_TAKEN`. */
export function reholdSession(scheduling: Pick<Scheduling, 'hold' | 'holdExpert' | 'retake'>, writer: Writer, session: Wish): void {
  scheduling.retake(writer, session.id, () => holdSession(scheduling, writer, session))
}

/** Takes the room and every expert that is expected, so that none can be elsewhere. Throws `ROOM_TAKEN`, `EXPERT_TAKEN`. */
export function holdSession(scheduling: Pick<Scheduling, 'hold' | 'holdExpert'>, writer: Writer, { id: ownerId, roomId, startsAt, endsAt }: Wish): void {
  scheduling.hold(writer, { roomId, startsAt, endsAt, kind: 'session', ownerId })
  for (const { expertId, state } of listSessionExperts(writer, [ownerId])) if (state === 'expected') scheduling.holdExpert(writer, { expertId, startsAt, endsAt, ownerId })
}
