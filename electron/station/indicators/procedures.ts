import { os } from '../border.ts'
import type { Indicators } from './service.ts'

export function indicatorProcedures(indicators: Indicators) {
  return {
    month: os.indicators.month.handler(({ input }) => indicators.month(input.month)),
  }
}
