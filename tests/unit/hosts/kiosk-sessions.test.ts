import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createKioskSessions, KIOSK_SESSION_LIFE_MS } from '../../../electron/hosts/web/kiosk-sessions.ts'

function file(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'linzhan-kiosks-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return path.join(folder, 'browser/kiosk-sessions.json')
}

test('knows a kiosk again after a restart, and keeps no token', () => {
  const kept = file()
  const token = createKioskSessions(kept).issue()

  expect(createKioskSessions(kept).knows(token)).toBe(true)
  expect(createKioskSessions(kept).knows(`${token}x`)).toBe(false)
  expect(readFileSync(kept, 'utf8')).not.toContain(token)
  expect(createKioskSessions().knows(token)).toBe(false)
})

test.each([[KIOSK_SESSION_LIFE_MS, true], [KIOSK_SESSION_LIFE_MS + 1, false]])('knows a kiosk nobody used for %d ms: %s', (later, known) => {
  const clock = { now: 0 }
  const sessions = createKioskSessions(file(), () => clock.now)
  const token = sessions.issue()

  clock.now = later

  expect(sessions.knows(token)).toBe(known)
})

test('keeps sixteen, and each as long as it is used', () => {
  const clock = { now: 0 }
  const sessions = createKioskSessions(file(), () => clock.now)
  const tokens = Array.from({ length: 16 }, () => sessions.issue())
  clock.now = 80 * 86_400_000
  expect(sessions.knows(tokens[0] ?? '')).toBe(true)

  sessions.issue()
  clock.now = 100 * 86_400_000

  expect(tokens.map((token) => sessions.knows(token))).toEqual([true, ...Array.from({ length: 15 }, () => false)])
})

test('takes a file that is none for an empty one', () => {
  const broken = file()
  createKioskSessions(broken).issue()
  writeFileSync(broken, '{"sessions": 3')

  expect(createKioskSessions(broken).issue()).toMatch(/^[\w-]{43}$/)
})
