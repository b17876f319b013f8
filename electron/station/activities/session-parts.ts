import { Refusal } from '../../../shared/contract/errors.ts'
import { modeOfWish } from '../../../shared/domain/scheduling/mode-in-room.ts'
import { DEFAULT_SESSION_RULES, withRules, type SomeSessionRules } from '../../../shared/domain/activities/session-rules.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Writer } from '../store/transaction.ts'
import { listSessionExperts, replaceSessionExperts, type SessionPart } from './session-repository.ts'

/** A session as the desk types it; what is left out is what a simple activity has, or what the session had. */
export interface SessionInput extends Interval, SomeSessionRules {
  readonly roomId: string | null
  readonly modeId?: string | null | undefined
  readonly place: string
  readonly capacity: number | null
  readonly listed: boolean
  /** Who is there from the talent pool; left out: nobody, or whoever was. */
  readonly expertIds?: readonly string[] | undefined
}

/** Longest session, in minutes: a whole day (house rule; an exhibition has one session a day). */
const LONGEST_MINUTES = 24 * 60

/** What a session takes of the house: a room, perhaps in a mode, and people from the talent pool. */
export function createSessionParts(scheduling: Pick<Scheduling, 'rooms' | 'hold' | 'holdExpert'>, isExpert: (expertId: string) => boolean) {
  /**
   * The part as it is kept: in a room its place is the room's name. A room out of use that day is only for the session that
   * is in it already. Throws `BAD_TIME`, `NOT_FOUND`, `OVER_CAPACITY`.
   */
  function checked(input: SessionInput, before: SessionPart | null): SessionPart {
    refuseBadTime(input)
    const { roomId, startsAt, endsAt, capacity, listed, place } = input
    const part = { ...withRules(before ?? DEFAULT_SESSION_RULES, input), roomId, startsAt, endsAt, capacity, listed }
    if (roomId === null) return { ...part, modeId: null, place }
    const rooms = scheduling.rooms.listOn(dateOf(startsAt))
    const room = rooms.find(({ id }) => id === roomId)
    if (!room || !(room.active || room.id === before?.roomId)) throw new Refusal('NOT_FOUND', { what: 'room' })
    const mode = modeOfWish(rooms, { roomId, modeId: input.modeId === undefined ? before?.modeId : input.modeId, heads: capacity ?? 1 })
    refuseTooMany(capacity, room, mode)
    return { ...part, modeId: mode?.id ?? null, place: place === '' ? room.name : place }
  }

  function hold(writer: Writer, sessionId: string, { roomId, modeId, startsAt, endsAt, capacity }: SessionPart): void {
    if (roomId !== null) scheduling.hold(writer, { roomId, modeId, startsAt, endsAt, kind: 'activity', ownerId: sessionId, heads: capacity ?? undefined })
    for (const expertId of listSessionExperts(writer, sessionId)) scheduling.holdExpert(writer, { expertId, startsAt, endsAt, ownerId: sessionId, kind: 'activity' })
  }

  /** Names who is there from the talent pool; they are held with the session. Throws `NOT_FOUND`. */
  function seat(writer: Writer, sessionId: string, expertIds: readonly string[] | undefined): void {
    if (expertIds === undefined) return
    for (const expertId of expertIds) if (!isExpert(expertId)) throw new Refusal('NOT_FOUND', { what: 'expert' })
    replaceSessionExperts(writer, sessionId, [...new Set(expertIds)])
  }

  return { checked, hold, seat }
}

function refuseBadTime({ startsAt, endsAt }: Interval): void {
  if (startsAt >= endsAt) throw new Refusal('BAD_TIME', { reason: 'order' })
  if (endsAt - startsAt > LONGEST_MINUTES * 60_000) throw new Refusal('BAD_TIME', { reason: 'too-long', limitMinutes: LONGEST_MINUTES })
}

function refuseTooMany(heads: number | null, room: { readonly capacity: number }, mode: { readonly capacity: number; readonly name: string } | null): void {
  const { capacity } = mode ?? room
  if (heads !== null && heads > capacity) throw new Refusal('OVER_CAPACITY', { capacity, ...(mode ? { modeName: mode.name } : {}) })
}
