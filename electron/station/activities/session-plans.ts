import type { ActivityKind, ActivitySession, Material } from '../../../shared/contract/activities.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { Recurrence } from '../../../shared/contract/scheduling-series.ts'
import type { Parts } from '../parts.ts'
import type { Act, JournalData } from '../store/journal.ts'
import { nextNumber } from '../store/numbers.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { sealedPlan, type OfficePlan } from './activity-records.ts'
import { findActivity, insertActivity } from './activity-repository.ts'
import type { createSessionParts, SessionInput } from './session-parts.ts'
import { findSession, insertSession, type SessionPart } from './session-repository.ts'

/** What the desk types of a new activity. */
export interface ActivityInput {
  readonly title: string
  readonly kind: ActivityKind
  readonly organiser: string
  readonly coOrganisers?: readonly string[] | undefined
  readonly audience?: string | undefined
  readonly materials?: readonly Material[] | undefined
  readonly rule?: Recurrence | undefined
  readonly sessions: readonly SessionInput[]
}

/** Activities and their sessions as they are first written down; what each takes is held for it in the same act. */
export function createSessionPlans({ store, newId, sealer }: Pick<Parts, 'store' | 'newId' | 'sealer'>, { checked, hold, seat }: ReturnType<typeof createSessionParts>) {
  const found = (reader: Reader, id: string): ActivitySession => findSession(reader, id) ?? missing('session')

  function addSession(writer: Writer, activityId: string, input: SessionInput): string {
    const sessionId = newId()
    const part = checked(input, null)
    insertSession(writer, { ...part, id: sessionId, activityId })
    seat(writer, sessionId, input.expertIds)
    hold(writer, sessionId, part)
    writer.journal({ subject: 'activitySession', subjectId: sessionId, action: 'planned', data: { activityId, ...factsOf(part), ...expertFacts(input) } })
    return sessionId
  }

  /** Writes an activity down inside another transaction. `plan` is what an office plan knew beyond it, sealed. */
  function createWithin(writer: Writer, input: ActivityInput, plan: OfficePlan | null = null): readonly string[] {
    const id = newId()
    const number = nextNumber(writer, 'HD')
    const { title, kind, organiser, coOrganisers = [], audience = '', materials = [], rule = null } = input
    insertActivity(writer, { id, number, title, kind, organiser, coOrganisers, audience, materials, rule, planSealed: plan === null ? null : sealedPlan(sealer, id, plan), createdAt: writer.act.at })
    writer.journal({ subject: 'activity', subjectId: id, action: 'created', data: { number, kind, sessions: input.sessions.length } })
    return input.sessions.map((part) => addSession(writer, id, part))
  }

  return {
    createWithin,
    create(act: Act, input: ActivityInput): ActivitySession[] {
      return store.write(act, (writer) => createWithin(writer, input).map((id) => found(writer, id)))
    },
    /** More sessions of an activity. Throws as `create` does. */
    addSessions(act: Act, { activityId, sessions }: { readonly activityId: string; readonly sessions: readonly SessionInput[] }): ActivitySession[] {
      return store.write(act, (writer) => {
        if (!findActivity(writer, activityId)) missing('activity')
        return sessions.map((input) => found(writer, addSession(writer, activityId, input)))
      })
    },
  }
}

/** What the journal keeps of where and when a session is. */
export function factsOf(part: SessionPart): JournalData {
  return { roomId: part.roomId, startsAt: part.startsAt, endsAt: part.endsAt, capacity: part.capacity, listed: part.listed, ...(part.modeId === null ? {} : { modeId: part.modeId }) }
}

export function expertFacts({ expertIds = [] }: SessionInput): JournalData {
  return expertIds.length === 0 ? {} : { experts: [...expertIds] }
}

function missing(what: 'session' | 'activity'): never {
  throw new Refusal('NOT_FOUND', { what })
}
