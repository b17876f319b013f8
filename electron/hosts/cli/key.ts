import { existsSync } from 'node:fs'
import { readRecoveryKey } from '../../../shared/domain/setup/recovery-key.ts'
import { keyFits } from '../../station/setup/key-fits.ts'
import { encodeKey, keyPlaces, writeKeyFile } from '../key-file.ts'
import { UsageError, type Out } from './command.ts'

/** `linzhan key restore RECOVERY-KEY`: puts the data key back on a computer that holds a backup but not its key. */
export function keyRestoreCommand(dataFolder: string, args: readonly string[], out: Out): number {
  const key = readRecoveryKey(args.join(''))
  if (!key) throw new UsageError('恢复密钥不对，请对照打印件逐组核对。')
  const { plain } = keyPlaces(dataFolder)
  if (existsSync(plain)) throw new UsageError('这个数据文件夹已经有密钥了，没有改动。')
  if (!keyFits(dataFolder, key)) throw new UsageError('这把恢复密钥不是这个站的，没有改动。请找本站设置时打印的那一张。')
  writeKeyFile(plain, encodeKey(key))
  out.line('密钥已恢复，可以打开本站了。')
  return 0
}
