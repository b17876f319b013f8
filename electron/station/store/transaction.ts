import type { Database, Statement } from 'better-sqlite3'
import {
  DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler,
  type CompiledQuery,
} from 'kysely'
import { linkAfter, type Act, type JournalEntry, type Link } from './journal.ts'
import type { JournalRow, Schema } from './schema.ts'
import type { Sealer } from './sealed.ts'

/**
 * Kysely without a driver: it builds typed SQL and nothing else. The statements run synchronously on the one
 * connection below, so no other query can slip into an open transaction (decision 0003).
 */
export const build = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

type Select<Row> = { compile(): CompiledQuery<Row> }
/** Reads. A statement that would write throws before it runs. */
export interface Reader {
  all<Row>(query: Select<Row>): readonly Row[]
  get<Row>(query: Select<Row>): Row | undefined
}

/** Reads and writes inside one transaction, and the journal that must go with them. */
export interface Writer extends Reader {
  /** Runs an insert, update or delete; the number of rows it changed. */
  run(query: { compile(): CompiledQuery }): number
  /** Appends one row to the journal; its `subject` becomes the topic of the change event. */
  journal(entry: JournalEntry): JournalRow
  /** Runs once the transaction is durable and never when it is rolled back: for what is kept in memory beside the store. */
  afterCommit(effect: () => void): void
  readonly act: Act
}

/** The one door to the connection. */
export interface Store {
  read<Result>(work: (reader: Reader) => Result): Result
  /**
   * One durable transaction (`BEGIN IMMEDIATE` … `COMMIT`, synchronous=FULL). Throwing rolls everything back.
   * Changing rows without a journal row throws `UnjournaledWrite`. Writes do not nest: the inner one would be announced
   * and its effects run before the outer one is durable.
   */
  write<Result>(act: Act, work: (writer: Writer) => Result): Result
  /** Called after each commit with the subjects journaled; returns its undo. */
  onChange(listener: (topics: ReadonlySet<string>) => void): () => void
  /**
   * Carries the write-ahead log into the file and empties it. What a transaction destroyed stands in older pages of the
   * log until then, where `secure_delete` does not reach.
   */
  emptyLog(): void
  readonly raw: Database
  close(): void
}

export class UnjournaledWrite extends Error {
  override readonly name = 'UnjournaledWrite'
}

export function createStore(raw: Database, sealer: Sealer): Store {
  const statement = statementCache(raw)
  const listeners = new Set<(topics: ReadonlySet<string>) => void>()
  const last = raw.prepare<[], Link>('SELECT seq, hash FROM journal_head WHERE id = 1')
  const append = raw.prepare(
    'INSERT INTO journal (seq, at, actor, screen, subject, subject_id, action, data, previous, hash) ' +
    'VALUES (@seq, @at, @actor, @screen, @subject, @subject_id, @action, @data, @previous, @hash)')
  const setHead = raw.prepare('INSERT INTO journal_head (id, seq, hash, seal) VALUES (1, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, seal = excluded.seal')

  const reader: Reader = {
    all: <Row>(query: Select<Row>) => {
      const { sql, parameters } = query.compile()
      return readOnly(statement(sql)).all(...parameters) as Row[]
    },
    get: <Row>(query: Select<Row>) => {
      const { sql, parameters } = query.compile()
      return readOnly(statement(sql)).get(...parameters) as Row | undefined
    },
  }

  function write<Result>(act: Act, work: (writer: Writer) => Result): Result {
    if (raw.inTransaction) throw new Error('a write inside a write')
    const topics = new Set<string>()
    const effects: (() => void)[] = []
    const begun = { changed: 0 }
    const writer: Writer = {
      ...reader,
      act,
      run(query) {
        const { sql, parameters } = query.compile()
        const { changes } = statement(sql).run(...parameters)
        begun.changed += changes
        return changes
      },
      journal(entry) {
        const row = linkAfter(last.get(), act, entry)
        append.run(row)
        setHead.run(row.seq, row.hash, headSeal(sealer, row))
        topics.add(entry.subject)
        return row
      },
      afterCommit(effect) {
        effects.push(effect)
      },
    }
    const result = raw.transaction(() => {
      const value = work(writer)
      if (begun.changed > 0 && topics.size === 0) throw new UnjournaledWrite('rows changed without a journal row')
      return value
    }).immediate()
    for (const effect of effects) effect()
    if (topics.size > 0) for (const listener of listeners) listener(topics)
    return result
  }

  return {
    read: (work) => work(reader),
    write,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    emptyLog: () => void raw.pragma('wal_checkpoint(TRUNCATE)'),
    raw,
    close: () => raw.close(),
  }
}

/** The seal over the newest link, so that cutting rows off the end shows as well. */
export function headSeal(sealer: Sealer, head: Link): Buffer {
  return sealer.mark('journal head', `${head.seq} ${head.hash}`)
}

function statementCache(raw: Database): (sql: string) => Statement<unknown[]> {
  const cache = new Map<string, Statement<unknown[]>>()
  return (sql) => {
    const known = cache.get(sql)
    if (known) return known
    const fresh = raw.prepare<unknown[]>(sql)
    if (cache.size >= 500) cache.delete(cache.keys().next().value ?? '')
    cache.set(sql, fresh)
    return fresh
  }
}

function readOnly(statement: Statement<unknown[]>): Statement<unknown[]> {
  if (!statement.readonly) throw new Error(`a reader was asked to write: ${statement.source}`)
  return statement
}
