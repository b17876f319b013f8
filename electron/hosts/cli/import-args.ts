import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Refusal } from '../../../shared/contract/errors.ts'
import { parseMonth, type Month } from '../../../shared/domain/values/calendar-date.ts'
import { MOST_BYTES } from '../../station/intake/read-table.ts'
import { UsageError } from './command.ts'

/** What was typed after `… import`. */
export interface ImportArgs {
  readonly file: string
  /** Say what the file holds, change nothing. */
  readonly dryRun: boolean
  /** One line of JSON instead of sentences. */
  readonly json: boolean
  readonly month: Month | undefined
}

const SWITCHES = { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } as const
const WITH_MONTH = { ...SWITCHES, month: { type: 'string' } } as const

/** Reads `FILE [--dry-run] [--json]`, and `[--month YYYY-MM]` where the import takes one. Throws `UsageError`. */
export function readImportArgs(args: readonly string[], { takesMonth = false } = {}): ImportArgs {
  const options = takesMonth ? WITH_MONTH : SWITCHES
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false })
  const unknown = Object.keys(values).find((name) => !(name in options))
  if (unknown !== undefined) throw new UsageError(`没有这个选项：--${unknown}`)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('请写明要导入的一个文件。')
  return { file, dryRun: values['dry-run'] === true, json: values['json'] === true, month: readMonth(values['month']) }
}

function readMonth(written: string | boolean | undefined): Month | undefined {
  if (written === undefined) return undefined
  const month = parseMonth(String(written))
  if (!month) throw new UsageError('月份请写成 2026-12 这样。')
  return month
}

/** The file's bytes as base64. Throws `BAD_FILE` for a folder, for what is too large to read, not there or not to be opened, as for any file that cannot be read. */
export async function readOfficeBytes(file: string): Promise<string> {
  try {
    if ((await stat(file)).size > MOST_BYTES) throw new Refusal('BAD_FILE', { code: 'TOO_LARGE' })
    return (await readFile(file)).toString('base64')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EISDIR') throw new Refusal('BAD_FILE', { code: 'A_FOLDER' })
    if (code === 'ENOENT') throw new Refusal('BAD_FILE', { code: 'NOT_FOUND' })
    if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') throw new Refusal('BAD_FILE', { code: 'NO_ACCESS' })
    throw error
  }
}

/** How often each cause occurs, those that do not with 0. */
export function countCauses<Cause extends string>(causes: readonly Cause[], issues: readonly { readonly cause: Cause }[]): Readonly<Record<Cause, number>> {
  const counts = causes.map((cause) => [cause, issues.filter((issue) => issue.cause === cause).length] as const)
  return Object.fromEntries(counts) as Record<Cause, number>
}
