import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWhole } from '../../../electron/station/exchange/package/write-whole.ts'

const NAME = '350302001001_2026-12_000001.zip.age'
const bytes = Buffer.alloc(100_000, 7)
let folder = ''
const mounted: string[] = []

beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'linzhan-write-')) })
afterEach(() => {
  for (const place of mounted.splice(0)) execFileSync('umount', [place])
  rmSync(folder, { recursive: true })
})

/** A small file system of its own over the test's folder; false where only root may and we are not. */
function mount(options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
    mounted.push(folder)
    return true
  } catch {
    return false
  }
}

test('the file stands there whole, alone, under its final name', async () => {
  expect(await writeWhole(folder, NAME, bytes)).toBe('written')

  expect(readdirSync(folder)).toEqual([NAME])
  expect(readFileSync(path.join(folder, NAME)).equals(bytes)).toBe(true)
})

test('writing the same again changes nothing', async () => {
  await writeWhole(folder, NAME, bytes)

  expect(await writeWhole(folder, NAME, bytes)).toBe('there')
})

test('a copy known by its hash is left alone', async () => {
  const earlier = Buffer.from('the same content, encrypted another time')
  writeFileSync(path.join(folder, NAME), earlier)

  expect(await writeWhole(folder, NAME, bytes, createHash('sha256').update(earlier).digest('hex'))).toBe('there')
  expect(readFileSync(path.join(folder, NAME)).equals(earlier)).toBe(true)
})

test('other content under the name is never overwritten', async () => {
  writeFileSync(path.join(folder, NAME), 'other')

  await expect(writeWhole(folder, NAME, bytes)).rejects.toMatchObject({ name: 'FolderRefused', reason: 'taken' })
  expect(readFileSync(path.join(folder, NAME), 'utf8')).toBe('other')
})

test('a folder under the name counts as taken', async () => {
  mkdirSync(path.join(folder, NAME))

  await expect(writeWhole(folder, NAME, bytes)).rejects.toMatchObject({ reason: 'taken' })
})

test('leftovers of a pulled stick are cleared, other files are not', async () => {
  writeFileSync(path.join(folder, `${NAME}.0123456789ab.partial`), 'half')
  writeFileSync(path.join(folder, 'mine.partial'), 'mine')

  await writeWhole(folder, NAME, bytes)

  expect(readdirSync(folder).toSorted()).toEqual([NAME, 'mine.partial'])
})

test('a folder that is not there, and a file in its place, are missing', async () => {
  writeFileSync(path.join(folder, 'file'), '')

  await expect(writeWhole(path.join(folder, 'none'), NAME, bytes)).rejects.toMatchObject({ reason: 'missing' })
  await expect(writeWhole(path.join(folder, 'file'), NAME, bytes)).rejects.toMatchObject({ reason: 'missing' })
})

test('a full disk leaves nothing behind', async ({ skip }) => {
  if (!mount('size=64k')) skip('mounting a small disk needs root')

  await expect(writeWhole(folder, NAME, bytes)).rejects.toMatchObject({ reason: 'full' })
  expect(readdirSync(folder)).toEqual([])
})

test('a write-protected stick is read-only', async ({ skip }) => {
  if (!mount('ro')) skip('mounting a read-only disk needs root')

  await expect(writeWhole(folder, NAME, bytes)).rejects.toMatchObject({ reason: 'read-only' })
})
