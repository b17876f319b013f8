import type { RosterPreview } from '../../../shared/contract/residents.ts'
import type { Out, StationClient } from './command.ts'
import { readImportArgs, readOfficeBytes } from './import-args.ts'

type Applied = { readonly importId: string; readonly added: number; readonly updated: number }

/**
 * `linzhan residents import FILE [--dry-run] [--json]`: reads a roster and, unless it is a dry run, imports it. With
 * `--json` the dry run prints the reading's summary and nothing else, an import what it added and completed.
 */
export async function residentsCommand(client: StationClient, args: readonly string[], out: Out): Promise<number> {
  const { file, dryRun, json } = readImportArgs(args)
  const preview = await previewOf(client, await readOfficeBytes(file))
  if (dryRun) {
    if (json) out.line(JSON.stringify(preview.summary))
    else tell(preview, out)
    return 0
  }
  const applied = await apply(client, preview.token)
  out.line(json ? JSON.stringify(applied) : `导入完成：新增 ${applied.added} 人，补充 ${applied.updated} 人。可在“居民 → 导入记录”里撤销。`)
  return 0
}

async function previewOf(client: StationClient, file: string): Promise<RosterPreview> {
  for await (const item of await client.residents.previewImport({ file })) {
    if (item.kind === 'preview') return item
  }
  throw new Error('the stream ended without a preview')
}

async function apply(client: StationClient, token: string): Promise<Applied> {
  for await (const item of await client.residents.applyImport({ token })) {
    if (item.kind === 'applied') return { importId: item.importId, added: item.added, updated: item.updated }
  }
  throw new Error('the stream ended before the import was applied')
}

function tell({ summary, sheets, added, updated }: RosterPreview, out: Out): void {
  const { defects, repaired } = summary
  out.line(`共 ${summary.rows} 行：居民 ${summary.residents} 人，重复 ${summary.duplicates} 行，没有姓名 ${defects['no-name']} 行。`)
  out.line(`身份证号：没有 ${defects['no-id']}，校验不对 ${defects['bad-checksum']}，尾数丢失 ${defects['lost-digits']}，15 位已升位 ${defects['fifteen-digit']}。`)
  out.line(`自动修正：全角 ${repaired['full-width']}，空格 ${repaired.spaces}。`)
  out.line(`导入后：新增 ${added} 人，补充 ${updated} 人。没有改动任何数据。`)
  const unsure = sheets.filter(({ sure }) => !sure).map(({ sheet }) => sheet)
  if (unsure.length > 0) out.note(`这些工作表有认不准的列，请在窗口里导入并指定：${unsure.join('、')}`)
}
