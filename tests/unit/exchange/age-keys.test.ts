import { expect, test } from 'vitest'
import { readIdentity, readRecipient } from '../../../electron/station/exchange/package/age-keys.ts'
import { district } from './fixture.ts'

const { identity, recipient } = district
const SECRET_FILE = `# created: 2026-12-01T09:00:00+08:00\n# public key: ${recipient}\n${identity}\n`

test.each([
  ['the bare line', recipient],
  ['comments and empty lines', `# 城厢区\n\n${recipient}\n`],
  ['a byte order mark and Windows line ends', `\uFEFF# 城厢区\r\n  ${recipient}  \r\n`],
])('a public key file with %s is read', (_, text) => {
  expect(readRecipient(text)).toEqual({ recipient })
})

test.each([
  ['as age-keygen writes it', SECRET_FILE],
  ['in a comment only', `# ${identity}\n${recipient}`],
  ['in small letters', `${recipient}\n${identity.toLowerCase()}`],
  ['of another kind', `-----BEGIN PRIVATE KEY-----\n${recipient}`],
])('a file with a secret key %s is refused', (_, text) => {
  expect(readRecipient(text)).toEqual({ problem: 'secret' })
})

test.each([
  ['nothing', ''],
  ['comments only', `# public key: ${recipient}`],
  ['two keys', `${recipient}\n${recipient}`],
  ['a mistyped key', recipient.slice(0, -1) + (recipient.endsWith('q') ? 'p' : 'q')],
  ['a key cut short', recipient.slice(0, -5)],
  ['a key of another kind', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ'],
])('a file with %s is unreadable', (_, text) => {
  expect(readRecipient(text)).toEqual({ problem: 'unreadable' })
})

test('a secret key file gives the identity, anything else none', async () => {
  expect(await readIdentity(SECRET_FILE)).toBe(identity)
  expect(await readIdentity(identity.slice(0, -1))).toBeNull()
  expect(await readIdentity(`${identity}\n${identity}`)).toBeNull()
  expect(await readIdentity(recipient)).toBeNull()
})
