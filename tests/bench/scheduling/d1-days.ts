import { addDays, weekdayOf, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { instantAt, type Instant } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'

const MINUTE_MS = 60_000

/** Minutes of one service, of the grid of starts, and what D1 keeps free behind each appointment. */
export const [SERVICE, GRID, BUFFER] = [30, 15, 15]

/** Appointments a provider has on a future day of D1, and on one that is full. */
export const BOOKED_A_DAY = 6

/** The two sessions a provider has on a working day; `most` is how many appointments fit into each with the buffer. */
const SESSIONS = [{ from: '09:00', to: '12:00', most: 4 }, { from: '13:30', to: '17:30', most: 5 }] as const

export interface DaySession extends Interval {
  readonly most: number
}

export function sessionsOn(on: CalendarDate): readonly DaySession[] {
  return SESSIONS.map(({ from, to, most }) => ({ startsAt: instantAt(on, from as ClockTime), endsAt: instantAt(on, to as ClockTime), most }))
}

/** Mondays to Fridays from the day after (or, `step` -1, before) a date on, as many as are asked for. */
export function weekdaysFrom(on: CalendarDate, count: number, step: 1 | -1 = 1): readonly CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = addDays(on, step); days.length < count; day = addDays(day, step)) if (weekdayOf(day) <= 5) days.push(day)
  return days
}

/** Every start at which services follow one another without a gap: six in the morning, eight in the afternoon. */
export function fullStarts({ startsAt, endsAt }: Interval): readonly Instant[] {
  const length = SERVICE * MINUTE_MS
  return Array.from({ length: Math.floor((endsAt - startsAt) / length) }, (_, index) => startsAt + index * length)
}

/** Some starts of a day on the grid by chance, with their buffers and no two at once. */
export function chanceStarts(sessions: readonly DaySession[], chance: () => number): readonly Instant[] {
  for (;;) {
    const starts = sessions.flatMap((session) => tried(session, chance))
    if (starts.length >= BOOKED_A_DAY) return starts.slice(0, BOOKED_A_DAY)
  }
}

function tried({ startsAt, endsAt, most }: DaySession, chance: () => number): readonly Instant[] {
  const places = (endsAt - startsAt) / MINUTE_MS / GRID - SERVICE / GRID + 1
  const starts: Instant[] = []
  for (let attempt = 0; attempt < 12 && starts.length < most; attempt += 1) {
    const at = startsAt + Math.floor(chance() * places) * GRID * MINUTE_MS
    if (starts.every((other) => Math.abs(other - at) >= (SERVICE + BUFFER) * MINUTE_MS)) starts.push(at)
  }
  return starts
}
