import { sql } from 'kysely'

/** A list of ids as one bound value, for `where('id', 'in', inList(ids))`: one statement in the cache however long the list is. */
export function inList(ids: Iterable<string>) {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify([...ids])}))`
}
