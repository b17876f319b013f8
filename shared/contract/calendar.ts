import * as z from 'zod'
import { parseMonthDay, type MonthDay } from '../domain/calendar/month-day.ts'
import { HOURS_KINDS } from '../domain/calendar/opening-hours.ts'
import { call } from './base.ts'
import { closures } from './calendar-closures.ts'
import { may } from './errors.ts'
import { base64, calendarDate, clockTime, instant, interval, shortText } from './values.ts'

const monthDay = z.string().refine((text) => parseMonthDay(text) !== null).transform((text) => text as MonthDay)
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7])

/**
 * One line of a dated template: on these weekdays (1 Monday … 7 Sunday) between two days of the year (`MM-DD`, both
 * included, may wrap the new year) the station is open from `opens` to `closes`. `validFrom` and `validUntil` bound it to
 * dates; which line wins where several hold is told at `openIntervals`.
 */
export const openingHours = z.object({
  name: shortText(30), kind: z.enum(HOURS_KINDS).default('regular'), fromDay: monthDay, toDay: monthDay,
  validFrom: calendarDate.nullable().default(null), validUntil: calendarDate.nullable().default(null),
  weekdays: z.array(weekday).min(1).max(7), opens: clockTime, closes: clockTime,
})
export type OpeningHours = z.infer<typeof openingHours>

/** A span of one date that is opened on purpose, such as a holiday on duty. A date with spans opens nothing else. */
export const openDay = z.object({ on: calendarDate, name: shortText(30), opens: clockTime, closes: clockTime })
export type OpenDay = z.infer<typeof openDay>

/** A day as the station lives it. `known` is false where no holiday notice covers the year: Mon–Fri is assumed and the desk is warned. */
export const stationDay = z.object({ on: calendarDate, weekday, workday: z.boolean(), known: z.boolean(), open: z.array(interval) })
export type StationDay = z.infer<typeof stationDay>

/** One year's notice of holidays; `importedAt` is null for one that came with the program. */
export const workdayYear = z.object({ year: z.int(), off: z.array(calendarDate), work: z.array(calendarDate), source: z.string(), importedAt: instant.nullable() })
export type WorkdayYear = z.infer<typeof workdayYear>

export const calendar = {
  ...closures,
  day: call.input(z.object({ on: calendarDate })).output(stationDay),
  hours: call.output(z.array(openingHours)),
  /** Replaces the templates. */
  setHours: call.input(z.object({ hours: z.array(openingHours).min(1).max(50) })).output(z.object({})),
  /** Putian's municipal hours, summer and winter, as a new station's suggestion. */
  defaultHours: call.output(z.array(openingHours)),
  openDays: call.output(z.array(openDay)),
  /** Replaces the dates that are opened on purpose. */
  setOpenDays: call.input(z.object({ days: z.array(openDay).max(200) })).output(z.object({})),
  /** The notices known, by year; and the first year from this one on without a notice. */
  workdays: call.output(z.object({ years: z.array(workdayYear), missing: z.int() })),
  /** What a file of notices holds, without taking it over: the table as shipped (JSON), or a sheet with 日期 and 类型. */
  previewWorkdays: call.input(z.object({ file: base64 })).output(z.object({ years: z.array(workdayYear.omit({ importedAt: true })) })).errors(may('BAD_FILE', 'BAD_WORKDAYS')),
  /** Takes a file of notices over; a year that is known already is replaced. */
  importWorkdays: call.input(z.object({ file: base64 })).output(z.object({ years: z.array(z.int()) })).errors(may('BAD_FILE', 'BAD_WORKDAYS')),
}
