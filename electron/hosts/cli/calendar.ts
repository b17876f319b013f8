import type { Out, StationClient } from './command.ts'
import { readImportArgs, readOfficeBytes } from './import-args.ts'

/**
 * `linzhan calendar import FILE [--dry-run] [--json]`: takes over a year's notice of holidays and days made up, from the table
 * as shipped (JSON) or from an office's sheet with 日期 and 类型. A year that is known already is replaced.
 */
export async function calendarCommand(client: StationClient, args: readonly string[], out: Out): Promise<number> {
  const { file, dryRun, json } = readImportArgs(args)
  const bytes = await readOfficeBytes(file)
  const { years } = await client.calendar.previewWorkdays({ file: bytes })
  if (!dryRun) await client.calendar.importWorkdays({ file: bytes })
  if (json) {
    out.line(JSON.stringify({ years: years.map(({ year, off, work }) => ({ year, off: off.length, work: work.length })) }))
    return 0
  }
  for (const { year, off, work } of years) out.line(`${year} 年：放假 ${off.length} 天，周末上班 ${work.length} 天。`)
  out.line(dryRun ? '没有改动任何数据。' : '导入完成。')
  return 0
}
