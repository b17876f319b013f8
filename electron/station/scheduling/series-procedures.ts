import { actOf, os } from '../border.ts'
import { askerOf } from './booking-procedures.ts'
import type { Scheduling } from './service.ts'

export function seriesProcedures({ series, seriesRules }: Pick<Scheduling, 'series' | 'seriesRules'>) {
  return {
    seriesRules: os.scheduling.seriesRules.handler(() => seriesRules.get()),
    setSeriesRules: os.scheduling.setSeriesRules.handler(({ input, context }) => seriesRules.set(actOf(context), input)),
    previewSeries: os.scheduling.previewSeries.handler(({ input }) => series.preview(input)),
    bookSeries: os.scheduling.bookSeries.handler(({ input, context }) => series.book(actOf(context), input, askerOf(context, input.override))),
    series: os.scheduling.series.handler(({ input }) => series.find(input.seriesId)),
    previewSeriesChange: os.scheduling.previewSeriesChange.handler(({ input }) => series.previewChange(input)),
    changeBookings: os.scheduling.changeBookings.handler(({ input, context }) => series.change(actOf(context), input, askerOf(context))),
    cancelBookings: os.scheduling.cancelBookings.handler(({ input, context }) => series.cancel(actOf(context), input)),
    restoreBookings: os.scheduling.restoreBookings.handler(({ input, context }) => series.restore(actOf(context), input.bookings)),
  }
}
