import * as z from 'zod'
import type { AvailabilityRule } from '../domain/consultations/availability/availability-rule.ts'
import { readAvailability } from '../domain/consultations/availability/read-availability.ts'
import { sameValue } from '../domain/consultations/availability/same-value.ts'
import { sayAvailability } from '../domain/consultations/availability/say-availability.ts'
import { calendarDate, clockTime, interval } from './values.ts'

const weekday = z.literal([1, 2, 3, 4, 5, 6, 7])
const weekdays = z.array(weekday).min(1).max(7).readonly()
const nth = z.array(z.int().min(-23).max(23)).min(1).max(23).readonly()
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

const daySet = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weekly'), weeks: z.enum(['every', 'odd', 'even']), weekdays }),
  z.object({ kind: z.literal('nthWeekday'), nth, weekdays }),
  z.object({ kind: z.literal('nthWorkday'), nth }),
  z.object({ kind: z.literal('monthDays'), days: z.array(z.int().min(-1).max(31)).min(1).max(32).readonly() }),
  z.object({ kind: z.literal('workdays') }),
  z.object({ kind: z.literal('daysOff') }),
  z.object({ kind: z.literal('yearDays'), days: z.array(monthDay).min(1).max(366).readonly() }),
  z.object({ kind: z.literal('dates'), dates: z.array(calendarDate).min(1).max(366).readonly() }),
])

const timeSpan = z.union([z.object({ from: clockTime, to: clockTime }), z.object({ part: z.enum(['morning', 'afternoon', 'evening', 'day']) })])

const rule = z.object({
  days: daySet,
  times: z.array(timeSpan).min(1).max(12).readonly(),
  within: z.object({ from: calendarDate.nullable(), until: calendarDate.nullable(), months: z.array(z.int().min(1).max(12)).min(1).max(12).readonly().nullable() }),
  except: z.array(daySet).max(12).readonly(),
  holidays: z.enum(['keep', 'skip', 'postpone']),
  booking: z.discriminatedUnion('kind', [z.object({ kind: z.literal('open') }), z.object({ kind: z.literal('preferred') }), z.object({ kind: z.literal('required'), noticeDays: z.int().min(0).max(59) })]),
})

/** Rules as the station keeps them. */
export const keptRules = z.array(rule).readonly().transform((rules) => rules as readonly AvailabilityRule[])

/** Rules of when an expert can serve, as a page sends them. Only such as can be said in words and read back alike are taken: no empty list, no time that ends before it begins. */
export const availabilityRules = z.array(rule).max(20).readonly()
  .transform((rules) => rules as readonly AvailabilityRule[])
  .refine((rules) => {
    const again = rules.length === 0 ? { kind: 'read' as const, rules } : readAvailability(sayAvailability(rules))
    return again.kind === 'read' && sameValue(again.rules, rules)
  }, 'no rules that can be said and read alike')

/** Why an office's words are left for a person (see `readAvailability`). */
export const leftCause = z.enum(['blank', 'words', 'no-days', 'no-time', 'scope', 'contradiction'])
export type LeftCause = z.infer<typeof leftCause>

/** One of the next days an expert can serve, with the hours. */
export const availableDay = z.object({ on: calendarDate, spans: z.array(interval) })

/**
 * What is understood of an office's words, for a person to say yes to: the rules, the rules in words, the next days. Where
 * something is not understood `rules` is null, with the cause and the words it begins at.
 */
export const understanding = z.object({
  rules: keptRules.nullable(), said: z.string(), next: z.array(availableDay),
  cause: leftCause.nullable(), words: z.string(),
})
export type Understanding = z.infer<typeof understanding>
