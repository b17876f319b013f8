import { actOf, os } from '../border.ts'
import type { Closures } from './closures.ts'
import type { Calendar } from './service.ts'

export function calendarProcedures(calendar: Calendar, closures: Closures) {
  return {
    day: os.calendar.day.handler(({ input }) => calendar.day(input.on)),
    hours: os.calendar.hours.handler(() => calendar.hours().map(plain)),
    setHours: os.calendar.setHours.handler(({ input, context }) => {
      calendar.setHours(actOf(context), input.hours)
      return {}
    }),
    defaultHours: os.calendar.defaultHours.handler(() => calendar.defaultHours().map(plain)),
    openDays: os.calendar.openDays.handler(() => [...calendar.openDays()]),
    setOpenDays: os.calendar.setOpenDays.handler(({ input, context }) => {
      calendar.setOpenDays(actOf(context), input.days)
      return {}
    }),
    workdays: os.calendar.workdays.handler(() => calendar.workdays.list()),
    previewWorkdays: os.calendar.previewWorkdays.handler(({ input }) => calendar.workdays.preview(input.file)),
    importWorkdays: os.calendar.importWorkdays.handler(({ input, context }) => calendar.workdays.importFile(actOf(context), input.file)),
    closures: os.calendar.closures.handler(({ input }) => closures.listFrom(input.from)),
    previewClosure: os.calendar.previewClosure.handler(({ input }) => closures.preview(input)),
    addClosure: os.calendar.addClosure.handler(({ input, context }) => closures.add(actOf(context), input)),
    changeClosure: os.calendar.changeClosure.handler(({ input, context }) => closures.change(actOf(context), input)),
    liftClosure: os.calendar.liftClosure.handler(({ input, context }) => closures.lift(actOf(context), input)),
    restoreClosure: os.calendar.restoreClosure.handler(({ input, context }) => closures.restore(actOf(context), input)),
  }
}

function plain(row: ReturnType<Calendar['hours']>[number]) {
  return { ...row, weekdays: [...row.weekdays] }
}
