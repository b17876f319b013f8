import { linesOf, machineLine, type Line } from '../lines.ts'
import type { CoreFigures } from './bench.ts'

/** The figures beside their aims. */
export function reportOf(figures: CoreFigures): string {
  const { signIn, search100k, open5kMs, open100kMs, import100k, roundTrip, bundles } = figures
  const lines: readonly Line[] = [
    { what: '签到，中位数与裸写之比', figure: signIn.ratio, aim: 2, unit: '' },
    { what: '查找（10 万人），95%', figure: search100k.p95Ms, aim: 5, unit: 'ms' },
    { what: '打开（5 千人）', figure: open5kMs, aim: 500, unit: 'ms' },
    { what: '打开（10 万人）', figure: open100kMs, aim: 3_000, unit: 'ms' },
    { what: '导入（10 万行）', figure: import100k.seconds, aim: 30, unit: 's' },
    ...(import100k.peakRssMb === null ? [] : [{ what: '导入，最多占用内存', figure: import100k.peakRssMb, aim: 500, unit: 'MB' }]),
    { what: '页面往返，95%', figure: roundTrip.p95Ms, aim: 5, unit: 'ms' },
    { what: '签到页面首次载入', figure: bundles.kioskGzKb, aim: 120, unit: 'kB' },
    { what: '前台页面首次载入', figure: bundles.deskGzKb, aim: 450, unit: 'kB' },
  ]
  return [
    ...linesOf(lines),
    `  签到 ${signIn.p50Ms} ms（95% ${signIn.p95Ms} ms），裸写同样三行 ${signIn.floorP50Ms} ms；往返中位数 ${roundTrip.p50Ms} ms`,
    machineLine(),
  ].join('\n')
}
