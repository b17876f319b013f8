import * as z from 'zod'
import { parseMonthDay, type MonthDay } from '../domain/calendar/month-day.ts'
import { call } from './base.ts'
import { calendarDate, clockTime, interval } from './values.ts'

const monthDay = z.string().refine((text) => parseMonthDay(text) !== null).transform((text) => text as MonthDay)
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7])

/**
 * One line of a dated template: on these weekdays (1 Monday … 7 Sunday) between two days of the year (`MM-DD`, both
 * included, may wrap the new year) the station is open from `opens` to `closes`.
 */
export const openingHours = z.object({
  name: z.string().trim().min(1).max(30), fromDay: monthDay, toDay: monthDay,
  weekdays: z.array(weekday).min(1).max(7), opens: clockTime, closes: clockTime,
})
export type OpeningHours = z.infer<typeof openingHours>

/** A day as the station lives it. `known` is false where no holiday notice covers the year: Mon–Fri is assumed and the desk is warned. */
export const stationDay = z.object({ on: calendarDate, weekday, workday: z.boolean(), known: z.boolean(), open: z.array(interval) })
export type StationDay = z.infer<typeof stationDay>

export const calendar = {
  day: call.input(z.object({ on: calendarDate })).output(stationDay),
  hours: call.output(z.array(openingHours)),
  /** Replaces the templates. */
  setHours: call.input(z.object({ hours: z.array(openingHours).min(1).max(50) })).output(z.object({})),
  /** Putian's municipal hours, summer and winter, as a new station's suggestion. */
  defaultHours: call.output(z.array(openingHours)),
}
