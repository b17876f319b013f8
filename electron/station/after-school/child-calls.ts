import { lateFrom } from '../../../shared/domain/after-school/lateness.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import type { Watch } from '../../../shared/domain/scheduling/watch.ts'
import type { Parts } from '../parts.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findEnrolment, type StoredEnrolment } from './enrolment-repository.ts'
import type { People } from './people.ts'
import { listInside } from './stay-repository.ts'

export type ChildCalls = ReturnType<typeof createChildCalls>

type Reason = 'childLate' | 'childMissing'
const ABOUT: Readonly<Record<Reason, string>> = { childLate: '放学时间已过，还没有人来接', childMissing: '应到未到，还没有联系上家长' }

/** Parents the desk has to ring up: a child still inside after the end, or one that never came. */
export function createChildCalls({ store, sealer }: Pick<Parts, 'store' | 'sealer'>, people: Pick<People, 'nameOf'>, calls: Pick<Scheduling['calls'], 'addWithin' | 'ofCause'>) {
  /** Still to be made, or made and answered; one that the station took back because the child was on its way stands for nothing. */
  const isAsked = (reader: Reader, reason: Reason, stayId: string): boolean => calls.ofCause(reader, stayId).some((call) => call.reason === reason && call.outcome !== 'withdrawn')

  /** Puts the first guardian on the call list, once for each child and day. The child is named masked: auditors read the list too. */
  function askWithin(writer: Writer, reason: Reason, stayId: string, { number, residentId, details }: StoredEnrolment): void {
    if (isAsked(writer, reason, stayId)) return
    const [guardian] = details.guardians
    const child = people.nameOf([residentId]).get(residentId)?.maskedName ?? ''
    calls.addWithin(writer, {
      reason, ownerKind: 'child', ownerId: stayId, causeId: stayId, about: `四点半学堂 ${child}（${number}）${ABOUT[reason]}`,
      contact: guardian ? { name: `${guardian.name}（${guardian.relation}）`, phone: guardian.phone } : null,
    })
  }

  return {
    askWithin,
    /** The clock: whoever is still inside after the end and its grace goes on the call list. */
    askLate({ at: now }: Watch): number {
      const act = { at: now, actor: 'station', screen: 'schedule' }
      const late = store.read((reader) => listInside(reader).filter(({ stayId, on, ends }) => now > lateFrom(on, ends as ClockTime) && !isAsked(reader, 'childLate', stayId)))
      if (late.length === 0) return 0
      return store.write(act, (writer) => {
        for (const { stayId, enrolmentId } of late) {
          const enrolment = findEnrolment(writer, sealer, enrolmentId)
          if (enrolment) askWithin(writer, 'childLate', stayId, enrolment)
        }
        return late.length
      })
    },
  }
}
