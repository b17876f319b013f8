import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageCommand, packageKeygenCommand, packageVerifyCommand } from '../../electron/hosts/cli/package.ts'
import { UsageError } from '../../electron/hosts/cli/command.ts'
import { publicPemOf } from '../../electron/station/exchange/package/keys.ts'
import { findSigningKey } from '../../electron/station/exchange/repository.ts'
import { JANUARY_5, openReporting } from '../support/exchange.ts'
import { temporaryFolder } from '../support/station.ts'

/** What a command wrote. */
function capture() {
  const lines: string[] = []
  return { lines, out: { line: (text: string) => void lines.push(text), note: () => {} } }
}

/** The district makes its keys, the station takes the public one, December is exported. */
async function openExported() {
  const ready = await openReporting({ key: false })
  const secret = path.join(temporaryFolder(), 'district-secret.txt')
  await packageKeygenCommand(['--out', secret], capture().out)
  await ready.desk.exchange.setDistrictKey({ text: readFileSync(`${secret}.pub`, 'utf8') })
  ready.clock.now = JANUARY_5
  const exportInto = async (folder: string) => {
    const { lines, out } = capture()
    expect(await packageCommand(ready.cli, ['--month', '2026-12', '--folder', folder], out)).toBe(0)
    return lines[0] ?? ''
  }
  return { ...ready, secret, exportInto, file: await exportInto(ready.stick) }
}

async function verify(...args: readonly string[]) {
  const { lines, out } = capture()
  return { code: await packageVerifyCommand(args, out), text: lines.join('\n') }
}

describe('linzhan package', () => {
  it('makes keys, exports and verifies', async () => {
    const { secret, file } = await openExported()

    const { code, text } = await verify(file, '--key', secret)

    expect(code).toBe(0)
    expect(text).toContain('龙桥社区党群服务中心（350302001005） 2026-12 第 1 包')
    expect(text).toContain('核对通过。')
  })

  it('keeps the secret key to its owner and overwrites none', async () => {
    const { secret } = await openExported()

    expect(statSync(secret).mode & 0o777).toBe(0o600)
    await expect(packageKeygenCommand(['--out', secret], capture().out)).rejects.toThrow(UsageError)
  })

  it('accepts the registered key of the station and refuses another', async () => {
    const { station, secret, file, folder } = await openExported()
    const sealed = station.parts.store.read(findSigningKey) ?? Buffer.of()
    const pem = path.join(folder, 'station.pub.pem')
    writeFileSync(pem, publicPemOf(station.parts.sealer.open(sealed, 'signing key') as string))

    const { code, text } = await verify(file, '--key', secret, '--station', pem)

    expect(code).toBe(0)
    expect(text).not.toContain('指纹')
  })

  it('places a package after the one before', async () => {
    const { secret, file, stick, exportInto } = await openExported()
    const second = await exportInto(stick)
    const third = await exportInto(stick)

    expect(await verify(second, '--key', secret, '--previous', file)).toMatchObject({ code: 0 })
    const gap = await verify(third, '--key', secret, '--previous', file)
    expect(gap.code).toBe(1)
    expect(gap.text).toContain('中间缺第 2 包')
  })

  it('names a damaged file in Chinese and as JSON, and fails', async () => {
    const { secret, file } = await openExported()
    truncateSync(file, statSync(file).size - 100)

    const plain = await verify(file, '--key', secret)
    const json = await verify(file, '--key', secret, '--json')

    expect(plain).toEqual({ code: 1, text: '数据包已损坏或不完整，请重新拷贝。\n核对不通过。' })
    expect(JSON.parse(json.text)).toMatchObject({ ok: false, findings: [{ kind: 'damaged' }], sentences: ['数据包已损坏或不完整，请重新拷贝。'] })
  })

  it.each([
    ['no month', () => packageCommand({} as never, ['--folder', 'x'], capture().out)],
    ['an unknown option', () => packageCommand({} as never, ['--month', '2026-12', '--folder', 'x', '--now'], capture().out)],
    ['no key', () => packageVerifyCommand(['some.age'], capture().out)],
    ['a file that is not there', () => packageVerifyCommand(['some.age', '--key', 'nowhere'], capture().out)],
    ['no place for the key', () => packageKeygenCommand([], capture().out)],
  ])('asks again for %s', async (_, run) => {
    await expect(run()).rejects.toThrow(UsageError)
  })
})
