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

/** Journals what was once said of a room, one row after another. */
function journalRoom(raw: Database.Database, id: string, rows: readonly { readonly at: string; readonly action: string; readonly active?: boolean }[]): void {
  const last = raw.prepare('SELECT coalesce(max(seq), 0) AS seq FROM journal').get() as { seq: number }
  for (const [index, { at, action, ...data }] of rows.entries()) {
    raw.prepare(`INSERT INTO journal (seq, at, actor, screen, subject, subject_id, action, data, previous, hash) VALUES (?, ?, 'cli', 'cli', 'room', ?, ?, ?, '', ?)`)
      .run(last.seq + index + 1, Date.parse(`${at}+08:00`), id, action, JSON.stringify(data), `${id} ${index}`)
  }
}

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

  it('keeps the room a hold is for, and knows no room of an expert', () => {
    const raw = versionBefore()
    raw.exec(`INSERT INTO occupancy (id, resource_id, starts_at, ends_at, kind, owner_id) VALUES (8, 'an expert', 10, 20, 'session', 's')`)

    migrate(raw)

    expect(raw.prepare('SELECT id, room_id FROM occupancy ORDER BY id').all()).toEqual([{ id: 7, room_id: 'r' }, { id: 8, room_id: null }])
  })

  it('keeps rooms in use for as long as the journal says', () => {
    const raw = versionBefore()
    raw.exec(`INSERT INTO room (id, name, capacity, position, active) VALUES ('out', '仓库', 5, 1, 0), ('unsaid', '车棚', 5, 2, 0)`)
    journalRoom(raw, 'out', [
      { at: '2026-01-05T09:00', action: 'added' }, { at: '2026-02-01T09:00', action: 'updated', active: false }, { at: '2026-03-01T09:00', action: 'updated', active: true },
      { at: '2026-04-02T07:30', action: 'updated', active: false }, { at: '2026-05-01T09:00', action: 'updated', active: false },
    ])

    migrate(raw)

    expect(raw.prepare('SELECT * FROM room_use ORDER BY room_id').all()).toEqual([
      { room_id: 'out', from_on: '2000-01-01', until_on: '2026-04-02' }, { room_id: 'r', from_on: '2000-01-01', until_on: null },
      { room_id: 'unsaid', from_on: '2000-01-01', until_on: '2000-01-02' },
    ])
  })
})
