import type { Workbook } from '../../../shared/contract/scheduling-board.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { dueDayText, hourSpanText, loanStateLabels, occupationLabels, suggestionLabels, suggestionStateLabels } from '../../../shared/text/doors.ts'
import { momentText } from '../../../shared/text/time.ts'
import type { WriteList } from '../scheduling/service.ts'
import type { Loans } from './loans.ts'
import type { Suggestions } from './suggestions.ts'
import type { Taps } from './taps.ts'

interface Others {
  readonly taps: Pick<Taps, 'month'>
  readonly loans: Pick<Loans, 'list'>
  readonly suggestions: Pick<Suggestions, 'list'>
  readonly writeList: WriteList
}

/** What the rest stop hands to the office: the month's counts, the loan ledger, the suggestions. */
export function createRestSheets({ taps, loans, suggestions, writeList }: Others) {
  return {
    month(month: Month): Promise<Workbook> {
      const counts = taps.month(month)
      return writeList(`暖新驿站服务_${month}`, `${month}　服务 ${counts.taps} 人次（一次可用几项服务，各项之和会更多）`, [['统计', 40], ['项目', 60], ['人次', 30]], [
        ...counts.byOccupation.map(({ occupation, taps: count }) => ['按职业', occupationLabels[occupation], count]),
        ...counts.byService.map(({ name, taps: count }) => ['按服务', name, count]),
        ...counts.byHour.flatMap((count, hour) => (count > 0 ? [['按时段', hourSpanText(hour), count]] : [])),
      ])
    },
    loans(masked: boolean): Promise<Workbook> {
      const { out, past } = loans.list(masked)
      return writeList('借物台账', `借出未还 ${out.length} 件`, [['物品', 30], ['手机尾号', 24], ['称呼', 30], ['借出', 36], ['应还', 36], ['归还', 36], ['情况', 24]],
        [...out, ...past].map((loan) => [loan.itemName, loan.tail, loan.nickname, momentText(loan.lentAt), dueDayText(loan.dueAt), loan.returnedAt === null ? '' : momentText(loan.returnedAt), loan.overdue ? '超期未还' : loanStateLabels[loan.state]]))
    },
    suggestions(masked: boolean): Promise<Workbook> {
      const all = suggestions.list(masked)
      return writeList('暖新驿站意见', `共 ${all.length} 条`, [['时间', 36], ['意见', 150], ['情况', 24]],
        all.map(({ at, choice, text, state }) => [momentText(at), choice === null ? text : suggestionLabels[choice], suggestionStateLabels[state]]))
    },
  }
}
