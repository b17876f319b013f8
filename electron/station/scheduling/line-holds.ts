import { sql } from 'kysely'
import { holdTitle } from '../../../shared/domain/scheduling/hold-title.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'
import type { Describers } from './describers.ts'
import { tryHold, type Blocker } from './occupancy.ts'
import { listHoldsOf, type Hold } from './occupancy-repository.ts'

/** A time on one line of a session, counted from 1, for one appointment. */
export interface LineWish extends Interval {
  readonly sessionId: string
  readonly line: number
  readonly ownerId: string
}

/** What holds a line, with the buffer it keeps behind itself. */
export interface LineHold extends Interval {
  readonly line: number
}

/** The id under which a line of a session holds time: the session's own, then `…#2` and on. */
const lineIdOf = (sessionId: string, line: number): string => (line === 1 ? sessionId : `${sessionId}#${line}`)

/** Appointments hold their time as rooms and experts hold theirs, so no two stand in one line at once whoever asks first. */
export function createLineHolds(describers: Pick<Describers, 'describe'>) {
  return {
    /** Takes a line; null when it did, else what stands there, and nothing is taken. */
    take(writer: Writer, { sessionId, line, ownerId, startsAt, endsAt }: LineWish): Blocker | null {
      const lineId = lineIdOf(sessionId, line)
      const wished: Hold = { resourceId: lineId, kind: 'appointment', ownerId, roomId: null, startsAt, endsAt }
      if (tryHold(writer, [wished])) return null
      const [first] = listHoldsOf(writer, lineId, wished)
      if (!first) throw new Error('a line was refused although nothing stands there')
      const title = describers.describe([first]).get(first.ownerId)?.title ?? ''
      return { kind: first.kind, title: holdTitle(first.kind, title), startsAt: first.startsAt, endsAt: first.endsAt }
    },
    /** What holds the lines of some sessions, by session, in one query. */
    of(reader: Reader, sessionIds: readonly string[]): ReadonlyMap<string, readonly LineHold[]> {
      const bySession = Map.groupBy(reader.all(lineHolds(sessionIds)), (row) => row.session_id)
      return new Map([...bySession].map(([id, rows]) => [id, rows.map((row) => ({ line: lineOf(row.resource_id), startsAt: row.starts_at, endsAt: row.ends_at }))]))
    },
  }
}

/** `$` follows `#`: the range from a session's id to its id and `$` holds all its lines and nothing else. CROSS JOIN keeps the order, sessions first. */
export function lineHolds(sessionIds: readonly string[]) {
  return build.selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(sessionIds)})`.as('s')).crossJoin('occupancy as o')
    .select([sql<string>`s.value`.as('session_id'), 'o.resource_id', 'o.starts_at', 'o.ends_at'])
    .where('o.resource_id', '>=', sql<string>`s.value`).where('o.resource_id', '<', sql<string>`s.value || '$'`)
}

function lineOf(lineId: string): number {
  return Number(lineId.split('#')[1] ?? 1)
}
