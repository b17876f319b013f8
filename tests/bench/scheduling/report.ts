import { rounded } from '../measure.ts'
import { linesOf, machineLine } from '../lines.ts'
import type { SchedulingFigures } from './bench.ts'

/** The figures beside their aims. */
export function reportOf({ oneDay, anyOf20Day, anyOf20Days28, saturated28, growth, contested, series52, weekBoard }: SchedulingFigures): string {
  return [
    ...linesOf([
      { what: '一人一天的空闲，95%', figure: oneDay.p95Ms, aim: 5, unit: 'ms' },
      { what: '二十人一天的空闲，95%', figure: anyOf20Day.p95Ms, aim: 5, unit: 'ms' },
      { what: '二十人四周的空闲，95%', figure: anyOf20Days28.p95Ms, aim: 25, unit: 'ms' },
      { what: '四周全满，95%', figure: saturated28.p95Ms, aim: rounded(2 * anyOf20Days28.p95Ms), unit: 'ms' },
      { what: '历史增长，最慢与最快之比', figure: growth.ratio, aim: 1.2, unit: '' },
      { what: '争抢时段，重复给出', figure: contested.doubles, aim: 0, unit: '' },
      { what: '争抢时段，无人得到', figure: contested.withoutWinner, aim: 0, unit: '' },
      { what: '争抢时段，没告知出路', figure: contested.losersWithoutChoices, aim: 0, unit: '' },
      { what: '重复预约五十二次的预览，95%', figure: series52.p95Ms, aim: 20, unit: 'ms' },
      { what: '一周看板，数据，95%', figure: weekBoard.dataP95Ms, aim: 10, unit: 'ms' },
      { what: '一周看板，画出', figure: weekBoard.paintedMs, aim: 150, unit: 'ms' },
    ]),
    `  空闲起点：空的一天 ${oneDay.starts}（应为 26），二十人一天 ${anyOf20Day.starts}，四周 ${anyOf20Days28.starts}，全满 ${saturated28.starts}（应为 0）`,
    `  历史 0 条 ${growth.rows0Ms} ms，8.7 万条 ${growth.rows87kMs} ms，87.2 万条 ${growth.rows872kMs} ms；争抢 ${contested.clients} 个前台 ${contested.slots} 个时段，${contested.seconds} 秒`,
    `  重复预约有 ${series52.conflicts} 次冲突，其余一次订好 95% ${series52.bookP95Ms} ms；一周看板 ${weekBoard.bookings} 笔预约`,
    machineLine(),
  ].join('\n')
}
