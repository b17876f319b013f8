import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations, NewerDatabase, newestVersion } from '../../electron/station/store/migrate.ts'
import { nextNumber } from '../../electron/station/store/numbers.ts'
import { DATABASE_FILE } from '../../electron/station/store/database-file.ts'
import { openDatabase } from '../../electron/station/store/open.ts'
import { createSealer, SealBroken } from '../../electron/station/store/sealed.ts'
import { findSetting, putSetting } from '../../electron/station/store/settings.ts'
import { build, UnjournaledWrite } from '../../electron/station/store/transaction.ts'
import { seededBytes, temporaryFolder } from '../support/station.ts'
import { ACT, openTestStore } from '../support/store.ts'

describe('the store', () => {
  it('rolls everything back when a write throws, the journal row too', () => {
    const { store } = openTestStore()

    expect(() => store.write(ACT, (writer) => {
      putSetting(writer, 'colour', 'red')
      writer.journal({ subject: 'setting', subjectId: 'colour', action: 'set' })
      throw new Error('no')
    })).toThrow('no')

    expect(store.read((reader) => findSetting(reader, 'colour'))).toBeUndefined()
    expect(store.raw.prepare('SELECT count(*) AS n FROM journal').get()).toEqual({ n: 0 })
  })

  it('refuses a write inside a write', () => {
    const { store } = openTestStore()
    const entry = { subject: 'setting', subjectId: 'colour', action: 'set' }

    expect(() => store.write(ACT, (writer) => {
      writer.journal(entry)
      store.write(ACT, (inner) => inner.journal(entry))
    })).toThrow('a write inside a write')

    expect(store.raw.prepare('SELECT count(*) AS n FROM journal').get()).toEqual({ n: 0 })
  })

  it('refuses a write that changes rows without a journal row, and keeps nothing of it', () => {
    const { store } = openTestStore()

    expect(() => store.write(ACT, (writer) => putSetting(writer, 'colour', 'red'))).toThrow(UnjournaledWrite)

    expect(store.read((reader) => findSetting(reader, 'colour'))).toBeUndefined()
  })

  it('refuses a statement that writes through a reader', () => {
    const { store } = openTestStore()

    expect(() => store.read((reader) => reader.all(build.deleteFrom('setting').returningAll()))).toThrow('a reader was asked to write')
  })

  it('tells listeners the subjects of a commit once, and of a rollback nothing', () => {
    const { store } = openTestStore()
    const heard: string[][] = []
    const undo = store.onChange((topics) => heard.push([...topics]))

    store.write(ACT, (writer) => {
      writer.journal({ subject: 'a', subjectId: '1', action: 'made' })
      writer.journal({ subject: 'b', subjectId: '1', action: 'made' })
    })
    expect(() => store.write(ACT, (writer) => {
      writer.journal({ subject: 'c', subjectId: '1', action: 'made' })
      throw new Error('no')
    })).toThrow('no')
    undo()
    store.write(ACT, (writer) => writer.journal({ subject: 'd', subjectId: '1', action: 'made' }))

    expect(heard).toEqual([['a', 'b']])
  })

  it('numbers without gaps in each year and register, also across a rollback', () => {
    const { store } = openTestStore()
    const take = (at: string, fail = false) => store.write({ ...ACT, at: Date.parse(at) }, (writer) => {
      const number = nextNumber(writer, 'CD')
      writer.journal({ subject: 'number', subjectId: number, action: 'taken' })
      if (fail) throw new Error('no')
      return number
    })

    expect(take('2026-12-31T15:59:00Z')).toBe('CD2026-0001')
    expect(() => take('2026-12-31T15:59:30Z', true)).toThrow('no')
    expect(take('2026-12-31T15:59:59Z')).toBe('CD2026-0002')
    expect(take('2026-12-31T16:00:00Z')).toBe('CD2027-0001')
  })

  it('runs with the pragmas that keep what was acknowledged', () => {
    const { store } = openTestStore()

    const pragma = (name: string) => store.raw.pragma(name, { simple: true })
    expect({ mode: pragma('journal_mode'), synchronous: pragma('synchronous'), keys: pragma('foreign_keys'), erase: pragma('secure_delete') })
      .toEqual({ mode: 'wal', synchronous: 2, keys: 1, erase: 1 })
  })
})

describe('migrations', () => {
  it('stand in rising order and bring a new file to the newest version', () => {
    const raw = new Database(':memory:')

    migrate(raw)

    expect(migrations.map((step) => step.version)).toEqual(migrations.map((step) => step.version).toSorted((a, b) => a - b))
    expect(raw.pragma('user_version', { simple: true })).toBe(newestVersion)
  })

  it('leave nothing behind when a step fails, and pass on the next try', () => {
    const raw = new Database(':memory:')
    const broken = [{ version: 1, sql: 'CREATE TABLE a (x INTEGER) STRICT; CREATE TABLE b (y NONSENSE) STRICT;' }]

    expect(() => migrate(raw, broken)).toThrow('unknown datatype')
    expect(raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all()).toEqual([])
    migrate(raw, [{ version: 1, sql: 'CREATE TABLE a (x INTEGER) STRICT' }])
    expect(raw.pragma('user_version', { simple: true })).toBe(1)
  })

  it('refuse a database from a newer version and leave the file as it was', () => {
    const folder = temporaryFolder()
    const file = path.join(folder, DATABASE_FILE)
    const newer = new Database(file)
    newer.pragma('user_version = 99999')
    newer.close()
    const before = readFileSync(file)

    expect(() => openDatabase(folder)).toThrow(NewerDatabase)

    expect(readFileSync(file).equals(before)).toBe(true)
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  it('keep the newest three copies by version', () => {
    const folder = temporaryFolder()
    const raw = new Database(path.join(folder, DATABASE_FILE))
    raw.pragma('user_version = 9')
    raw.close()
    for (const version of [2, 3, 10]) writeFileSync(path.join(folder, `before-upgrade-${version}.db`), '')

    openDatabase(folder).close()

    expect(readdirSync(folder).filter((name) => name.startsWith('before-'))).toEqual(['before-upgrade-10.db', 'before-upgrade-3.db', 'before-upgrade-9.db'])
  })

  it('copy the file aside before an upgrade', () => {
    const folder = temporaryFolder()
    const file = path.join(folder, DATABASE_FILE)
    const old = new Database(file)
    old.exec('CREATE TABLE kept (x TEXT) STRICT')
    old.close()

    openDatabase(folder).close()

    const copy = new Database(path.join(folder, 'before-upgrade-0.db'), { readonly: true })
    expect(copy.prepare(`SELECT name FROM sqlite_schema WHERE name = 'kept'`).all()).toHaveLength(1)
    copy.close()
  })

  it('keep the data folder to its owner', () => {
    const folder = path.join(temporaryFolder(), 'data')

    openDatabase(folder).close()

    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })
})

describe('sealing', () => {
  const sealer = createSealer(new Uint8Array(32).fill(1), seededBytes())

  it('gives back what was sealed, rare characters too', () => {
    const person = { name: '𠮷䶮·阿依古丽', phones: ['13800001234'] }

    expect(sealer.open(sealer.seal(person, 'resident 1'), 'resident 1')).toEqual(person)
  })

  it.each([
    ['another row', (bytes: Buffer) => [bytes, 'resident 2'] as const],
    ['a flipped bit', (bytes: Buffer) => [Buffer.from(bytes.map((byte, index) => (index === 20 ? byte ^ 1 : byte))), 'resident 1'] as const],
    ['a cut end', (bytes: Buffer) => [bytes.subarray(0, -1), 'resident 1'] as const],
  ])('does not open for %s', (_, spoil) => {
    const [bytes, context] = spoil(sealer.seal({ name: '林' }, 'resident 1'))

    expect(() => sealer.open(bytes, context)).toThrow(SealBroken)
  })

  it('does not open with another key', () => {
    const other = createSealer(new Uint8Array(32).fill(2), seededBytes())

    expect(() => other.open(sealer.seal({ name: '林' }, 'r'), 'r')).toThrow(SealBroken)
  })

  it('marks equal values alike within one purpose only', () => {
    expect(sealer.mark('id number', '1').equals(sealer.mark('id number', '1'))).toBe(true)
    expect(sealer.mark('id number', '1').equals(sealer.mark('phone', '1'))).toBe(false)
  })
})
