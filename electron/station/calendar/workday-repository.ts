import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { SourcedYear } from '../../../shared/domain/calendar/workdays.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A year's notice that somebody imported, and when. */
export interface ImportedYear extends SourcedYear {
  readonly importedAt: number
}

export function listImportedYears(reader: Reader): readonly ImportedYear[] {
  return reader.all(build.selectFrom('workday_year').selectAll().orderBy('year')).map((row) => ({
    year: row.year, off: JSON.parse(row.off_dates) as CalendarDate[], work: JSON.parse(row.work_dates) as CalendarDate[], source: row.source, importedAt: row.imported_at,
  }))
}

/** Keeps a year's notice, in place of the one there was. */
export function putImportedYear(writer: Writer, { year, off, work, source }: SourcedYear): void {
  const notice = { off_dates: JSON.stringify(off), work_dates: JSON.stringify(work), source, imported_at: writer.act.at }
  writer.run(build.insertInto('workday_year').values({ year, ...notice }).onConflict((conflict) => conflict.column('year').doUpdateSet(notice)))
}
