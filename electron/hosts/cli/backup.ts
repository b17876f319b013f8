import path from 'node:path'
import { UsageError, type Out, type StationClient } from './command.ts'

/** `linzhan backup FOLDER`: copies the store under a dated name; the key stays out of it. */
export async function backupCommand(client: StationClient, args: readonly string[], out: Out): Promise<number> {
  const [folder] = args
  if (folder === undefined) throw new UsageError('请写明备份到哪个文件夹。')
  const { file } = await client.setup.backUp({ folder: path.resolve(folder) })
  out.line(file)
  return 0
}
