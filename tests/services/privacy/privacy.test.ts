import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, liveDay, packageOf, type LivedDay } from './lived-day.ts'
import { ENCODINGS, searchFor, type Found, type Search } from './needles.ts'
import { personalDetails } from './personal-details.ts'
import { encode } from '../../unit/residents/roster/roster-files.ts'

const parent = mkdtempSync(path.join(tmpdir(), 'linzhan-privacy-'))
const copies = mkdtempSync(path.join(tmpdir(), 'linzhan-privacy-copies-'))
let details: ReadonlyMap<string, string>
let search: Search
let lived: LivedDay

beforeAll(async () => {
  details = await personalDetails()
  search = searchFor(details.keys())
  lived = await liveDay(parent)
}, 60_000)
afterAll(() => [parent, copies].forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** Findings as one reads them: which detail, whose, in which encoding. */
function told(found: readonly Found[]): readonly string[] {
  return [...new Set(found.map(({ text, encoding }) => `${text} (${details.get(text) ?? '?'}, ${encoding})`))]
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

/** What the raw bytes of every file under a folder, and their names, give away. The sign-in sheet is paper with names on it; only its file name counts. */
function leaksUnder(folder: string): Readonly<Record<string, readonly string[]>> {
  const leaks = filesUnder(folder).map((file) => {
    const name = path.relative(folder, file)
    const content = name.endsWith('.pdf') ? [] : search.inRandomBytes(readFileSync(file))
    return [name, told([...search.inText(Buffer.from(name)), ...content])] as const
  })
  return Object.fromEntries(leaks.filter(([, found]) => found.length > 0))
}

describe('a demonstration day', () => {
  test('knows thousands of details and ends with a verified package', () => {
    expect(lived.exitCode).toBe(0)
    expect(details.size).toBeGreaterThan(6_000)
    expect([...details.values()].filter((source) => source.startsWith('plan')).length).toBeGreaterThan(20)
  })

  test('leaves no personal detail in the bytes of any file, with the data folder open or closed', () => {
    const names = filesUnder(parent).map((file) => path.basename(file))
    expect(names).toEqual(expect.arrayContaining(['station.db', 'station.db-wal', 'district.key']))

    expect(leaksUnder(parent)).toEqual({})
  })

  test('leaves none in any cell of any table, the journal among them', () => {
    const { texts, blobs, journalRows } = cellsOf(lived.openFolder)

    expect(journalRows).toBeGreaterThan(400)
    expect(told(search.inText(texts))).toEqual([])
    expect(told(search.inRandomBytes(blobs))).toEqual([])
  })

  test('prints none', () => {
    expect(lived.printed).toContain('.zip.age')
    expect(told(search.inText(Buffer.from(lived.printed)))).toEqual([])
  })

  test('sends none to the district', async () => {
    const { sealed, members } = await packageOf(lived.folder)

    expect([...members.keys()]).toEqual(expect.arrayContaining(['manifest.json', 'indicators.csv', 'records.ndjson', 'report.xlsx', 'brief.txt']))
    expect(told(search.inRandomBytes(sealed))).toEqual([])
    for (const [name, bytes] of members) expect([name, told(search.inText(bytes))]).toEqual([name, []])
  })
})

describe('the search itself', () => {
  const planted = (): string => [...details.keys()].find((text) => /^\p{Script=Han}{3}$/u.test(text)) ?? ''

  test.each(ENCODINGS)('finds one name in a log written as %s', (encoding) => {
    const copy = mkdtempSync(path.join(copies, 'copy-'))
    cpSync(lived.openFolder, copy, { recursive: true })
    appendFileSync(path.join(copy, 'station.log'), encode(`signed in: ${planted()}\n`, encoding))

    expect(leaksUnder(copy)).toEqual({ 'station.log': [expect.stringContaining(`${planted()} (`)] })
  })

  test('finds one name written into a table, in the bytes and in the cells', () => {
    const copy = mkdtempSync(path.join(copies, 'copy-'))
    cpSync(path.join(lived.folder, 'data'), copy, { recursive: true })
    const raw = new Database(path.join(copy, 'station.db'))
    raw.prepare('INSERT INTO setting (key, value) VALUES (?, ?)').run('planted', JSON.stringify(planted()))
    raw.close()

    expect(leaksUnder(copy)).toEqual({ 'station.db': [expect.stringContaining(planted())] })
    expect(told(search.inText(cellsOf(copy).texts))).toEqual([expect.stringContaining(planted())])
  })

  test('finds a name of two characters in each encoding of a text', () => {
    const name = [...details.keys()].find((text) => /^\p{Script=Han}{2}$/u.test(text)) ?? ''
    const texts = ENCODINGS.map((encoding) => Buffer.from(encode(`姓名:${name}。`, encoding)))

    expect(texts.map((bytes) => search.inText(bytes).map(({ text }) => text))).toEqual([[name], [name], [name]])
  })
})
