import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '../../electron/station/store/migrate.ts'

/** A store of the version before, with one session and two appointments in it. */
function versionBefore(): Database.Database {
  const raw = new Database(':memory:')
  raw.pragma('foreign_keys = ON')
  migrate(raw, migrations.filter((step) => step.version < 30))
  raw.exec(`INSERT INTO room (id, name, capacity, position) VALUES ('r', '会议室', 50, 0);
    INSERT INTO expert (id, sealed, category, speciality, created_at) VALUES ('e', x'00', 'medical', '中医', 1);
    INSERT INTO resident (id, sealed, state, created_at, updated_at) VALUES ('p', x'00', 'active', 1, 1), ('q', x'00', 'active', 1, 1);
    INSERT INTO duty_session (id, expert_id, room_id, starts_at, ends_at, places, state, created_at) VALUES ('s', 'e', 'r', 10, 20, 8, 'running', 1);
    INSERT INTO appointment (id, number, session_id, resident_id, place, walk_in, state, arrived_at, served_at, undo_state, version, created_at)
      VALUES ('a', 'ZX2026-0001', 's', 'p', 1, 0, 'served', 11, 12, 'inService', 4, 1), ('b', 'ZX2026-0002', 's', 'q', 2, 1, 'cancelled', 11, NULL, 'arrived', 2, 1);`)
  return raw
}

const all = (raw: Database.Database, table: string): object[] => raw.prepare(`SELECT * FROM ${table} ORDER BY 1`).all() as object[]

describe('the step to sessions in slots with several experts', () => {
  it('keeps every session and appointment as it was, the one expert expected', () => {
    const raw = versionBefore()
    const [sessions, appointments] = [all(raw, 'duty_session'), all(raw, 'appointment')]

    migrate(raw)

    expect(all(raw, 'duty_session')).toMatchObject(sessions.map((row) => ({ ...row, kind: 'consultation', style: 'queue', walk_in_places: 0, lines: 1, slot_minutes: null, moved_to: null })))
    expect(all(raw, 'appointment')).toMatchObject(appointments.map((row) => ({ ...row, line: null, starts_at: null, ends_at: null, topic: null })))
    expect(all(raw, 'duty_session_expert')).toMatchObject([{ session_id: 's', expert_id: 'e', position: 0, state: 'expected', arrived_at: null }])
    expect(raw.pragma('foreign_key_check')).toEqual([])
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('still lets no two people hold one place, and knows the new states', () => {
    const raw = versionBefore()
    migrate(raw)
    const add = (id: string, place: number, state: string) => raw.prepare(`INSERT INTO appointment (id, number, session_id, resident_id, place, walk_in, state, created_at) VALUES (?, ?, 's', 'q', ?, 0, ?, 1)`).run(id, id, place, state)

    expect(() => add('c', 1, 'booked')).toThrow('UNIQUE constraint failed')
    expect(add('d', 3, 'booked').changes).toBe(1)
    expect(raw.prepare(`UPDATE duty_session SET state = 'expertAbsent' WHERE id = 's'`).run().changes).toBe(1)
    expect(() => raw.prepare(`UPDATE duty_session SET state = 'rescheduled' WHERE id = 's'`).run()).toThrow('CHECK constraint failed')
    expect(() => raw.prepare(`UPDATE duty_session SET style = 'slot' WHERE id = 's'`).run()).toThrow('CHECK constraint failed')
    expect(() => raw.prepare(`UPDATE appointment SET starts_at = 5 WHERE id = 'a'`).run()).toThrow('CHECK constraint failed')
  })
})
