import { actOf, os, refusing } from '../border.ts'
import type { Exchange } from './service.ts'

export function exchangeProcedures(exchange: Exchange) {
  return {
    status: os.exchange.status.handler(() => exchange.status()),
    packages: os.exchange.packages.handler(() => exchange.packages()),
    setDistrictKey: os.exchange.setDistrictKey.handler(({ input, context }) => exchange.setDistrictKey(actOf(context), input.text)),
    setSchedule: os.exchange.setSchedule.handler(({ input, context }) => {
      exchange.setSchedule(actOf(context), input)
      return {}
    }),
    exportMonth: os.exchange.exportMonth.handler(async function* ({ input, context }) {
      yield* refusing(exchange.exportMonth(actOf(context), input.month, input.folder))
    }),
    download: os.exchange.download.handler(({ input, context }) => exchange.download(actOf(context), input.packageId)),
    noteReceipt: os.exchange.noteReceipt.handler(({ input, context }) => exchange.noteReceipt(actOf(context), input.packageId, input.receipt)),
  }
}
