import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { dateOf, timeOf } from '../../../shared/domain/values/instant.ts'
import { sessionStateLabels } from '../../../shared/text/labels.ts'
import { UsageError, type Out, type StationClient } from './command.ts'
import { saveFile } from './save-file.ts'

/** `linzhan activities list` shows today's sessions; `linzhan activities sheet SESSION --pdf FILE` writes the sign-in sheet of one, named by id or by today's number. */
export async function sheetCommand(client: StationClient, args: readonly string[], out: Out): Promise<number> {
  const [action, ...rest] = args
  if (action === 'list') return list(client, out)
  const at = rest.indexOf('--pdf')
  const file = at < 0 ? undefined : rest[at + 1]
  const [wanted] = rest.filter((_, index) => at < 0 || (index !== at && index !== at + 1))
  if (wanted === undefined || file === undefined) throw new UsageError('请写明场次和 PDF 文件：activities sheet 场次 --pdf 文件')
  const { pdf } = await client.activities.sheetPdf({ sessionId: await sessionIdOf(client, wanted) })
  saveFile(file, pdf, out)
  return 0
}

async function list(client: StationClient, out: Out): Promise<number> {
  const sessions = await sessionsToday(client)
  for (const session of sessions) {
    out.line([session.id, session.number, `${timeOf(session.startsAt)}-${timeOf(session.endsAt)}`, sessionStateLabels[session.state], `${session.present + session.heads} 人`, session.title].join('\t'))
  }
  if (sessions.length === 0) out.note('今天没有活动。')
  return 0
}

async function sessionsToday(client: StationClient): Promise<readonly ActivitySession[]> {
  const { now } = await client.setup.status()
  return client.activities.day({ on: dateOf(now) })
}

async function sessionIdOf(client: StationClient, wanted: string): Promise<string> {
  if (!/^HD\d{4}-\d+$/i.test(wanted)) return wanted
  const found = (await sessionsToday(client)).find(({ number }) => number === wanted.toUpperCase())
  if (!found) throw new UsageError(`今天没有编号为 ${wanted} 的活动。`)
  return found.id
}
