import type { RefusalData } from '../contract/errors.ts'
import { assertNever } from '../domain/assert-never.ts'
import { timeText } from './time.ts'

/** Why a time with an expert cannot be booked ahead, and what to do instead. */
export function bookingWindowText(broken: RefusalData<'BOOKING_WINDOW'>): string {
  switch (broken.rule) {
    case 'notice':
      return `要提前 ${broken.minutes >= 120 ? `${Math.ceil(broken.minutes / 60)} 小时` : `${broken.minutes} 分钟`}预约。人已到场可以取现场号。`
    case 'horizon':
      return `最早提前 ${broken.days} 天预约。`
    case 'over':
      return `这场已在 ${timeText(broken.endsAt)} 结束，请改约别的场次。`
    case 'past':
      return `${timeText(broken.startsAt)} 已经过去了，请选后面的时段。`
    default:
      return assertNever(broken)
  }
}
