import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const checkout = path.resolve(import.meta.dirname, '../..')

/** What both OpenSSL (Node) and BoringSSL (Electron) offer. SM2/3/4, CCM and argon2 are in one of them only. */
const IN_BOTH: ReadonlySet<string> = new Set(['sha256', 'sha512', 'aes-256-gcm', 'ed25519', 'x25519'])

const NAMED_CALL = /\b(?:createHash|createHmac|createCipheriv|createDecipheriv|hkdf|hkdfSync|pbkdf2|pbkdf2Sync|generateKeyPair|generateKeyPairSync)\(\s*['"]([\w-]+)['"]/g
const ONLY_IN_NODE = /\b(?:argon2|argon2Sync|sm[234])\b/i

const sources = globSync(['electron/**/*.ts', 'shared/**/*.ts'], { cwd: checkout }).map((file) => ({ file, text: readFileSync(path.join(checkout, file), 'utf8') }))

test('uses only algorithms that Electron has as well', () => {
  const used = sources.flatMap(({ file, text }) => [...text.matchAll(NAMED_CALL)].map(([, name = '']) => ({ file, name })))

  expect(used.length).toBeGreaterThan(5)
  expect(used.filter(({ name }) => !IN_BOTH.has(name))).toEqual([])
})

test('names no algorithm that Electron lacks', () => {
  expect(sources.filter(({ text }) => ONLY_IN_NODE.test(text)).map(({ file }) => file)).toEqual([])
})
