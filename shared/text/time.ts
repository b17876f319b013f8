const ZONE = 'Asia/Shanghai'
const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, month: 'long', day: 'numeric' })
const weekday = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, weekday: 'long' })
const iso = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' })

/** `09:02` at the station. */
export const timeText = (at: number): string => clock.format(at)

/** `12月7日`. */
export const dayText = (at: number): string => day.format(at)

/** `星期一`. */
export const weekdayText = (at: number): string => weekday.format(at)

/** `12月7日 星期一`. */
export const longDayText = (at: number): string => `${dayText(at)} ${weekdayText(at)}`

/** `12月7日 09:02`. */
export const momentText = (at: number): string => `${dayText(at)} ${timeText(at)}`

/** `09:00–11:00`. */
export const spanText = (startsAt: number, endsAt: number): string => `${timeText(startsAt)}–${timeText(endsAt)}`

/** The civil date at the station, `YYYY-MM-DD`. */
export const dateOfMoment = (at: number): string => iso.format(at)

/** The moment a clock in the station shows this date and time. China has had one zone and no summer time since 1992. */
export const momentAt = (on: string, time: string): number => Date.parse(`${on}T${time}:00+08:00`)
