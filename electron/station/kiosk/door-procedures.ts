import { actOf, os } from '../border.ts'
import type { KioskDoors } from './doors.ts'

export function kioskDoorProcedures({ restStop, ratings, notices }: KioskDoors) {
  return {
    restStop: os.kiosk.restStop.handler(() => ({
      services: restStop.lists.get().services.filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
      items: restStop.loans.onShelf().map(({ id, name, left }) => ({ id, name, left })),
    })),
    restTap: os.kiosk.restTap.handler(({ input, context }) => restStop.taps.tapAtKiosk(actOf(context), context.seat, input)),
    restUndo: os.kiosk.restUndo.handler(({ input, context }) => ({ undone: restStop.taps.undoAtKiosk(actOf(context), context.seat, input.tapId) })),
    restLend: os.kiosk.restLend.handler(({ input, context }) => restStop.loans.lendAtKiosk(actOf(context), input)),
    restLoans: os.kiosk.restLoans.handler(({ input }) => restStop.loans.outOf(input.tail)),
    restReturn: os.kiosk.restReturn.handler(({ input, context }) => restStop.loans.returnAtKiosk(actOf(context), input)),
    restSuggest: os.kiosk.restSuggest.handler(({ input, context }) => {
      restStop.suggestions.addAtKiosk(actOf(context), input)
      return {}
    }),
    ratingAsked: os.kiosk.ratingAsked.handler(({ context }) => ratings.standing(context.seat)),
    ratingOfSlip: os.kiosk.ratingOfSlip.handler(({ input, context }) => ratings.askBySlip(actOf(context), context.seat, input.code)),
    rate: os.kiosk.rate.handler(({ input, context }) => ratings.rate(actOf(context), context.seat, input)),
    ratingSkip: os.kiosk.ratingSkip.handler(({ input, context }) => {
      ratings.skip(actOf(context), context.seat, input.askId)
      return {}
    }),
    notices: os.kiosk.notices.handler(() => notices.today()),
  }
}
