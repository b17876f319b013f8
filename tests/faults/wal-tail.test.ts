import { copyFileSync, readFileSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openConnection } from '../../electron/station/store/open.ts'
import { temporaryFolder } from '../support/station.ts'
import { unfinishedPages } from './wal-tail.ts'

test('a log cut before the last commit frame shows the pages that wait for it', () => {
  const folder = temporaryFolder()
  const [whole, cut] = [path.join(folder, 'whole-wal'), path.join(folder, 'cut-wal')]
  const raw = openConnection(path.join(folder, 'a.db'))
  raw.exec('CREATE TABLE a (b TEXT) STRICT; CREATE TABLE c (d TEXT) STRICT')
  raw.transaction(() => raw.exec("INSERT INTO a VALUES ('one'); INSERT INTO c VALUES ('two')"))()
  copyFileSync(path.join(folder, 'a.db-wal'), whole)
  copyFileSync(path.join(folder, 'a.db-wal'), cut)
  raw.close()
  truncateSync(cut, readFileSync(cut).length - 1)

  expect(unfinishedPages(whole)).toBe(0)
  expect(unfinishedPages(path.join(folder, 'no-wal'))).toBe(0)
  expect(unfinishedPages(cut)).toBe(2) // one page a table; the second carries the commit
})
