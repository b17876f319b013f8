import { linesOf, machineLine } from '../lines.ts'
import { rounded } from '../measure.ts'
import type { SignInFigures } from './bench.ts'

/** The figures beside their aims. */
export function reportOf({ tapToResult, duplicates, withoutCode, lookup, perSecond, floorPerSecond }: SignInFigures): string {
  return [
    ...linesOf([
      { what: '点名字到看见结果，95%', figure: tapToResult.p95Ms, aim: 100, unit: 'ms' },
      { what: '重复签到', figure: duplicates, aim: 0, unit: '' },
      { what: '没有说明的结果', figure: withoutCode, aim: 0, unit: '' },
      { what: '按手机尾号找人，95%', figure: lookup.p95Ms, aim: 100, unit: 'ms' },
    ]),
    `  点名字到看见结果的中位数 ${tapToResult.p50Ms} ms；四台签到屏每秒写 ${perSecond} 次，直接写库每秒 ${floorPerSecond} 次（${rounded(perSecond / floorPerSecond)} 倍）`,
    machineLine(),
  ].join('\n')
}
