import { z } from 'zod'
import { parseCalendarDate, type CalendarDate } from '../values/calendar-date.ts'
import type { SourcedYear } from './workdays.ts'

const date = z.string().transform((text, context): CalendarDate => {
  const on = parseCalendarDate(text)
  if (on) return on
  context.addIssue({ code: 'custom', message: `no such day: ${text}` })
  return z.NEVER
})

const workdayTable = z.object({
  years: z.array(
    z
      .object({ year: z.int(), source: z.string().trim().max(100).default(''), off: z.array(date), work: z.array(date) })
      .refine(({ year, off, work }) => [...off, ...work].every((on) => on.startsWith(`${year}-`)), 'a day of another year')
      .refine(({ off, work }) => !work.some((on) => off.includes(on)), 'a day both off and worked'),
  ),
})

/** Reads a workday table as shipped or imported; throws a `ZodError` that names the entry that is wrong. */
export function readWorkdayTable(json: unknown): { readonly years: readonly SourcedYear[] } {
  return workdayTable.parse(json)
}
