import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '../../electron/station/store/migrate.ts'

const DECEMBER_7_LATE = Date.parse('2026-12-07T23:30:00+08:00')

/** A store of the version before, with an expert and a session of theirs. */
function versionBefore(): Database.Database {
  const raw = new Database(':memory:')
  raw.pragma('foreign_keys = ON')
  migrate(raw, migrations.filter((step) => step.version < 34))
  raw.exec(`INSERT INTO room (id, name, capacity, position) VALUES ('r', '会议室', 50, 0);
    INSERT INTO expert (id, sealed, category, speciality, active, created_at) VALUES ('e', x'00', 'legal', '家事', 0, ${DECEMBER_7_LATE});
    INSERT INTO duty_session (id, expert_id, room_id, starts_at, ends_at, places, state, created_at) VALUES ('s', 'e', 'r', 10, 20, 5, 'open', 1);`)
  return raw
}

describe('the step to the full record of an expert', () => {
  it('keeps every expert, who joined on the day they were added at the station', () => {
    const raw = versionBefore()

    migrate(raw, migrations.filter((step) => step.version <= 34))

    expect(raw.prepare('SELECT * FROM expert').all()).toEqual([{
      id: 'e', sealed: Buffer.from([0]), category: 'legal', speciality: '家事', active: 0, created_at: DECEMBER_7_LATE, joined_on: '2026-12-07', published_on: null, objections_until: null,
      term_until: null, qualified_until: null, extended_until: null, left_on: null, reviewer_id: null, visits_per_month: null, version: 1,
    }])
    expect(raw.pragma('foreign_key_check')).toEqual([])
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('knows no reviewer who is no member of staff, and no contract of no visits', () => {
    const raw = versionBefore()
    migrate(raw)

    expect(() => raw.prepare(`UPDATE expert SET reviewer_id = 'nobody'`).run()).toThrow('FOREIGN KEY constraint failed')
    expect(() => raw.prepare('UPDATE expert SET visits_per_month = 0').run()).toThrow('CHECK constraint failed')
  })
})
