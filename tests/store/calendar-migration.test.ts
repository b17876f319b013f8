import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '../../electron/station/store/migrate.ts'

describe('the step to dated hours, closures and imported holidays', () => {
  function versionBefore(): Database.Database {
    const raw = new Database(':memory:')
    migrate(raw, migrations.filter((step) => step.version < 31))
    raw.exec(`INSERT INTO opening_hours (id, name, from_day, to_day, weekdays, opens, closes) VALUES ('a', '夏季上午', '06-01', '09-30', '12345', '08:00', '12:00')`)
    return raw
  }

  it('keeps every row of opening hours, as one without dates', () => {
    const raw = versionBefore()

    migrate(raw)

    expect(raw.prepare('SELECT * FROM opening_hours').all()).toEqual([
      { id: 'a', name: '夏季上午', from_day: '06-01', to_day: '09-30', weekdays: '12345', opens: '08:00', closes: '12:00', kind: 'regular', valid_from: null, valid_until: null },
    ])
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it.each([
    ['a room that is not named', `INSERT INTO closure (id, scope, subject_id, starts_at, ends_at, reason, sealed, state, created_at) VALUES ('c', 'room', NULL, 1, 2, 'other', x'00', 'inForce', 0)`],
    ['a station that is somebody', `INSERT INTO closure (id, scope, subject_id, starts_at, ends_at, reason, sealed, state, created_at) VALUES ('c', 'station', 'r', 1, 2, 'other', x'00', 'inForce', 0)`],
    ['a closure of no time', `INSERT INTO closure (id, scope, subject_id, starts_at, ends_at, reason, sealed, state, created_at) VALUES ('c', 'station', NULL, 2, 2, 'other', x'00', 'inForce', 0)`],
    ['hours of no known kind', `UPDATE opening_hours SET kind = 'sometimes'`],
  ])('knows no %s', (_, sql) => {
    const raw = versionBefore()
    migrate(raw)

    expect(() => raw.exec(sql)).toThrow('CHECK constraint failed')
  })
})
