/** The indicators the station reports, in the order of the report; the codes are the district's. */
export const INDICATOR_CODES = ['ACT_SESS', 'ACT_ATT', 'ACT_PPL', 'VEN_CNT', 'VEN_USE', 'EXP_SVC', 'EXP_SESS', 'LAW_DUTY', 'VISIT', 'NEW_ATT', 'SAT', 'SAT_PART'] as const

export type IndicatorCode = (typeof INDICATOR_CODES)[number]

/** One indicator with its 口径. Owned by the district: a station imports it and cannot change a formula. */
export interface IndicatorDefinition {
  readonly code: IndicatorCode
  /** Counts up when the meaning changes; travels with every number. */
  readonly version: number
  readonly name: string
  /** How the value is shown: 场, 人次, 人, 次, %. */
  readonly unit: string
  readonly definition: string
  /** 当期: what happened in the month; 累计: since January; 时点: on the last day. */
  readonly periodType: 'current' | 'cumulative' | 'pointInTime'
  /** By the day it happened, or by the day it was closed. */
  readonly countsBy: 'occurrence' | 'closing'
  readonly numerator: string
  /** Null for a plain count. */
  readonly denominator: string | null
  /** Whether values of several stations may be added: 人数 and rates may not (rates go by Σnumerator / Σdenominator). */
  readonly additive: boolean
  /** Of SAT alone: whether the district counts 基本满意 as content. */
  readonly fairCounts?: boolean | undefined
}

/** The dictionary a station works with: one definition for each code. */
export type IndicatorDictionary = Readonly<Record<IndicatorCode, IndicatorDefinition>>
