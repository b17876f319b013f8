import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, migrations } from '../../electron/station/store/migrate.ts'

it('keeps everybody in the line in their place, waiting for the room as it stands, and takes in whoever waits for a mode', () => {
  const raw = new Database(':memory:')
  raw.pragma('foreign_keys = ON')
  migrate(raw, migrations.filter((step) => step.version < 42))
  raw.exec(`INSERT INTO room (id, name, capacity, position) VALUES ('r', '会议室', 50, 0);
    INSERT INTO room_mode (id, room_id, name, capacity, set_up_minutes, clear_up_minutes, equipment, position, active) VALUES ('m', 'r', '讲座', 40, 30, 15, '[]', 0, 1);
    INSERT INTO waiting (id, room_id, starts_at, ends_at, heads, who, sealed, state, offer_room_id, offer_until, version, created_at)
      VALUES ('a', 'r', 10, 20, 5, x'00', x'01', 'waiting', NULL, NULL, 1, 1), ('b', NULL, 10, 20, 6, x'02', x'03', 'offered', 'r', 15, 2, 2);`)
  const before = raw.prepare('SELECT * FROM waiting ORDER BY turn').all() as object[]

  migrate(raw)

  expect(raw.prepare('SELECT * FROM waiting ORDER BY turn').all()).toEqual(before.map((row) => ({ ...row, mode_id: null })))
  const add = (mode: string) => raw.prepare(`INSERT INTO waiting (id, room_id, starts_at, ends_at, heads, who, sealed, state, created_at, mode_id) VALUES ('c', 'r', 10, 20, 5, x'04', x'05', 'waiting', 3, ?)`).run(mode)
  expect(() => add('nobody knows it')).toThrow('FOREIGN KEY')
  expect(add('m').changes).toBe(1)
  expect(raw.pragma('foreign_key_check')).toEqual([])
})
