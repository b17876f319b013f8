import type { DutySession, SessionExpert } from '../../../shared/contract/duty-sessions.ts'
import type { ExpertCategoryName } from '../../../shared/domain/consultations/expert-category.ts'
import { placesLeft } from '../../../shared/domain/consultations/session-places.ts'
import { sessionStarts } from '../../../shared/domain/consultations/session-starts.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { LineHold, Scheduling } from '../scheduling/service.ts'
import type { Sealer } from '../store/sealed.ts'
import type { Reader } from '../store/transaction.ts'
import { openExpert } from './expert-repository.ts'
import { listSealedExperts, listSessionExperts, type StoredSessionExpert } from './session-expert-repository.ts'
import type { ShownSession, StoredSession } from './session-repository.ts'

export type SessionViews = ReturnType<typeof createSessionViews>

/** Sessions as a staff screen shows them, in three queries however many they are. */
export function createSessionViews(sealer: Sealer, lines: Pick<Scheduling['lines'], 'of'>) {
  return (reader: Reader, sessions: readonly ShownSession[]): DutySession[] => {
    const ids = sessions.map(({ id }) => id)
    const listed = listSessionExperts(reader, ids)
    const names = new Map(listSealedExperts(reader, [...listed.map(({ expertId }) => expertId), ...sessions.map(({ expertId }) => expertId)])
      .map(({ id, sealed }) => [id, openExpert(sealer, id, sealed).name]))
    const experts = Map.groupBy(listed, ({ sessionId }) => sessionId)
    const held = lines.of(reader, sessions.filter(({ slots }) => slots !== null).map(({ id }) => id))
    return sessions.map((session) => viewOf(session, experts.get(session.id) ?? [], names, held.get(session.id) ?? []))
  }
}

function viewOf(session: ShownSession, experts: readonly StoredSessionExpert[], names: ReadonlyMap<string, string>, held: readonly LineHold[]): DutySession {
  const { takenPlaces, undoState: _, endedWith: __, signedOut: ___, ...shown } = session
  const left = placesLeft(session, takenPlaces)
  return {
    ...shown, category: session.category as ExpertCategoryName, expertName: names.get(session.expertId) ?? '',
    experts: experts.map(({ sessionId: ___, position: ____, ...one }): SessionExpert => ({ ...one, name: names.get(one.expertId) ?? '' })),
    taken: takenPlaces.length, walkInLeft: left.walkIn + left.booked,
    full: left.booked === 0 || (session.slots !== null && startsOf(session, held, { notBefore: session.startsAt, until: session.endsAt }).length === 0),
  }
}

/** Where somebody could still begin in a session of slots; none in a queue. */
export function startsOf(session: Pick<StoredSession, 'id' | 'slots' | 'lines' | 'bufferMinutes' | 'startsAt' | 'endsAt'>, held: readonly LineHold[], within: { readonly notBefore: Instant; readonly until: Instant }): readonly Instant[] {
  const { slots } = session
  if (slots === null) return []
  return sessionStarts({ ...session, slots }, byLine(session, held), within)
}

function byLine({ lines }: Pick<StoredSession, 'lines'>, held: readonly LineHold[]): readonly (readonly Interval[])[] {
  if (lines === 1) return [held]
  const grouped = Map.groupBy(held, ({ line }) => line)
  return Array.from({ length: lines }, (_, index) => grouped.get(index + 1) ?? [])
}
