import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findStaticFile } from '../../../electron/hosts/static-files.ts'
import { createLaunchCodes, LAUNCH_CODE_LIFE_MS } from '../../../electron/hosts/web/launch-codes.ts'

test('redeems a launch code once', () => {
  const codes = createLaunchCodes()
  const code = codes.issue('desk')

  const first = codes.redeem(code)
  const second = codes.redeem(code)

  expect(first?.scope).toBe('desk')
  expect(codes.sessionScope(first?.token ?? '')).toBe('desk')
  expect(second).toBeUndefined()
})

test.each([[LAUNCH_CODE_LIFE_MS, true], [LAUNCH_CODE_LIFE_MS + 1, false]])('takes a launch code %d ms later: %s', (later, taken) => {
  const clock = { now: 0 }
  const codes = createLaunchCodes(() => clock.now)
  const code = codes.issue('kiosk')

  clock.now = later

  expect(codes.redeem(code) !== undefined).toBe(taken)
})

test('gives codes and sessions 256 bits, and takes neither for the other', () => {
  const codes = createLaunchCodes()
  const code = codes.issue('desk')
  expect(Buffer.from(code, 'base64url')).toHaveLength(32)
  expect(codes.sessionScope(code)).toBeUndefined()

  const token = codes.redeem(code)?.token ?? ''

  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(codes.redeem(token)).toBeUndefined()
})

test('keeps at most sixteen unused codes', () => {
  const codes = createLaunchCodes()
  const issued = Array.from({ length: 17 }, () => codes.issue('desk'))

  expect(issued.map((code) => codes.redeem(code) !== undefined)).toEqual([false, ...Array.from({ length: 16 }, () => true)])
})

function pages(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'linzhan-pages-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(path.join(folder, 'built/assets'), { recursive: true })
  writeFileSync(path.join(folder, 'secret.json'), '{}')
  writeFileSync(path.join(folder, 'built/index.html'), '<!doctype html>')
  writeFileSync(path.join(folder, 'built/assets/desk-a1b2.js'), '')
  writeFileSync(path.join(folder, 'built/notes.txt'), '')
  return path.join(folder, 'built')
}

test('serves a page as itself and a hashed file as one that never changes', () => {
  const folder = pages()

  expect(findStaticFile(folder, '/')).toMatchObject({ type: 'text/html; charset=utf-8', hashed: false })
  expect(findStaticFile(folder, '/assets/desk-a1b2.js')).toMatchObject({ type: 'text/javascript; charset=utf-8', hashed: true })
})

test.each(['/../secret.json', '/%2e%2e/secret.json', '/..%2fsecret.json', '/..%5csecret.json', '/assets/../../secret.json', '/%69ndex.html', '/assets%2f..%2findex.html', '/assets/../index.html', '/./index.html', '/%00', '/%', '/assets', '/assets/', '/notes.txt', '/missing.html'])('finds nothing at %s', (pathname) => {
  expect(findStaticFile(pages(), pathname)).toBeUndefined()
})
