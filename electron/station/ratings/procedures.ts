import { actOf, os } from '../border.ts'
import type { Ratings } from './service.ts'

export function ratingProcedures(ratings: Ratings) {
  return {
    ask: os.ratings.ask.handler(({ input, context }) => ratings.ask(actOf(context), input)),
    asked: os.ratings.asked.handler(({ input }) => ({ state: ratings.stateOf(input.askId) })),
    month: os.ratings.month.handler(({ input }) => ratings.month(input.month)),
    monthXlsx: os.ratings.monthXlsx.handler(({ input }) => ratings.monthXlsx(input.month)),
  }
}
