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
  const applied = await client.consultations.importExperts({ file: bytes })
  out.line(json ? JSON.stringify(applied) : `导入完成：新增 ${applied.added} 位能人，${applied.known} 位已在库里。`)
  return 0
}

/** `experts` are the different people the file names; `byAvailability` counts its rows by the office's own words. */
function summaryOf({ rows, added, known, issues, people }: ExpertPreview) {
  const byWords = Map.groupBy(people.filter(({ availability }) => availability !== ''), ({ availability }) => availability)
  return {
    rows, experts: added + known, known, issues: countCauses(EXPERT_CAUSES, issues),
    byAvailability: Object.fromEntries([...byWords].map(([words, group]) => [words, group.length])),
  }
}

function tell({ rows, added, known, issues, people }: ExpertPreview, out: Out): void {
  const counts = countCauses(EXPERT_CAUSES, issues)
  const repeated = people.filter(({ outcome }) => outcome === 'repeated').length
  out.line(`共 ${rows} 行：能人 ${added + known} 位，表里重复 ${repeated} 行。`)
  out.line(`${EXPERT_CAUSES.map((cause) => `${expertCauseLabels[cause]} ${counts[cause]} 行`).join('，')}。`)
  out.line(`导入后：新增 ${added} 位，${known} 位已在库里。没有改动任何数据。`)
}
