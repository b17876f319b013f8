import type { Out, StationClient } from './command.ts'

const reasons = { changed: '内容被改过', missing: '缺失', unlinked: '次序或链接被改过', head: '末尾被截掉，或封印与末行不符' } as const

/** `linzhan doctor [--json]`: verifies file and journal; exit code 1 when anything is wrong, naming the first bad row. */
export async function doctorCommand(client: StationClient, args: readonly string[], out: Out): Promise<number> {
  const found = await client.setup.doctor()
  const sound = found.file === 'ok' && found.brokenAt === null && found.dangling === 0 && found.mismatches.length === 0 && found.brokenSeals === 0
  if (args.includes('--json')) {
    out.line(JSON.stringify({ sound, ...found }))
    return sound ? 0 : 1
  }
  if (found.file !== 'ok') out.line(`数据文件有损坏：${found.file}`)
  if (found.brokenAt) out.line(`操作记录第 ${found.brokenAt.seq} 行不对：${reasons[found.brokenAt.reason]}。`)
  if (found.dangling > 0) out.line(`有 ${found.dangling} 条记录指向不存在的数据。`)
  for (const { what, journal, tables } of found.mismatches) out.line(`${what}：操作记录里有 ${journal} 条，数据里有 ${tables} 条。`)
  if (found.brokenSeals > 0) out.line(`有 ${found.brokenSeals} 位居民的资料打不开：内容被改过，或者不是用这把密钥封存的。`)
  if (sound) out.line(`完好：${found.rows} 条操作记录首尾相连，没有被改过。`)
  return sound ? 0 : 1
}
