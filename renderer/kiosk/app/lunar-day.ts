import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { lunarBeside } from '../../../shared/text/lunar.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'

/** The lunar date of a moment at the station: `农历三月廿三 妈祖诞辰`. */
export const lunarDay = (at: number): string => lunarBeside(dateOfMoment(at) as CalendarDate)
