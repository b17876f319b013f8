import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { DEFAULT_SESSION_RULES, type SessionRules } from '../../../shared/domain/activities/session-rules.ts'
import { dateOfMoment, momentAt, timeText } from '../../../shared/text/time.ts'

/** One session as a form holds it. `roomId` null is a place outside the station's rooms. */
export interface SessionDraft {
  readonly roomId: string | null
  readonly modeId: string | null
  readonly place: string
  readonly on: string
  readonly from: string
  readonly to: string
  readonly capacity: number | null
  readonly listed: boolean
}

/** What a session asks of those who come, and who is there from the talent pool. Registering is open from a day on and until a day, that day included. */
export interface RulesDraft extends Omit<SessionRules, 'registersFrom' | 'registersUntil'> {
  readonly registersFromOn: string | null
  readonly registersUntilOn: string | null
  readonly expertIds: readonly string[]
}

const DAY_MS = 24 * 60 * 60_000

export const firstRules: RulesDraft = rulesDraftOf(DEFAULT_SESSION_RULES, [])

export function draftOf(session: ActivitySession): SessionDraft {
  const { roomId, modeId, place, startsAt, endsAt, capacity, listed } = session
  return { roomId, modeId, place, on: dateOfMoment(startsAt), from: timeText(startsAt), to: timeText(endsAt), capacity, listed }
}

export function rulesDraftOf(rules: SessionRules, expertIds: readonly string[]): RulesDraft {
  const { registration, registersFrom, registersUntil, walkIns, counts, opensBefore, exits, entries, guardianUnder } = rules
  return {
    registration, walkIns, counts, opensBefore, exits, entries, guardianUnder, expertIds,
    registersFromOn: registersFrom === null ? null : dateOfMoment(registersFrom), registersUntilOn: registersUntil === null ? null : dateOfMoment(registersUntil - 1),
  }
}

/** The draft as a call takes it; in a room the room names the place. */
export function partOf(draft: SessionDraft) {
  const { roomId, modeId, on, from, to, capacity, listed } = draft
  return { roomId, modeId: roomId === null ? null : modeId, place: roomId === null ? draft.place : '', startsAt: momentAt(on, from), endsAt: momentAt(on, to), capacity, listed }
}

export function rulesOf({ registersFromOn, registersUntilOn, expertIds, ...rules }: RulesDraft) {
  return {
    ...rules, expertIds: [...expertIds],
    registersFrom: registersFromOn === null ? null : momentAt(registersFromOn, '00:00'), registersUntil: registersUntilOn === null ? null : momentAt(registersUntilOn, '00:00') + DAY_MS,
  }
}

/** The same a week later, the usual next sitting. */
export function weekLater(draft: SessionDraft): SessionDraft {
  return { ...draft, on: dateOfMoment(momentAt(draft.on, '12:00') + 7 * DAY_MS) }
}
