/** The indicators the station reports; the codes are the district's. */
export type IndicatorCode = 'ACT_SESS' | 'ACT_ATT' | 'ACT_PPL' | 'VEN_CNT' | 'VEN_USE' | 'EXP_SVC'

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
  /** Whether values of several stations may be added; 人数 may not. */
  readonly additive: boolean
}

/** The dictionary a station works with. */
export interface IndicatorDictionary {
  readonly indicators: readonly IndicatorDefinition[]
}
