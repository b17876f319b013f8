import { actOf, os } from '../border.ts'
import type { Visits } from './service.ts'

export function visitProcedures(visits: Visits) {
  return {
    purposes: os.visits.purposes.handler(() => visits.purposes.get()),
    setPurposes: os.visits.setPurposes.handler(({ input, context }) => visits.purposes.set(actOf(context), input.purposes)),
    day: os.visits.day.handler(({ input }) => visits.day(input.on)),
    month: os.visits.month.handler(({ input }) => visits.month(input.month)),
    monthXlsx: os.visits.monthXlsx.handler(({ input }) => visits.monthXlsx(input.month)),
    throughDoor: os.visits.throughDoor.handler(({ input }) => visits.throughDoor(input.on)),
    count: os.visits.count.handler(({ input, context }) => visits.count(actOf(context), input)),
    annul: os.visits.annul.handler(({ input, context }) => {
      visits.annul(actOf(context), input.entryId)
      return {}
    }),
    setDoorTotals: os.visits.setDoorTotals.handler(({ input, context }) => {
      visits.setDoorTotals(actOf(context), input.totals)
      return {}
    }),
  }
}
