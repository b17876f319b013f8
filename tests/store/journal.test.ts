import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examine } from '../../electron/station/store/doctor.ts'
import { firstBreak, hashOf } from '../../electron/station/store/journal.ts'
import type { JournalRow } from '../../electron/station/store/schema.ts'
import { ACT, openTestStore } from '../support/store.ts'

/** A store whose journal holds so many rows. */
function storeWithRows(count: number) {
  const opened = openTestStore()
  for (let index = 1; index <= count; index += 1) {
    opened.store.write({ ...ACT, at: ACT.at + index }, (writer) => writer.journal({ subject: 'thing', subjectId: `t${index}`, action: 'made', data: { index, nested: { b: 2, a: 1 } } }))
  }
  return opened
}

/** Edits the file as somebody with the sqlite3 tool would: past the triggers. */
function byHand(raw: Database, sql: string): void {
  raw.exec('DROP TRIGGER journal_keeps_rows; DROP TRIGGER journal_keeps_text;')
  raw.exec(sql)
}

/** The rows with another actor from a sequence number on, and a chain that holds again. */
function forgeFrom(rows: readonly JournalRow[], seq: number): JournalRow[] {
  return rows.reduce<JournalRow[]>((chain, { hash: _, ...row }) => {
    const content = row.seq < seq ? row : { ...row, actor: 'somebody', previous: chain.at(-1)?.hash ?? row.previous }
    return [...chain, { ...content, hash: hashOf(content) }]
  }, [])
}

const SWAP = `CREATE TEMP TABLE a AS SELECT * FROM journal WHERE seq = 3; CREATE TEMP TABLE b AS SELECT * FROM journal WHERE seq = 6;
  DELETE FROM journal WHERE seq IN (3, 6);
  INSERT INTO journal SELECT 6, at, actor, screen, subject, subject_id, action, data, previous, hash FROM a;
  INSERT INTO journal SELECT 3, at, actor, screen, subject, subject_id, action, data, previous, hash FROM b;`

describe('the journal', () => {
  it('holds after honest work', () => {
    const { store, sealer } = storeWithRows(20)

    expect(examine(store.raw, sealer)).toEqual({ file: 'ok', rows: 20, chain: null, dangling: 0 })
  })

  it.each([
    ['an edited column', `UPDATE journal SET actor = 'somebody' WHERE seq = 4`, { seq: 4, reason: 'changed' }],
    ['edited data', `UPDATE journal SET data = '{"index":999}' WHERE seq = 7`, { seq: 7, reason: 'changed' }],
    ['a moved instant', 'UPDATE journal SET at = at + 1 WHERE seq = 1', { seq: 1, reason: 'changed' }],
    ['a row deleted at the start', 'DELETE FROM journal WHERE seq = 1', { seq: 1, reason: 'missing' }],
    ['a row deleted in the middle', 'DELETE FROM journal WHERE seq = 5', { seq: 5, reason: 'missing' }],
    ['the last row cut off', 'DELETE FROM journal WHERE seq = 20', { seq: 20, reason: 'missing' }],
    ['a gap closed by renumbering', 'DELETE FROM journal WHERE seq = 5; UPDATE journal SET seq = seq - 1 WHERE seq > 5', { seq: 5, reason: 'unlinked' }],
    ['two rows swapped', SWAP, { seq: 3, reason: 'unlinked' }],
    ['every row deleted', 'DELETE FROM journal', { seq: 1, reason: 'missing' }],
    ['the head cut back to an older row', 'DELETE FROM journal WHERE seq > 10; UPDATE journal_head SET seq = 10, hash = (SELECT hash FROM journal WHERE seq = 10)', { seq: 10, reason: 'head' }],
    ['the head taken away', 'DELETE FROM journal_head', { seq: 20, reason: 'head' }],
  ])('names the first bad row of %s', (_, sql, chain) => {
    const { store, sealer } = storeWithRows(20)

    byHand(store.raw, sql)

    expect(examine(store.raw, sealer).chain).toEqual(chain)
  })

  it('finds a chain forged from the middle on, although every hash was made anew', () => {
    const { store, sealer } = storeWithRows(6)
    const rows = store.raw.prepare<[], JournalRow>('SELECT * FROM journal ORDER BY seq').all()
    const forged = forgeFrom(rows, 3)
    expect(firstBreak(forged)).toBeNull()

    byHand(store.raw, 'DELETE FROM journal')
    const insert = store.raw.prepare('INSERT INTO journal VALUES (@seq, @at, @actor, @screen, @subject, @subject_id, @action, @data, @previous, @hash)')
    for (const row of forged) insert.run(row)
    store.raw.prepare('UPDATE journal_head SET hash = ?').run(forged.at(-1)?.hash)

    expect(examine(store.raw, sealer).chain).toEqual({ seq: 6, reason: 'head' })
  })

  it('refuses UPDATE and DELETE while its triggers stand', () => {
    const { store } = storeWithRows(2)

    expect(() => store.raw.exec('DELETE FROM journal WHERE seq = 1')).toThrow('append-only')
    expect(() => store.raw.exec(`UPDATE journal SET actor = 'x'`)).toThrow('append-only')
  })

  it('finds any single edited cell and names that row', () => {
    const { store } = storeWithRows(12)
    const rows = store.raw.prepare<[], JournalRow>('SELECT * FROM journal ORDER BY seq').all()
    const column = fc.constantFrom('at', 'actor', 'screen', 'subject', 'subject_id', 'action', 'previous', 'hash')

    fc.assert(fc.property(fc.integer({ min: 0, max: 11 }), column, fc.string({ minLength: 1 }), (index, name, text) => {
      const row = rows[index]
      const value = name === 'at' ? text.length : text
      fc.pre(row !== undefined && row[name as keyof JournalRow] !== value)
      const edited = rows.map((one, at) => (at === index ? { ...one, [name]: value } : one))
      expect(firstBreak(edited)?.seq).toBe(index + 1)
    }))
  })
})
