import { assertNever } from '../../../shared/domain/assert-never.ts'
import { dayText, momentAt, momentText } from '../../../shared/text/time.ts'
import type { Client } from '../../client.ts'
import { monthText } from './month-text.ts'

export type ExchangeStatus = Awaited<ReturnType<Client['exchange']['status']>>
type Due = NonNullable<ExchangeStatus['due']>
type Last = NonNullable<ExchangeStatus['last']>

/** A sentence for the board and how much it presses. */
export interface Notice {
  readonly tone: 'info' | 'warning' | 'error'
  readonly text: string
}

/** What the next package waits for, in the words of the desk; null when nothing is due. */
export function dueNotice({ due, recipient }: ExchangeStatus): Notice | null {
  if (due === null) return null
  const late = due.overdue ? `（应于 ${dayOf(due)} 前上报，已过期）` : ''
  const tone = due.overdue ? 'error' : 'warning'
  const packet = `${monthText(due.period)}数据包`
  switch (due.waitingFor) {
    case 'day': return recipient === null
      ? { tone: 'warning', text: `${packet}应于 ${dayOf(due)} 上报：还没有区里的公钥文件，请先导入。` }
      : { tone: 'info', text: `${packet}将于 ${dayOf(due)} 上报。` }
    case 'key': return { tone, text: `${packet}待上报${late}：请先导入区里的公钥文件。` }
    case 'desk': return { tone, text: `${packet}待上报${late}：请在“数据上报”里导出。` }
    case 'folder': return { tone, text: `${packet}待上报${late}：请插入 U 盘。` }
    case 'station': return due.problem === null ? { tone: 'info', text: `正在生成${packet}…` } : { tone: 'error', text: `${packet}没有生成${late}：${problemTexts[due.problem]}` }
    default: return assertNever(due.waitingFor)
  }
}

/** The last package in one line: number, month, and whether the district has said that it came. */
export function lastText(last: Last | null): string {
  if (last === null) return '还没有上报过。'
  const name = `第 ${last.sequence} 包 · ${monthText(last.period)}`
  if (last.deliveredAt === null) return `${name} · 已生成，还没有写到 U 盘`
  return `${name} · ${momentText(last.deliveredAt)} 交出 · ${last.receipt === null ? '尚无回执' : `回执 ${last.receipt}`}`
}

const problemTexts: Readonly<Record<NonNullable<Due['problem']>, string>> = {
  missing: 'U 盘在写入时断开了，请重新插好。',
  'read-only': 'U 盘不能写入，请关掉写保护或换一个。',
  full: 'U 盘空间不够，请清理后再试。',
  taken: 'U 盘里已有同名但内容不同的文件，没有覆盖。请换一个 U 盘，并告诉站长。',
  journal: '操作记录对不上，请站长到“操作记录”里检查。',
  fault: '程序出错，稍后会再试；仍不行请站长处理。',
}

function dayOf({ on }: Due): string {
  return dayText(momentAt(on, '12:00'))
}
