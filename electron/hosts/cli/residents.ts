import { readFile } from 'node:fs/promises'
import type { RosterPreview } from '../../../shared/contract/residents.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { UsageError, type Out, type StationClient } from './command.ts'

type Applied = { readonly importId: string; readonly added: number; readonly updated: number }

/**
 * `linzhan residents import FILE [--dry-run] [--json]`: reads a roster and, unless it is a dry run, imports it. With
 * `--json` the dry run prints the reading's summary and nothing else, an import what it added and completed.
 */
export async function residentsCommand(client: StationClient, args: readonly string[], out: Out): Promise<number> {
  const [action, ...rest] = args
  const [file, ...more] = rest.filter((argument) => !argument.startsWith('--'))
  const unknown = rest.find((argument) => argument.startsWith('--') && argument !== '--dry-run' && argument !== '--json')
  if (action !== 'import' || file === undefined || more.length > 0) throw new UsageError('请写明要导入的一个文件。')
  if (unknown !== undefined) throw new UsageError(`没有这个选项:${unknown}`)
  const json = rest.includes('--json')
  const preview = await previewOf(client, await bytesOf(file))
  if (rest.includes('--dry-run')) {
    if (json) out.line(JSON.stringify(preview.summary))
    else tell(preview, out)
    return 0
  }
  const applied = await apply(client, preview.token)
  out.line(json ? JSON.stringify(applied) : `导入完成:新增 ${applied.added} 人,补充 ${applied.updated} 人。可在“居民 → 导入记录”里撤销。`)
  return 0
}

/** The file's bytes. Throws `BAD_FILE` for a folder and for what is not there, as for any file that cannot be read. */
async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EISDIR') throw new Refusal('BAD_FILE', { code: 'A_FOLDER' })
    if (code === 'ENOENT') throw new Refusal('BAD_FILE', { code: 'NOT_FOUND' })
    throw error
  }
}

async function previewOf(client: StationClient, file: Buffer): Promise<RosterPreview> {
  for await (const item of await client.residents.previewImport({ file: file.toString('base64') })) {
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
  out.line(`共 ${summary.rows} 行:居民 ${summary.residents} 人,重复 ${summary.duplicates} 行,没有姓名 ${defects['no-name']} 行。`)
  out.line(`身份证号:没有 ${defects['no-id']},校验不对 ${defects['bad-checksum']},尾数丢失 ${defects['lost-digits']},15 位已升位 ${defects['fifteen-digit']}。`)
  out.line(`自动修正:全角 ${repaired['full-width']},空格 ${repaired.spaces}。`)
  out.line(`导入后:新增 ${added} 人,补充 ${updated} 人。没有改动任何数据。`)
  const unsure = sheets.filter(({ sure }) => !sure).map(({ sheet }) => sheet)
  if (unsure.length > 0) out.note(`这些工作表有认不准的列,请在窗口里导入并指定:${unsure.join('、')}`)
}
