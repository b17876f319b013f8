import { parseArgs } from 'node:util'
import { UsageError, type Out, type StationClient } from './command.ts'
import { saveFile } from './save-file.ts'

/** `linzhan experts roster --pdf FILE` or `--xlsx FILE`: the roster of the pool (能人库花名册) on A4 or as a workbook. */
export async function expertRosterCommand(client: StationClient, args: readonly string[], out: Out): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { pdf: { type: 'string' }, xlsx: { type: 'string' } }, allowPositionals: true, strict: false })
  const { pdf, xlsx, ...unknown } = values
  if (positionals.length > 0 || Object.keys(unknown).length > 0 || (typeof pdf !== 'string' && typeof xlsx !== 'string')) throw new UsageError('请写明存到哪里：experts roster --pdf 文件，或 --xlsx 文件')
  if (typeof pdf === 'string') saveFile(pdf, (await client.consultations.rosterPdf()).pdf, out)
  if (typeof xlsx === 'string') saveFile(xlsx, (await client.consultations.rosterXlsx()).xlsx, out)
  return 0
}
