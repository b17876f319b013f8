import type { PlanRow } from '../../../shared/contract/activities.ts'
import { PLAN_CAUSES } from '../../../shared/domain/activities/plan/plan.ts'
import { planCauseLabels } from '../../../shared/text/labels.ts'
import type { Out, StationClient } from './command.ts'
import { countCauses, readImportArgs, readOfficeBytes } from './import-args.ts'

/**
 * `linzhan activities import FILE [--month YYYY-MM] [--dry-run] [--json]`: reads a monthly plan and, unless it is a dry run,
 * takes over every row nothing stands in the way of. With `--json` the dry run prints what the file holds, an import how many
 * rows were taken over and how many left out.
 */
export async function planCommand(client: StationClient, args: readonly string[], out: Out): Promise<number> {
  const { file, dryRun, json, month } = readImportArgs(args, { takesMonth: true })
  const plan = { file: await readOfficeBytes(file), month }
  if (dryRun) {
    const { rows, sameRoomSameSlot } = await client.activities.previewPlan(plan)
    if (json) out.line(JSON.stringify({ rows: rows.length, sameRoomSameSlot, issues: countCauses(PLAN_CAUSES, rows.flatMap(({ issues }) => issues)) }))
    else tellPreview(rows, sameRoomSameSlot, out)
    return 0
  }
  const { added, leftOut } = await client.activities.importPlan(plan)
  if (json) out.line(JSON.stringify({ added, leftOut: leftOut.length }))
  else out.line(`导入完成：新增 ${added} 场活动，${leftOut.length} 行没有导入。`)
  if (!json) for (const row of leftOut) out.note(reasonOf(row))
  return 0
}

function tellPreview(rows: readonly PlanRow[], sameRoomSameSlot: number, out: Out): void {
  const blocked = rows.filter(({ ready }) => !ready)
  out.line(`共 ${rows.length} 行：可以导入 ${rows.length - blocked.length} 行，有问题 ${blocked.length} 行。同一地点时间冲突 ${sameRoomSameSlot} 处。没有改动任何数据。`)
  for (const row of blocked) out.note(reasonOf(row))
}

/** Where a row stands in the file and what keeps it out. */
function reasonOf({ sheet, sheetRow, title, clash, issues }: PlanRow): string {
  const reasons = [...(clash === null ? [] : [`与${clash}冲突`]), ...issues.map(({ cause }) => planCauseLabels[cause])]
  return `${sheet} 第 ${sheetRow} 行“${title}”：${reasons.join('，')}`
}
