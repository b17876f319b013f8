import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '../../electron/station/store/migrate.ts'

/** A store of the version before, with a room, two bookings and what they hold. */
function versionBefore(): Database.Database {
  const raw = new Database(':memory:')
  raw.pragma('foreign_keys = ON')
  migrate(raw, migrations.filter((step) => step.version < 30))
  raw.exec(`INSERT INTO room (id, name, capacity, position) VALUES ('r', '会议室', 50, 0);
    INSERT INTO booking (id, number, room_id, starts_at, ends_at, sealed, heads_expected, state, version, created_at)
      VALUES ('a', 'CD2026-0001', 'r', 10, 20, x'00', 5, 'approved', 3, 1), ('b', 'CD2026-0002', 'r', 30, 40, x'01', 6, 'noShow', 1, 2);
    INSERT INTO occupancy (id, resource_id, starts_at, ends_at, kind, owner_id) VALUES (7, 'r', 10, 20, 'booking', 'a');`)
  return raw
}

const hold = (raw: Database.Database, startsAt: number, kind: string) =>
  raw.prepare(`INSERT INTO occupancy (resource_id, starts_at, ends_at, kind, owner_id) VALUES ('r', ?, ?, ?, 'x')`).run(startsAt, startsAt + 5, kind)

describe('the step to rooms in modes and bookings that wait for approval', () => {
  it('keeps every booking and every hold as it was', () => {
    const raw = versionBefore()
    const before = raw.prepare('SELECT * FROM booking ORDER BY id').all() as object[]

    migrate(raw)

    expect(raw.prepare('SELECT * FROM booking ORDER BY id').all()).toMatchObject(before.map((row) => ({ ...row, mode_id: null, series_id: null })))
    expect(raw.prepare('SELECT id, owner_id FROM occupancy').all()).toEqual([{ id: 7, owner_id: 'a' }])
    expect(raw.pragma('foreign_key_check')).toEqual([])
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('still refuses an overlap, and knows the new kinds of hold', () => {
    const raw = versionBefore()
    migrate(raw)

    expect(() => hold(raw, 15, 'booking')).toThrow('occupied')
    expect(() => raw.prepare(`UPDATE occupancy SET ends_at = 31 WHERE id = 7`).run() && hold(raw, 30, 'offer')).toThrow('occupied')
    expect(hold(raw, 50, 'appointment').changes).toBe(1)
    expect(hold(raw, 60, 'offer').changes).toBe(1)
    expect(() => hold(raw, 70, 'dance')).toThrow('CHECK constraint failed')
  })

  it('knows a booking that waits for approval, and no room that is part of itself', () => {
    const raw = versionBefore()
    migrate(raw)

    expect(raw.prepare(`UPDATE booking SET state = 'registered' WHERE id = 'a'`).run().changes).toBe(1)
    expect(() => raw.prepare(`INSERT INTO room_part (room_id, part_id) VALUES ('r', 'r')`).run()).toThrow('CHECK constraint failed')
  })
})
