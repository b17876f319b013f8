import type { Client } from '../../client.ts'

type Diagnosis = Awaited<ReturnType<Client['setup']['doctor']>>

const reasons: Record<NonNullable<Diagnosis['brokenAt']>['reason'], string> = { changed: '内容被改过', missing: '被删掉了', unlinked: '次序或链接被改过', head: '末尾被截掉或封印不符' }
const things: Readonly<Record<string, string>> = { attendance: '签到', booking: '场地预约', appointment: '咨询预约', headCount: '人头计数' }

/** What the check found, in one sentence. */
export function diagnosisText(found: Diagnosis): { readonly sound: boolean; readonly text: string } {
  if (found.file !== 'ok') return { sound: false, text: `数据文件有损坏：${found.file}。请用最近的备份恢复。` }
  if (found.brokenAt) return { sound: false, text: `第 ${found.brokenAt.seq} 条记录${reasons[found.brokenAt.reason]}。请立即联系区里，并保留现在的数据文件。` }
  const [first] = found.mismatches
  if (first) return { sound: false, text: `${things[first.what] ?? first.what}的条数与记录不符：记录 ${first.journal} 条，数据 ${first.tables} 条。` }
  if (found.brokenSeals > 0) return { sound: false, text: `有 ${found.brokenSeals} 位居民的资料打不开。请用最近的备份恢复。` }
  return { sound: true, text: `${found.rows} 条记录全部完好，没有被改过。` }
}
