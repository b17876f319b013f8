import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { DATABASE_FILE } from '../../electron/station/store/database-file.ts'
import { EmptiedDatabase, openDatabase } from '../../electron/station/store/open.ts'
import { openReadyStation, temporaryFolder } from '../support/station.ts'

const namesAndSizes = (folder: string) => readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).size])

/** A folder whose station was set up, backed up into it and closed. */
async function usedFolder(): Promise<{ folder: string; file: string; backup: string }> {
  const folder = temporaryFolder()
  const { station, cli } = await openReadyStation({ folder })
  const { file: backup } = await cli.setup.backUp({ folder })
  station.close()
  return { folder, file: path.join(folder, DATABASE_FILE), backup }
}

describe('a database that has been emptied', () => {
  it.each<[string, (file: string) => void]>([
    ['empty', (file) => truncateSync(file)],
    ['gone', (file) => rmSync(file)],
  ])('is not taken for a new station when it is %s and a backup lies beside it', async (_, spoil) => {
    const { folder, file } = await usedFolder()
    spoil(file)
    const before = namesAndSizes(folder)

    expect(() => openDatabase(folder)).toThrow(EmptiedDatabase)

    expect(namesAndSizes(folder)).toEqual(before)
  })

  it.each([`${DATABASE_FILE}-wal`, 'before-upgrade-10.db'])('is not taken for a new station beside %s', (trace) => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, DATABASE_FILE), '')
    writeFileSync(path.join(folder, trace), 'something')

    expect(() => openDatabase(folder)).toThrow(EmptiedDatabase)
  })

  it('begins a new station where nothing tells of an older one', () => {
    const folder = temporaryFolder()
    for (const name of [DATABASE_FILE, `${DATABASE_FILE}-wal`]) writeFileSync(path.join(folder, name), '')
    writeFileSync(path.join(folder, 'linzhan.lock'), '1')

    const raw = openDatabase(folder)

    expect(raw.prepare('SELECT count(*) AS n FROM station').get()).toEqual({ n: 0 })
    raw.close()
  })

  it('opens again once the backup has been put in its place', async () => {
    const { folder, file, backup } = await usedFolder()
    truncateSync(file)
    renameSync(backup, file)

    const raw = openDatabase(folder)

    expect(raw.prepare('SELECT name FROM station').get()).toEqual({ name: '龙桥社区党群服务中心' })
    raw.close()
  })

  it('is not left behind by a first start that fails', () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, `${DATABASE_FILE}-journal`)) // SQLite cannot begin its first page

    expect(() => openDatabase(folder)).toThrow('unable to open database file')

    expect(existsSync(path.join(folder, DATABASE_FILE))).toBe(false)
  })
})
