import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { WorkdayYear } from '../../../shared/contract/calendar.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { readWorkdaySheet } from '../../../shared/domain/calendar/read-workday-sheet.ts'
import { readWorkdayTable } from '../../../shared/domain/calendar/read-workday-table.ts'
import { firstUnknownYear, withNewerYears, type SourcedYear, type WorkdayTable } from '../../../shared/domain/calendar/workdays.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import { readOfficeFile } from '../intake/read-office-file.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { listImportedYears, putImportedYear } from './workday-repository.ts'

/** Holiday notices: those that came with the program, and those imported since, which count before them. */
export function createWorkdays({ store, resources, now }: Pick<Parts, 'store' | 'resources' | 'now'>) {
  const shipped = readWorkdayTable(resources.json('calendar/workdays.json')).years.map((year) => ({ ...year, importedAt: null }))
  const known = () => withNewerYears<SourcedYear & { readonly importedAt: number | null }>(shipped, store.read(listImportedYears))
  const table = (): WorkdayTable => ({ years: known() })

  return {
    table,
    list: (): { years: WorkdayYear[]; missing: number } => {
      const years = known().map(plain)
      return { years, missing: firstUnknownYear(Number(dateOf(now()).slice(0, 4)), { years }) }
    },
    async preview(file: string) {
      const years = await readYears(Buffer.from(file, 'base64'))
      return { years: years.map(plain) }
    },
    /** One transaction; a year that is known already is replaced. */
    async importFile(act: Act, file: string): Promise<{ years: number[] }> {
      const bytes = Buffer.from(file, 'base64')
      const years = await readYears(bytes)
      const numbers = years.map(({ year }) => year)
      store.write(act, (writer) => {
        for (const year of years) putImportedYear(writer, year)
        writer.journal({
          subject: 'calendar', subjectId: 'workdays', action: 'imported',
          data: { years: years.map(({ year, off, work }) => ({ year, off: off.length, work: work.length })), sha256: createHash('sha256').update(bytes).digest('hex') },
        })
      })
      return { years: numbers }
    },
  }
}

/** The notices in a file: the table as shipped, told by its first brace, or an office's sheet. Throws `BAD_FILE` or `BAD_WORKDAYS`. */
async function readYears(bytes: Buffer): Promise<readonly SourcedYear[]> {
  const text = bytes.subarray(0, 64).toString('utf8').replace(/^\uFEFF/u, '').trimStart()
  if (text.startsWith('{')) return readJson(bytes.toString('utf8').replace(/^\uFEFF/u, ''))
  const read = readWorkdaySheet(await readOfficeFile(bytes))
  if ('reason' in read) throw new Refusal('BAD_WORKDAYS', read)
  return read.years
}

function readJson(text: string): readonly SourcedYear[] {
  try {
    const { years } = readWorkdayTable(JSON.parse(text))
    if (years.length > 0) return years
  } catch (error) {
    const fault = error instanceof z.ZodError ? error.issues[0]?.message ?? '' : ''
    throw new Refusal('BAD_WORKDAYS', { reason: 'shape', where: fault.replace(/^no such day: /, '').replace(/[a-zA-Z].*$/, '') })
  }
  throw new Refusal('BAD_WORKDAYS', { reason: 'no-days', where: '' })
}

function plain<Year extends SourcedYear>({ off, work, ...year }: Year) {
  return { ...year, off: [...off], work: [...work] }
}
