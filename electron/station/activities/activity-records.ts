import type { Activity } from '../../../shared/contract/activities.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Sealer } from '../store/sealed.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findActivity, putSummary, updateActivity, type ActivityPart } from './activity-repository.ts'

/** What an office plan knows of an activity beyond what the desk types; kept sealed, since it names somebody. */
export interface OfficePlan {
  readonly contact: string | null
  readonly heads: number | null
}

/** Which activity, as it was when it was read. */
export interface SeenActivity {
  readonly activityId: string
  readonly version: number
}

export function sealedPlan(sealer: Sealer, activityId: string, plan: OfficePlan): Buffer {
  return sealer.seal(plan, `activity ${activityId}`)
}

/** What an activity is called, who holds it and for whom, and what was written of it afterwards. */
export function createActivityRecords({ store, sealer }: Pick<Parts, 'store' | 'sealer'>) {
  function found(reader: Reader, id: string): Activity {
    const { planSealed, summarySealed, ...activity } = findActivity(reader, id) ?? missing()
    const plan = planSealed === null ? null : (sealer.open(planSealed, `activity ${id}`) as OfficePlan)
    return { ...activity, contact: plan?.contact ?? '', summary: summarySealed === null ? '' : (sealer.open(summarySealed, `summary ${id}`) as string) }
  }

  function change(act: Act, { activityId, version }: SeenActivity, action: string, work: (writer: Writer) => void): Activity {
    return store.write(act, (writer) => {
      if (found(writer, activityId).version !== version) throw new Refusal('STALE', { what: 'activity' })
      work(writer)
      writer.journal({ subject: 'activity', subjectId: activityId, action })
      return found(writer, activityId)
    })
  }

  return {
    /** Throws `NOT_FOUND`. */
    get: (id: string): Activity => store.read((reader) => found(reader, id)),
    /** Throws `NOT_FOUND`, `STALE`. */
    update: (act: Act, { activityId, version, ...part }: ActivityPart & SeenActivity): Activity =>
      change(act, { activityId, version }, 'updated', (writer) => updateActivity(writer, activityId, part)),
    /** What is written of it afterwards (小结); it may name people and is kept sealed. */
    summarise: (act: Act, { summary, ...seen }: SeenActivity & { readonly summary: string }): Activity =>
      change(act, seen, 'summarised', (writer) => putSummary(writer, seen.activityId, summary === '' ? null : sealer.seal(summary, `summary ${seen.activityId}`))),
  }
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'activity' })
}
