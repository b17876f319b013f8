import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '../../electron/station/store/migrate.ts'

/** A store of the version before, with an expert. */
function versionBefore(): Database.Database {
  const raw = new Database(':memory:')
  raw.pragma('foreign_keys = ON')
  migrate(raw, migrations.filter((step) => step.version < 41))
  raw.exec(`INSERT INTO expert (id, sealed, category, speciality, active, created_at, joined_on) VALUES ('e', x'00', 'legal', '家事', 1, 1, '2026-12-07')`)
  return raw
}

describe('the step to experts who take more or less of the work', () => {
  it('keeps every expert, who takes one part as before', () => {
    const raw = versionBefore()
    const before = raw.prepare('SELECT * FROM expert').all() as object[]

    migrate(raw)

    expect(raw.prepare('SELECT * FROM expert').all()).toMatchObject(before.map((row) => ({ ...row, weight: 1 })))
    expect(raw.pragma('foreign_key_check')).toEqual([])
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('knows one to five parts and no others', () => {
    const raw = versionBefore()
    migrate(raw)
    const weigh = (weight: number) => () => raw.prepare('UPDATE expert SET weight = ?').run(weight)

    expect(weigh(0)).toThrow('CHECK constraint failed')
    expect(weigh(6)).toThrow('CHECK constraint failed')
    expect(weigh(5)().changes).toBe(1)
  })
})
