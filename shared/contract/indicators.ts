import * as z from 'zod'
import { call } from './base.ts'
import { month } from './values.ts'

/** A number with its definition: numerator and denominator, never only a rate (domain reference §c). */
export const indicatorRow = z.object({
  code: z.string(), version: z.int(), name: z.string(), unit: z.string(), definition: z.string(),
  numerator: z.int(), denominator: z.int().nullable(), dimension: z.string().nullable(),
})
export type IndicatorRow = z.infer<typeof indicatorRow>

export const indicators = {
  /** All indicators of a month, zeros included, and the same in sentences. A running month is counted up to now. */
  month: call.input(z.object({ month })).output(z.object({ rows: z.array(indicatorRow), brief: z.string(), closed: z.boolean() })),
}
