/** A wall-clock time `HH:MM`, `00:00` to `24:00` (the end of a day). */
export type ClockTime = string & { readonly brand: 'ClockTime' }

/** Reads `H:MM` or `HH:MM` up to `24:00`; null when it is no time of day. */
export function parseClockTime(text: string): ClockTime | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text)
  if (!match) return null
  return clockTime(Number(match[1]), Number(match[2]))
}

/** The time of these parts, or null when out of range. */
export function clockTime(hour: number, minute: number): ClockTime | null {
  if (!Number.isInteger(hour) || !Number.isInteger(minute) || hour < 0 || minute < 0 || minute > 59) return null
  if (hour > 24 || (hour === 24 && minute > 0)) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as ClockTime
}

/** Minutes since midnight, 0 to 1440. */
export function minutesOf(time: ClockTime): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
