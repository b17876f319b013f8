import { actOf, os } from '../border.ts'
import type { Calendar } from './service.ts'

export function calendarProcedures(calendar: Calendar) {
  return {
    day: os.calendar.day.handler(({ input }) => calendar.day(input.on)),
    hours: os.calendar.hours.handler(() => calendar.hours().map(plain)),
    setHours: os.calendar.setHours.handler(({ input, context }) => {
      calendar.setHours(actOf(context), input.hours)
      return {}
    }),
    defaultHours: os.calendar.defaultHours.handler(() => calendar.defaultHours().map(plain)),
  }
}

function plain(row: ReturnType<Calendar['hours']>[number]) {
  return { ...row, weekdays: [...row.weekdays] }
}
