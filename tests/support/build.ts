import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { build as bundle } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')
const out = path.join(root, 'out')
const stampFile = path.join(out, 'build.stamp')
const lockFolder = path.join(out, 'build.lock')

/** Everything a bundle is made of. */
const SOURCES = ['electron', 'renderer', 'shared', 'resources', 'package-lock.json']
const BUNDLES = ['electron', 'renderer']
const LOCK_STALE_MS = 60_000

/** Builds `out/electron` and `out/renderer`, unless they were built from just these sources. True when it built. */
export async function buildWhenStale(): Promise<boolean> {
  if (isFresh()) return false
  return withLock(async () => {
    if (isFresh()) return false
    const stamp = sourcesStamp()
    await buildAll()
    writeFileSync(stampFile, stamp)
    return true
  })
}

function isFresh(): boolean {
  return BUNDLES.every((name) => existsSync(path.join(out, name))) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourcesStamp()
}

/** Bundles beside the old ones and swaps at the end, so that a running app never sees half a build. */
async function buildAll(): Promise<void> {
  const fresh = path.join(out, 'building')
  rmSync(fresh, { recursive: true, force: true })
  const configs = [['electron/vite.main.config.ts', 'electron'], ['electron/vite.preload.config.ts', 'electron'], ['renderer/vite.config.ts', 'renderer']] as const
  for (const [configFile, name] of configs) {
    await bundle({ configFile: path.join(root, configFile), logLevel: 'warn', build: { outDir: path.join(fresh, name), emptyOutDir: false } })
  }
  for (const name of BUNDLES) {
    rmSync(path.join(out, name), { recursive: true, force: true })
    renameSync(path.join(fresh, name), path.join(out, name))
  }
  rmSync(fresh, { recursive: true, force: true })
}

/** Names, sizes and times of all sources, in one hash. */
function sourcesStamp(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const start = path.join(root, source)
    const files = statSync(start).isDirectory()
      ? readdirSync(start, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).toSorted()
      : [start]
    for (const file of files) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${file} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

async function withLock<Result>(work: () => Promise<Result>): Promise<Result> {
  mkdirSync(out, { recursive: true })
  while (!tryLock()) await wait(100)
  try {
    return await work()
  } finally {
    rmSync(lockFolder, { recursive: true, force: true })
  }
}

function tryLock(): boolean {
  try {
    mkdirSync(lockFolder)
    return true
  } catch {
    const age = existsSync(lockFolder) ? Date.now() - statSync(lockFolder).mtimeMs : 0
    if (age > LOCK_STALE_MS) rmSync(lockFolder, { recursive: true, force: true })
    return false
  }
}

if (process.argv[1] === import.meta.filename) {
  const started = performance.now()
  const built = await buildWhenStale().catch((error: unknown) => {
    console.error(error instanceof Error ? stripVTControlCharacters(error.message) : error)
    process.exit(1)
  })
  if (!process.argv.includes('--quiet')) console.log(built ? `构建完成，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒` : '没有改动，不必重新构建')
}
