import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { dateOfMoment, momentAt, timeText } from '../../../shared/text/time.ts'

/** One session as a form holds it. `roomId` null is a place outside the station's rooms. */
export interface SessionDraft {
  readonly roomId: string | null
  readonly place: string
  readonly on: string
  readonly from: string
  readonly to: string
  readonly capacity: number | null
  readonly listed: boolean
}

export function draftOf(session: ActivitySession): SessionDraft {
  return { roomId: session.roomId, place: session.place, on: dateOfMoment(session.startsAt), from: timeText(session.startsAt), to: timeText(session.endsAt), capacity: session.capacity, listed: session.listed }
}

/** The draft as a call takes it; in a room the room names the place. */
export function partOf(draft: SessionDraft) {
  const { roomId, on, from, to, capacity, listed } = draft
  return { roomId, place: roomId === null ? draft.place : '', startsAt: momentAt(on, from), endsAt: momentAt(on, to), capacity, listed }
}

/** The same a week later, the usual next sitting. */
export function weekLater(draft: SessionDraft): SessionDraft {
  return { ...draft, on: dateOfMoment(momentAt(draft.on, '12:00') + 7 * 24 * 60 * 60_000) }
}
