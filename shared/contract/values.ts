import * as z from 'zod'
import type { CalendarDate, Month } from '../domain/values/calendar-date.ts'
import type { ClockTime } from '../domain/values/clock-time.ts'

/** A ULID: 26 characters of Crockford's base 32, made at the desk, sorts by time. */
export const ulid = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)

/** Milliseconds since 1970-01-01T00:00Z. */
export const instant = z.int()

/** `YYYY-MM-DD`. */
export const calendarDate = z.iso.date().transform((text) => text as CalendarDate)

/** `YYYY-MM`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).transform((text) => text as Month)

/** `HH:MM`, `00:00` to `24:00`. */
export const clockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/).transform((text) => text as ClockTime)

/** A half-open span `[startsAt, endsAt)`. */
export const interval = z.object({ startsAt: instant, endsAt: instant })

/** A short text a person typed, trimmed, 1 to `max` characters. */
export const shortText = (max: number) => z.string().trim().min(1).max(max)

/** Progress of long work: so many of so many units done. `phase` is a code the renderer words. */
export const progress = z.object({ kind: z.literal('progress'), phase: z.string(), done: z.int(), total: z.int() })

/** Bytes of a file, base64, so that every transport carries them alike. */
export const base64 = z.base64()
