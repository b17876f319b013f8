import { existsSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations, newestVersion } from '../../electron/station/store/migrate.ts'
import { DATABASE_FILE } from '../../electron/station/store/database-file.ts'
import { openDatabase } from '../../electron/station/store/open.ts'
import { temporaryFolder } from '../support/station.ts'

const SESSION = `INSERT INTO activity (id, number, title, kind, organiser, created_at) VALUES ('a', 'HD2026-0001', '义诊', 'clinic', '', 1);
  INSERT INTO activity_session (id, activity_id, place, starts_at, ends_at, listed, state) VALUES ('s', 'a', '广场', 1, 2, 0, 'open');`
const OLD_ROWS = [{ id: 'k', session_id: 's', at: 1, heads: 1, via: 'kiosk' }, { id: 'd', session_id: 's', at: 2, heads: 40, via: 'desk' }]

/** A store as the first version of the program left it, with heads from both screens. */
function firstVersion(file: string): Database.Database {
  const raw = new Database(file)
  migrate(raw, migrations.filter((step) => step.version <= 10))
  raw.exec(SESSION)
  const insert = raw.prepare('INSERT INTO head_count (id, session_id, at, heads, via) VALUES (@id, @session_id, @at, @heads, @via)')
  for (const row of OLD_ROWS) insert.run(row)
  return raw
}

const schemaOf = (raw: Database.Database) => raw.prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name`).all()
const add = (raw: Database.Database, id: string, requestId: string | null, present: number | null) =>
  raw.prepare(`INSERT INTO head_count (id, session_id, at, heads, via, request_id, present) VALUES (?, 's', 3, 1, 'kiosk', ?, ?)`).run(id, requestId, present)

describe('the step that names the tap behind a head count', () => {
  it('keeps every head of an older store, without a tap, and touches no other table', () => {
    const raw = firstVersion(':memory:')
    const others = (rows: ReturnType<typeof schemaOf>) => rows.filter(({ name }) => name !== 'head_count' && name !== 'head_count_request')
    const before = schemaOf(raw)

    migrate(raw, migrations.filter((step) => step.version <= 20))

    expect(raw.prepare('SELECT * FROM head_count ORDER BY at').all()).toEqual(OLD_ROWS.map((row) => ({ ...row, request_id: null, present: null })))
    expect(others(schemaOf(raw))).toEqual(others(before))
    expect(raw.pragma('foreign_key_check')).toEqual([])
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('bars a second head for one tap, and an answer without a tap', () => {
    const raw = firstVersion(':memory:')
    migrate(raw, migrations.filter((step) => step.version <= 20))

    add(raw, 'one', 'tap', 42)
    add(raw, 'two', 'other tap', 43)
    add(raw, 'three', null, null)
    expect(() => add(raw, 'four', 'tap', 44)).toThrow('UNIQUE constraint failed')
    expect(() => add(raw, 'five', null, 44)).toThrow('CHECK constraint failed')
    expect(() => add(raw, 'six', 'sixth tap', null)).toThrow('CHECK constraint failed')
  })

  it('is applied when the folder is opened, after a copy was set aside', () => {
    const folder = temporaryFolder()
    firstVersion(path.join(folder, DATABASE_FILE)).close()

    const raw = openDatabase(folder)

    expect(raw.pragma('user_version', { simple: true })).toBe(newestVersion)
    expect(raw.prepare('SELECT sum(heads) AS heads FROM head_count').get()).toEqual({ heads: 41 })
    expect(existsSync(path.join(folder, 'before-upgrade-10.db'))).toBe(true)
    raw.close()
  })
})
