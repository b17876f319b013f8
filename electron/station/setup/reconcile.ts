import { sql } from 'kysely'
import { build, type Reader } from '../store/transaction.ts'

/**
 * A count the journal tells and the tables do not bear out: somebody changed a table behind the app's back. `tables` counts
 * the rows that are as told; where all of those are there, it counts every row, and some were never told of.
 */
export interface Mismatch {
  readonly what: string
  readonly journal: number
  readonly tables: number
}

/** How the rows of a table can be told from the journal: its row of their making, and whether a row `t` is as told. */
interface Told {
  readonly what: string
  readonly table: 'attendance' | 'booking' | 'appointment' | 'head_count'
  readonly made: string
  /** SQL over `t` (the row), `j` (the journal row of its making) and `l` (the last journal row that says `last`). */
  readonly asTold: string
  /** SQL over a journal row: the state a row of this table has after it, or NULL where it says nothing of that. */
  readonly last: string
}

const TOLD: readonly Told[] = [
  {
    what: 'attendance', table: 'attendance', made: 'signedIn', last: `iif(action = 'annulled', 'annulled', 'present')`,
    asTold: `t.session_id = j.data ->> 'sessionId' AND t.resident_id = j.data ->> 'residentId' AND t.via = j.data ->> 'via' AND t.state = l.state`,
  },
  {
    what: 'booking', table: 'booking', made: 'booked', last: `data ->> 'state'`,
    asTold: `t.number = j.data ->> 'number' AND t.state = l.state AND t.heads_actual IS l.data ->> 'headsActual'`,
  },
  {
    what: 'appointment', table: 'appointment', made: 'booked', last: `coalesce(data ->> 'to', iif(data ->> 'walkIn', 'arrived', 'booked'))`,
    asTold: `t.number = j.data ->> 'number' AND t.session_id = j.data ->> 'sessionId' AND t.resident_id = j.data ->> 'residentId' AND t.state = l.state`,
  },
  {
    what: 'headCount', table: 'head_count', made: 'counted', last: `iif(action = 'annulled', 'annulled', 'counted')`,
    asTold: `t.session_id = j.data ->> 'sessionId' AND t.heads = j.data ->> 'heads' AND t.via = j.data ->> 'via' AND t.state = l.state`,
  },
]

/** Compares what the journal says was made, and became of it, with what the tables hold. */
export function reconcile(reader: Reader): Mismatch[] {
  return TOLD.map((told) => compared(reader, told)).filter((pair) => pair.journal !== pair.tables)
}

/** One walk over the journal and one over the table. SQLite takes the bare columns beside `max(seq)` from that very row. */
function compared(reader: Reader, { what, table, made, asTold, last }: Told): Mismatch {
  const query = sql<{ told: number; borne: number; held: number }>`
    WITH l AS MATERIALIZED (SELECT subject_id, ${sql.raw(last)} AS state, data, max(seq) FROM journal WHERE subject = ${what} AND ${sql.raw(last)} IS NOT NULL GROUP BY subject_id)
    SELECT count(*) AS told, coalesce(sum(${sql.raw(asTold)}), 0) AS borne, (SELECT count(*) FROM ${sql.table(table)}) AS held
    FROM journal AS j JOIN l ON l.subject_id = j.subject_id LEFT JOIN ${sql.table(table)} AS t ON t.id = j.subject_id
    WHERE j.subject = ${what} AND j.action = ${made}`
  const { told, borne, held } = reader.get({ compile: () => query.compile(build) }) ?? { told: 0, borne: 0, held: 0 }
  return { what, journal: told, tables: borne < told ? borne : held }
}
