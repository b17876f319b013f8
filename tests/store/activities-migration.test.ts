import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '../../electron/station/store/migrate.ts'

/** A store of the version before, with a session, who registered, who came, heads, a slip and a call. */
function versionBefore(): Database.Database {
  const raw = new Database(':memory:')
  raw.pragma('foreign_keys = ON')
  migrate(raw, migrations.filter((step) => step.version < 50))
  raw.exec(`INSERT INTO resident (id, sealed, state, created_at, updated_at) VALUES ('p', x'00', 'active', 1, 1), ('q', x'00', 'active', 1, 1);
    INSERT INTO activity (id, number, title, kind, organiser, created_at) VALUES ('a', 'HD2026-0001', '义诊', 'clinic', '', 1);
    INSERT INTO activity_session (id, activity_id, place, starts_at, ends_at, capacity, listed, state) VALUES ('s', 'a', '广场', 10, 20, 30, 1, 'open');
    INSERT INTO registration (id, session_id, resident_id, state, created_at) VALUES ('r', 's', 'p', 'registered', 2), ('t', 's', 'q', 'cancelled', 3);
    INSERT INTO attendance (id, session_id, resident_id, at, via, state) VALUES ('x', 's', 'p', 11, 'slip', 'present'), ('y', 's', 'q', 12, 'desk', 'annulled');
    INSERT INTO head_count (id, session_id, at, heads, via) VALUES ('h', 's', 13, 4, 'desk');
    INSERT INTO slip (code, kind, owner_id, resident_id, issued_at) VALUES ('123', 'registration', 'r', 'p', 2);
    INSERT INTO call_item (id, reason, owner_kind, owner_id, sealed, choices, state, created_at) VALUES ('c', 'moved', 'registration', 'r', x'00', '[]', 'open', 4);`)
  return raw
}

const rows = (raw: Database.Database, table: string): object[] => raw.prepare(`SELECT * FROM ${table} ORDER BY 1`).all() as object[]

describe('the step to activities in full', () => {
  it.each(['activity', 'activity_session', 'registration', 'attendance', 'head_count', 'slip', 'call_item'])('keeps every row of %s as it was', (table) => {
    const raw = versionBefore()
    const before = rows(raw, table)

    migrate(raw)

    expect(rows(raw, table)).toMatchObject(before)
    expect(rows(raw, table)).toHaveLength(before.length)
    expect(raw.pragma('foreign_key_check')).toEqual([])
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('says of an attendance of old that it was written when it happened and that she has not left', () => {
    const raw = versionBefore()
    migrate(raw)

    expect(raw.prepare(`SELECT written_at, late, role, left_at FROM attendance WHERE id = 'x'`).get()).toEqual({ written_at: 11, late: 0, role: 'participant', left_at: null })
  })

  it('lets one person wait or be registered once, and be present once', () => {
    const raw = versionBefore()
    migrate(raw)

    expect(() => raw.exec(`INSERT INTO registration (id, session_id, resident_id, state, created_at) VALUES ('u', 's', 'p', 'waitlisted', 5)`)).toThrow('UNIQUE')
    expect(() => raw.exec(`INSERT INTO attendance (id, session_id, resident_id, at, via, state, written_at) VALUES ('z', 's', 'p', 14, 'card', 'present', 14)`)).toThrow('UNIQUE')
    expect(() => raw.exec(`UPDATE registration SET state = 'offered' WHERE id = 'r'`)).toThrow('CHECK')
  })

  it('keeps a rating from being changed or dropped', () => {
    const raw = versionBefore()
    migrate(raw)
    raw.exec(`INSERT INTO rating (id, at, subject, subject_id, service_on, level, once_mark) VALUES ('g', 1, 'activity', 's', '2026-12-07', 5, x'01')`)

    expect(() => raw.exec('UPDATE rating SET level = 1')).toThrow('a rating is never changed')
    expect(() => raw.exec('DELETE FROM rating')).toThrow('a rating is never changed')
  })
})
