import { sql } from 'kysely'
import { holdTitle } from '../../../shared/domain/scheduling/hold-title.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'
import type { Describers } from './describers.ts'
import { tryHold, type Blocker } from './occupancy.ts'
import { listHoldsOf, type Hold } from './occupancy-repository.ts'

/** A time on one line of a session for one appointment. */
export interface LineWish extends Interval {
  readonly lineId: string
  readonly ownerId: string
}

/** What holds a line, with the buffer it keeps behind itself. */
export interface LineHold extends Interval {
  readonly lineId: string
}

/** The id under which a line of a session holds time: the session's own, then `…#2` and on. Its number is counted from 1. */
export const lineIdOf = (sessionId: string, line: number): string => (line === 1 ? sessionId : `${sessionId}#${line}`)

/** Appointments hold their time as rooms and experts hold theirs, so no two stand in one line at once whoever asks first. */
export function createLineHolds(describers: Pick<Describers, 'describe'>) {
  return {
    /** Takes a line; null when it did, else what stands there, and nothing is taken. */
    take(writer: Writer, { lineId, ownerId, startsAt, endsAt }: LineWish): Blocker | null {
      const wished: Hold = { resourceId: lineId, kind: 'appointment', ownerId, roomId: null, startsAt, endsAt }
      if (tryHold(writer, [wished])) return null
      const [first] = listHoldsOf(writer, lineId, wished)
      if (!first) throw new Error('a line was refused although nothing stands there')
      const title = describers.describe([first]).get(first.ownerId)?.title ?? ''
      return { kind: first.kind, title: holdTitle(first.kind, title), startsAt: first.startsAt, endsAt: first.endsAt }
    },
    /** What holds the lines of some sessions, by session, in one query. */
    of(reader: Reader, sessionIds: readonly string[]): ReadonlyMap<string, readonly LineHold[]> {
      const rows = reader.all(lineHolds(sessionIds))
      return Map.groupBy(rows.map((row) => ({ lineId: row.resource_id, startsAt: row.starts_at, endsAt: row.ends_at })), ({ lineId }) => lineId.split('#', 1)[0] ?? '')
    },
  }
}

/** `$` follows `#`: the range from a session's id to its id and `$` holds all its lines and nothing else. CROSS JOIN keeps the order, sessions first. */
export function lineHolds(sessionIds: readonly string[]) {
  return build.selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(sessionIds)})`.as('s')).crossJoin('occupancy as o')
    .select(['o.resource_id', 'o.starts_at', 'o.ends_at'])
    .where('o.resource_id', '>=', sql<string>`s.value`).where('o.resource_id', '<', sql<string>`s.value || '$'`)
}
