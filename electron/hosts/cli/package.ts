import { constants } from 'node:fs'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { sentenceOf } from '../../../shared/domain/exchange/finding-sentence.ts'
import type { PackageMark, Verdict } from '../../../shared/domain/exchange/finding.ts'
import { parseMonth } from '../../../shared/domain/values/calendar-date.ts'
import { makeAgeKeyPair } from '../../station/exchange/package/keys.ts'
import { verifyPackage, type VerifyOptions } from '../../station/exchange/package/verify.ts'
import { UsageError, type Out, type StationClient } from './command.ts'

/** `linzhan package export --month 2026-12 --folder DIR [--json]`: makes a month's package; prints its path. */
export async function packageCommand(client: StationClient, args: readonly string[], out: Out): Promise<number> {
  const { values } = read(args, { month: { type: 'string' }, folder: { type: 'string' }, json: { type: 'boolean' } })
  const month = parseMonth(values.month ?? '')
  if (month === null || values.folder === undefined) throw new UsageError('请写明月份和文件夹，例如 --month 2026-12 --folder /media/usb。')
  const folder = path.resolve(values.folder)
  for await (const step of await client.exchange.exportMonth({ month, folder })) {
    if (step.kind === 'progress') continue
    out.line(values.json ? JSON.stringify({ path: step.path, ...step.record }) : step.path)
  }
  return 0
}

/**
 * `linzhan package verify FILE --key SECRET [--station PUB.pem] [--previous FILE] [--json]`: checks a package as the
 * district receives it, without a station. 0 only when it is sound; everything wrong is named.
 */
export async function packageVerifyCommand(args: readonly string[], out: Out): Promise<number> {
  const { values, positionals } = read(args, { key: { type: 'string' }, station: { type: 'string' }, previous: { type: 'string' }, json: { type: 'boolean' } })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0 || values.key === undefined) throw new UsageError('请写明数据包文件，并用 --key 写明区里的私钥文件。')
  const identity = await textOf(values.key)
  const previous = values.previous === undefined ? undefined : await markOf(values.previous, identity)
  const options: VerifyOptions = {
    identity, ...(previous === undefined ? {} : { known: [previous] }),
    ...(values.station === undefined ? {} : { trustedStationKey: await textOf(values.station) }),
  }
  const verdict = await verifyPackage(await bytesOf(file), options)
  if (values.json) out.line(JSON.stringify({ ...verdict, sentences: verdict.findings.map(sentenceOf) }))
  else tell(verdict, out)
  return verdict.ok ? 0 : 1
}

/**
 * `linzhan package keygen --out FILE`: makes the district's key pair on the district's computer. The secret half goes to
 * FILE (readable by its owner only), the public half, which the stations get, to FILE.pub. Nothing is overwritten.
 */
export async function packageKeygenCommand(args: readonly string[], out: Out): Promise<number> {
  const { values } = read(args, { out: { type: 'string' } })
  if (values.out === undefined) throw new UsageError('请用 --out 写明私钥存到哪个文件。')
  const { identity, recipient } = await makeAgeKeyPair()
  await mkdir(path.dirname(path.resolve(values.out)), { recursive: true })
  await writeNew(values.out, `# 邻站区级私钥：只留在区里，不要带到站里\n${identity}\n`, 0o600)
  await writeNew(`${values.out}.pub`, `# 邻站区级公钥：发给各站，在“数据上报”里导入\n${recipient}\n`, 0o644)
  out.line(recipient)
  out.note(`私钥：${values.out}（请备份并妥善保管，丢失后收到的数据包都打不开）`)
  out.note(`公钥：${values.out}.pub（发给各站）`)
  return 0
}

/** What the district keeps of the package before; a `UsageError` when that one is not sound itself. */
async function markOf(file: string, identity: string): Promise<PackageMark> {
  const { mark, findings } = await verifyPackage(await bytesOf(file), { identity })
  if (mark === null) throw new UsageError(`上一个数据包本身不能用：${findings.map(sentenceOf).join('')}`)
  return mark
}

function tell({ ok, findings, manifest }: Verdict, out: Out): void {
  if (manifest) {
    out.line(`${manifest.station.name}（${manifest.station.code}） ${manifest.period} 第 ${manifest.sequence} 包`)
    out.line(`记录 ${manifest.counts.records} 条（第 ${manifest.journal.fromSeq} 至 ${manifest.journal.toSeq} 号），指标 ${manifest.counts.indicators} 行`)
  }
  for (const finding of findings) out.line(sentenceOf(finding))
  out.line(ok ? '核对通过。' : '核对不通过。')
}

/** The words typed; a `UsageError` for an option that does not exist or lacks its value. */
function read<const Options extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    throw new UsageError('有看不懂的选项，或选项后面缺了值。')
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch {
    throw new UsageError(`读不了这个文件：${file}`)
  }
}

async function textOf(file: string): Promise<string> {
  return (await bytesOf(file)).toString('utf8')
}

/** Throws a `UsageError` when the file is there: a key that is overwritten is lost. */
async function writeNew(file: string, text: string, mode: number): Promise<void> {
  const handle = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode).catch(() => null)
  if (handle === null) throw new UsageError(`不能新建文件（已存在，或文件夹不可写）：${file}`)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
