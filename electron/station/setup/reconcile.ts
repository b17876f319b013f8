import { sql } from 'kysely'
import { build, type Reader } from '../store/transaction.ts'

/** A count the journal tells and the tables do not bear out: somebody changed a table behind the app's back. */
export interface Mismatch {
  readonly what: string
  readonly journal: number
  readonly tables: number
}

/** Compares what the journal says was made with what the tables hold. */
export function reconcile(reader: Reader): Mismatch[] {
  const told = (subject: string, action: string) => count(reader, sql<{ n: number }>`SELECT count(*) AS n FROM journal WHERE subject = ${subject} AND action = ${action}`)
  const held = (table: 'attendance' | 'booking' | 'appointment' | 'head_count') => count(reader, sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}`)
  const pairs = [
    { what: 'attendance', journal: told('attendance', 'signedIn'), tables: held('attendance') },
    { what: 'booking', journal: told('booking', 'booked'), tables: held('booking') },
    { what: 'appointment', journal: told('appointment', 'booked'), tables: held('appointment') },
    { what: 'headCount', journal: told('headCount', 'counted'), tables: held('head_count') },
  ]
  return pairs.filter((pair) => pair.journal !== pair.tables)
}

function count(reader: Reader, query: ReturnType<typeof sql<{ n: number }>>): number {
  return reader.get({ compile: () => query.compile(build) })?.n ?? 0
}
