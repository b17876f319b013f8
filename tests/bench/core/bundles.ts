import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildWhenStale } from '../../support/build.ts'

const pages = path.resolve(import.meta.dirname, '../../../out/renderer')

/** What each page must fetch before it shows anything, gzipped, in kB of 1000 bytes. */
export async function measureBundles(): Promise<{ readonly deskGzKb: number; readonly kioskGzKb: number }> {
  await buildWhenStale()
  return { deskGzKb: firstLoadOf('index.html'), kioskGzKb: firstLoadOf('kiosk.html') }
}

/** The page, its style sheets and scripts, and every chunk those import at once; chunks asked for later are not counted. */
function firstLoadOf(page: string): number {
  const html = readFileSync(path.join(pages, page), 'utf8')
  const files = new Set([...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/gu)].map(([, file = '']) => file))
  for (const file of files) for (const next of importedBy(file)) files.add(next)
  const bytes = [page, ...files].map((file) => gzipSync(readFileSync(path.join(pages, file))).length)
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 100) / 10
}

/** Static imports of a built chunk; `import(…)` has a bracket and is left out. */
function importedBy(file: string): readonly string[] {
  if (!file.endsWith('.js')) return []
  const source = readFileSync(path.join(pages, file), 'utf8')
  return [...source.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/gu)].map(([, name = '']) => path.posix.join('assets', name))
}
