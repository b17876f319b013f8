import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRecipient } from '../../../electron/station/exchange/package/age-keys.ts'
import { verifyPackage } from '../../../electron/station/exchange/package/verify.ts'
import { MANIFEST, SIGNATURE, STATION_KEY, type Manifest } from '../../../shared/domain/exchange/manifest.ts'
import { inputOf, keys, make, textOf } from './fixture.ts'

/** What a district without this program has: Debian's own tools. */
const missing = ['age', 'age-keygen', 'openssl'].filter((tool) => !runs(tool))
const folder = mkdtempSync(path.join(tmpdir(), 'linzhan-tools-'))

function runs(tool: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function run(tool: string, ...args: readonly string[]): string {
  return execFileSync(tool, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

beforeAll(() => { if (missing.length > 0) console.warn(`not tried with public tools: ${missing.join(', ')} not installed`) })
afterAll(() => rmSync(folder, { recursive: true }))

test.skipIf(missing.length > 0)('a key by age-keygen seals a package that age opens and openssl vouches for', async () => {
  run('age-keygen', '-o', 'district.key')
  const reading = readRecipient(run('age-keygen', '-y', 'district.key'))
  const recipient = 'recipient' in reading ? reading.recipient : ''
  const made = await make(inputOf(), { ...keys, recipient })
  writeFileSync(path.join(folder, made.fileName), made.bytes)

  run('age', '-d', '-i', 'district.key', '-o', 'content.zip', made.fileName)
  const archive = readFileSync(path.join(folder, 'content.zip'))
  const members = new Map(Object.entries(unzipSync(archive)))
  for (const [name, bytes] of members) writeFileSync(path.join(folder, name), bytes)

  expect(createHash('sha256').update(archive).digest('hex')).toBe(made.contentSha256)
  expect(run('openssl', 'pkeyutl', '-verify', '-pubin', '-inkey', STATION_KEY, '-rawin', '-in', MANIFEST, '-sigfile', SIGNATURE))
    .toContain('Signature Verified Successfully')
  run('openssl', 'pkey', '-pubin', '-in', STATION_KEY, '-outform', 'DER', '-out', 'key.der')
  const manifest = JSON.parse(textOf(members, MANIFEST)) as Manifest
  expect(createHash('sha256').update(readFileSync(path.join(folder, 'key.der'))).digest('hex')).toBe(manifest.signer.fingerprint)
  expect(await verifyPackage(made.bytes, { identity: readFileSync(path.join(folder, 'district.key'), 'utf8'), known: [] }))
    .toMatchObject({ ok: true })
})

test.skipIf(missing.length > 0)('openssl refuses the signature over a changed manifest', () => {
  writeFileSync(path.join(folder, 'changed.json'), `${readFileSync(path.join(folder, MANIFEST), 'utf8')} `)

  expect(() => run('openssl', 'pkeyutl', '-verify', '-pubin', '-inkey', STATION_KEY, '-rawin', '-in', 'changed.json', '-sigfile', SIGNATURE)).toThrow('Command failed')
})

test.skipIf(missing.length > 0)('the secret key file of age-keygen is refused as the district\'s public key', () => {
  expect(readRecipient(readFileSync(path.join(folder, 'district.key'), 'utf8'))).toEqual({ problem: 'secret' })
})
