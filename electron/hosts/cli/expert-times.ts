import { parseArgs } from 'node:util'
import type { Understanding } from '../../../shared/contract/availability.ts'
import { parseCalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { timeOf } from '../../../shared/domain/values/instant.ts'
import { leftCauseLabels } from '../../../shared/text/expert-labels.ts'
import { UsageError, type Out, type StationClient } from './command.ts'

const MOST_DAYS = 60

/**
 * `linzhan experts times WORDS [--from YYYY-MM-DD] [--count N] [--json]`: what is understood of an office's words about when an
 * expert can serve, with the next dates; exit code 1 where they are left for a person.
 */
export async function expertTimesCommand(client: StationClient, args: readonly string[], out: Out): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { from: { type: 'string' }, count: { type: 'string' }, json: { type: 'boolean' } }, allowPositionals: true, strict: false })
  const [text, ...more] = positionals
  if (text === undefined || more.length > 0) throw new UsageError('请写明一句话：experts times "每周二上午9:00-11:30"')
  const from = values['from'] === undefined ? undefined : parseCalendarDate(String(values['from'])) ?? undefined
  if (values['from'] !== undefined && from === undefined) throw new UsageError('日期请写成 2026-12-07 这样。')
  const count = Number(values['count'] ?? 20)
  if (!Number.isInteger(count) || count < 1 || count > MOST_DAYS) throw new UsageError(`天数请在 1 到 ${MOST_DAYS} 之间。`)
  const understood = await client.consultations.understand({ text, count, ...(from !== undefined && { from }) })
  out.line(values['json'] === true ? JSON.stringify(plain(understood)) : sentences(understood))
  return understood.rules === null ? 1 : 0
}

function plain({ rules, said, next, cause, words }: Understanding) {
  return { read: rules !== null, said, next: next.map(({ on, spans }) => ({ on, spans: spans.map(spanText) })), cause, words }
}

function sentences({ rules, said, next, cause, words }: Understanding): string {
  if (rules === null) return `留给人定：${cause === null ? '' : leftCauseLabels[cause]}${words === '' ? '' : `（${words}）`}`
  return [`理解为：${said}`, ...next.map(({ on, spans }) => `${on}  ${spans.map(spanText).join('、')}`)].join('\n')
}

const spanText = ({ startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number }): string => `${timeOf(startsAt)}-${timeOf(endsAt)}`
