import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { workbook } from './scheduling-board.ts'
import { calendarDate, ulid } from './values.ts'

const pdf = z.object({ pdf: z.base64(), fileName: z.string() })
const noPrinter = may('NOT_FOUND', 'NO_PRINTER')

/** What the after-school room hands out on paper and as workbooks: names stand on all of it, so an auditor has none. */
export const afterSchoolPapers = {
  /** 花名册 of a term: everybody who has a place, telephones masked. */
  childRosterPdf: call.input(z.object({ termId: ulid })).output(pdf).errors(noPrinter),
  childRosterXlsx: call.input(z.object({ termId: ulid })).output(workbook).errors(may('NOT_FOUND')),
  /** 签到签退表 of a day or of the week it lies in, with columns for the collectors' signatures. */
  daySheetPdf: call.input(z.object({ termId: ulid, on: calendarDate, span: z.enum(['day', 'week']) })).output(pdf).errors(noPrinter),
  dayXlsx: call.input(z.object({ termId: ulid, on: calendarDate })).output(workbook).errors(may('NOT_FOUND')),
  /** 安全责任书 or 家长知情同意书: filled for one child, or blank. */
  letterPdf: call.input(z.object({ letter: z.enum(['safety', 'consent']), termId: ulid, enrolmentId: ulid.nullable() })).output(pdf).errors(noPrinter),
}
