import { cpSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { unzipSync } from 'fflate'
import { vi } from 'vitest'
import { demoDay } from '../../../electron/hosts/cli/demo-day.ts'
import { decryptWith } from '../../../electron/station/exchange/package/age-keys.ts'

/** What a demonstration day left behind. */
export interface LivedDay {
  readonly exitCode: number
  /** The data folder as it was while the station was still open: the database and its write-ahead log. */
  readonly openFolder: string
  /** The whole folder of the day after its end. */
  readonly folder: string
  /** All that was printed, to either stream, by whatever means. */
  readonly printed: string
}

/** Lives the demonstration day with its temporary folder inside `parent`. */
export async function liveDay(parent: string): Promise<LivedDay> {
  vi.stubEnv('TMPDIR', parent)
  const printed: string[] = []
  const openFolder = path.join(parent, 'while-open')
  const hear = (text: unknown): void => void printed.push(String(text))
  const ears = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) => vi.spyOn(console, method).mockImplementation((...texts) => texts.forEach(hear)))
  const streams = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation((chunk) => (hear(chunk), true)))
  const line = (text: string): void => {
    if (printed.length === 0) cpSync(path.join(dayFolder(parent), 'data'), openFolder, { recursive: true })
    hear(text)
  }
  try {
    const exitCode = await demoDay({ line, note: hear })
    return { exitCode, openFolder, folder: dayFolder(parent), printed: printed.join('\n') }
  } finally {
    for (const spy of [...ears, ...streams]) spy.mockRestore()
    vi.unstubAllEnvs()
  }
}

/** The package of the day, as it lies on the stick, and what the district finds in it: each file, workbooks unpacked too. */
export async function packageOf(folder: string): Promise<{ readonly sealed: Buffer; readonly members: ReadonlyMap<string, Buffer> }> {
  const [name = ''] = readdirSync(path.join(folder, 'stick'))
  const sealed = readFileSync(path.join(folder, 'stick', name))
  const opened = await decryptWith(readFileSync(path.join(folder, 'district.key'), 'utf8').trim(), sealed)
  if (typeof opened === 'string') throw new Error(`the package does not open: ${opened}`)
  const members = Object.entries(unzipSync(opened)).flatMap(([member, bytes]) => [
    [member, Buffer.from(bytes)] as const,
    ...(member.endsWith('.xlsx') ? Object.entries(unzipSync(bytes)).map(([part, content]) => [`${member}/${part}`, Buffer.from(content)] as const) : []),
  ])
  return { sealed, members: new Map(members) }
}

/** Every cell of every table, whatever page or overflow chain it lies on: texts as UTF-8, and the bytes of blobs. */
export function cellsOf(dataFolder: string): { readonly texts: Buffer; readonly blobs: Buffer; readonly journalRows: number } {
  const raw = new Database(path.join(dataFolder, 'station.db'))
  const tables = raw.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  const cells = tables.flatMap(({ name }) => raw.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all().flatMap((row) => Object.values(row)))
  const journalRows = raw.prepare<[], { n: number }>('SELECT count(*) AS n FROM journal').get()?.n ?? 0
  raw.close()
  return {
    texts: Buffer.from(cells.filter((cell) => typeof cell === 'string').join('\n')),
    blobs: Buffer.concat(cells.filter((cell) => Buffer.isBuffer(cell)).flatMap((cell) => [cell, Buffer.from('\n')])),
    journalRows,
  }
}

function dayFolder(parent: string): string {
  const name = readdirSync(parent).find((entry) => entry.startsWith('linzhan-demo-'))
  if (name === undefined) throw new Error('the demonstration made no folder')
  return path.join(parent, name)
}
