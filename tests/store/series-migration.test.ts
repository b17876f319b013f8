import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, migrations } from '../../electron/station/store/migrate.ts'

it('keeps every booking and hold of a store from before series and call lists, and adds empty tables', () => {
  const raw = new Database(':memory:')
  raw.pragma('foreign_keys = ON')
  migrate(raw, migrations.filter((step) => step.version < 33))
  raw.exec(`INSERT INTO room (id, name, capacity, position) VALUES ('r', '会议室', 50, 0);
    INSERT INTO booking (id, number, room_id, starts_at, ends_at, sealed, heads_expected, state, version, created_at) VALUES ('a', 'CD2026-0001', 'r', 10, 20, x'00', 5, 'approved', 3, 1);
    INSERT INTO occupancy (id, resource_id, starts_at, ends_at, kind, owner_id) VALUES (7, 'r', 10, 20, 'booking', 'a');`)
  const before = [raw.prepare('SELECT * FROM booking').all(), raw.prepare('SELECT * FROM occupancy').all()]

  migrate(raw)

  expect([raw.prepare('SELECT * FROM booking').all(), raw.prepare('SELECT * FROM occupancy').all()]).toMatchObject(before)
  for (const table of ['series', 'taking', 'taken', 'call_item', 'waiting']) expect(raw.prepare(`SELECT * FROM ${table}`).all()).toEqual([])
  expect(raw.pragma('foreign_key_check')).toEqual([])
})

it('keeps a settled call apart from one that is still to be made', () => {
  const raw = new Database(':memory:')
  migrate(raw)
  const add = (state: string, outcome: string | null, settledAt: number | null) =>
    raw.prepare(`INSERT INTO call_item (id, reason, owner_kind, owner_id, sealed, choices, state, outcome, created_at, settled_at) VALUES ('c', 'taken', 'booking', 'b', x'00', '[]', ?, ?, 1, ?)`).run(state, outcome, settledAt)

  expect(() => add('done', null, 2)).toThrow('CHECK constraint failed')
  expect(() => add('open', 'told', null)).toThrow('CHECK constraint failed')
  expect(add('done', 'told', 2).changes).toBe(1)
})
