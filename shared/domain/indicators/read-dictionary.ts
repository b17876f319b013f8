import { z } from 'zod'
import { INDICATOR_CODES, type IndicatorDictionary } from './dictionary.ts'

const definition = z.object({
  version: z.int().positive(),
  name: z.string().min(1),
  unit: z.string().min(1),
  definition: z.string().min(1),
  periodType: z.enum(['current', 'cumulative', 'pointInTime']),
  countsBy: z.enum(['occurrence', 'closing']),
  numerator: z.string().min(1),
  denominator: z.string().min(1).nullable(),
  additive: z.boolean(),
  fairCounts: z.boolean().optional(),
})

const code = z.enum(INDICATOR_CODES)
const listed = z.object({ indicators: z.array(definition.extend({ code })) })
const complete = z.record(code, definition.extend({ code }))

/** Reads an indicator dictionary as shipped or imported; throws a `ZodError` when a code is missing, twice or unknown. */
export function readIndicatorDictionary(json: unknown): IndicatorDictionary {
  const { indicators } = listed.parse(json)
  if (new Set(indicators.map((each) => each.code)).size !== indicators.length) {
    throw new z.ZodError([{ code: 'custom', message: 'an indicator is defined twice', path: ['indicators'], input: json }])
  }
  return complete.parse(Object.fromEntries(indicators.map((each) => [each.code, each])))
}
