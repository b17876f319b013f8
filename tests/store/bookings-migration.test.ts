import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '../../electron/station/store/migrate.ts'

/** A store of the version before, with a room, a resident's booking and a team's. */
function versionBefore(): Database.Database {
  const raw = new Database(':memory:')
  raw.pragma('foreign_keys = ON')
  migrate(raw, migrations.filter((step) => step.version < 32))
  raw.exec(`INSERT INTO room (id, name, capacity, position) VALUES ('r', '会议室', 50, 0);
    INSERT INTO resident (id, sealed, state, created_at, updated_at) VALUES ('p', x'00', 'active', 1, 1);
    INSERT INTO booking (id, number, room_id, starts_at, ends_at, resident_id, sealed, heads_expected, state, version, created_at)
      VALUES ('a', 'CD2026-0001', 'r', 10, 20, 'p', x'00', 5, 'approved', 3, 1), ('b', 'CD2026-0002', 'r', 30, 40, NULL, x'01', 6, 'noShow', 1, 2);`)
  return raw
}

const upTo32 = migrations.filter((step) => step.version <= 32)
const plan = (raw: Database.Database, query: string) => (raw.prepare(`EXPLAIN QUERY PLAN ${query}`).all() as { detail: string }[]).map(({ detail }) => detail).join(' | ')

describe('the step to hand-overs, inspections and exceptions', () => {
  it('keeps every booking as it was, with nothing noted', () => {
    const raw = versionBefore()
    const before = raw.prepare('SELECT * FROM booking ORDER BY id').all() as object[]

    migrate(raw, upTo32)

    expect(raw.prepare('SELECT * FROM booking ORDER BY id').all()).toEqual(before.map((row) => ({
      ...row, team_mark: null, sound: 0, undo_state: null, reason: null, exception: null, missed_as: null, kept: 0, confirmed_at: null, started_at: null, ended_at: null,
    })))
    expect(raw.pragma('foreign_key_check')).toEqual([])
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('lends a key once, and takes it back from somebody', () => {
    const raw = versionBefore()
    migrate(raw, upTo32)
    raw.exec(`INSERT INTO booking_loan (booking_id, what, out_at, out_by) VALUES ('a', 'key', 5, 's')`)

    expect(() => raw.exec(`INSERT INTO booking_loan (booking_id, what, out_at, out_by) VALUES ('a', 'key', 6, 's')`)).toThrow('UNIQUE')
    expect(() => raw.exec(`UPDATE booking_loan SET back_at = 9`)).toThrow('CHECK constraint failed')
    expect(() => raw.exec(`INSERT INTO booking_inspection VALUES ('a', 'during', 1, 5, 's', x'00')`)).toThrow('CHECK constraint failed')
    expect(() => raw.exec(`UPDATE booking SET reason = 'because'`)).toThrow('CHECK constraint failed')
  })

  it.each([
    ['of a resident in a month', `SELECT starts_at FROM booking WHERE resident_id IN (SELECT value FROM json_each('["p"]')) AND starts_at >= 1 AND starts_at < 9`, 'booking_resident (resident_id=? AND starts_at>? AND starts_at<?)'],
    ['of a team in a month', `SELECT starts_at FROM booking WHERE team_mark = x'00' AND starts_at >= 1 AND starts_at < 9`, 'booking_team (team_mark=? AND starts_at>? AND starts_at<?)'],
    ['awaited by now', `SELECT id FROM booking WHERE state = 'approved' AND starts_at >= 1 AND starts_at < 9`, 'booking_state (state=? AND starts_at>? AND starts_at<?)'],
    ['in the history', `SELECT * FROM journal WHERE subject = 'booking' AND subject_id = 'a' ORDER BY seq`, 'journal_booking (subject_id=?)'],
    ['that lack something lent', `SELECT booking_id FROM booking_loan WHERE back_at IS NULL`, 'booking_loan_out'],
  ])('finds bookings %s by an index', (_, query, index) => {
    const raw = versionBefore()
    migrate(raw, upTo32)

    expect(plan(raw, query)).toContain(index)
  })
})
