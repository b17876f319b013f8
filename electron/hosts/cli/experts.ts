import type { ExpertPreview } from '../../../shared/contract/experts.ts'
import { EXPERT_CAUSES } from '../../../shared/domain/consultations/expert-roster/expert-roster.ts'
import { expertCauseLabels } from '../../../shared/text/labels.ts'
import type { Out, StationClient } from './command.ts'
import { countCauses, readImportArgs, readOfficeBytes } from './import-args.ts'

/**
 * `linzhan experts import FILE [--dry-run] [--json]`: reads a roster of experts and, unless it is a dry run, adds who is new.
 * With `--json` the dry run prints what the file holds, an import how many it added and knew.
 */
export async function expertsCommand(client: StationClient, args: readonly string[], out: Out): Promise<number> {
  const { file, dryRun, json } = readImportArgs(args)
  const bytes = await readOfficeBytes(file)
  if (dryRun) {
    const preview = await client.consultations.previewExperts({ file: bytes })
    if (json) out.line(JSON.stringify(summaryOf(preview)))
    else tell(preview, out)
    return 0
  }
  const { added, known } = await client.consultations.importExperts({ file: bytes })
  out.line(json ? JSON.stringify({ added, known }) : `导入完成：新增 ${added} 位能人，${known} 位已在库里。${added > 0 ? '可服务时间请在“能人库”里确认。' : ''}`)
  return 0
}

/** `experts` are the different people the file names; `byAvailability` counts its rows by the office's own words, `understood` says what is read of them, null where they are left for a person. */
function summaryOf({ rows, added, known, issues, people, wordings }: ExpertPreview) {
  const byWords = Map.groupBy(people.filter(({ availability }) => availability !== ''), ({ availability }) => availability)
  return {
    rows, experts: added + known, known, issues: countCauses(EXPERT_CAUSES, issues),
    understood: Object.fromEntries(wordings.map(({ availability, said, next }) => [availability, said === '' ? null : { said, next: next.map(({ on }) => on) }])),
    byAvailability: Object.fromEntries([...byWords].map(([words, group]) => [words, group.length])),
  }
}

function tell({ rows, added, known, issues, people, wordings }: ExpertPreview, out: Out): void {
  const counts = countCauses(EXPERT_CAUSES, issues)
  const repeated = people.filter(({ outcome }) => outcome === 'repeated').length
  out.line(`共 ${rows} 行：能人 ${added + known} 位，表里重复 ${repeated} 行。`)
  out.line(`${EXPERT_CAUSES.map((cause) => `${expertCauseLabels[cause]} ${counts[cause]} 行`).join('，')}。`)
  for (const { availability, said, count } of wordings) out.line(`${availability}（${count} 人）：${said === '' ? '看不准，留给人定' : `理解为 ${said}`}`)
  out.line(`导入后：新增 ${added} 位，${known} 位已在库里。没有改动任何数据。`)
}
