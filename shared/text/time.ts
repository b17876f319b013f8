const ZONE = 'Asia/Shanghai'
const weekday = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, weekday: 'long' })

/** China has had one zone and no summer time since 1992: summed, as a week on the board says thousands of times. */
const AHEAD_MS = 8 * 60 * 60_000
const isoAtStation = (at: number): string => new Date(at + AHEAD_MS).toISOString()

/** `09:02` at the station. */
export const timeText = (at: number): string => isoAtStation(at).slice(11, 16)

/** `12月7日`. */
export const dayText = (at: number): string => {
  const iso = isoAtStation(at)
  return `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`
}

/** `星期一`. */
export const weekdayText = (at: number): string => weekday.format(at)

/** `12月7日 星期一`. */
export const longDayText = (at: number): string => `${dayText(at)} ${weekdayText(at)}`

/** `12月7日 09:02`. */
export const momentText = (at: number): string => `${dayText(at)} ${timeText(at)}`

/** `09:00–11:00`. */
export const spanText = (startsAt: number, endsAt: number): string => `${timeText(startsAt)}–${timeText(endsAt)}`

/** The civil date at the station, `YYYY-MM-DD`. */
export const dateOfMoment = (at: number): string => isoAtStation(at).slice(0, 10)

/** The moment a clock in the station shows this date and time. */
export const momentAt = (on: string, time: string): number => Date.parse(`${on}T${time}:00+08:00`)
