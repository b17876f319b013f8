import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const checkout = path.resolve(import.meta.dirname, '../..')
const bin = (name: string): string => path.join(checkout, 'node_modules/.bin', name)

/** Files that stand in the fixture tree so that there is something to import. */
const NEUTRAL: Readonly<Record<string, string>> = {
  'shared/domain/values/day.ts': 'export const day = 1\n',
  'shared/contract/rooms.ts': 'export const rooms = 1\nexport type Rooms = number\n',
  'electron/shell/window.ts': 'export const window = 1\n',
  'electron/hosts/web/host.ts': 'export const host = 1\n',
  'electron/station/parts.ts': 'export const parts = 1\n',
  'electron/station/store/open.ts': 'export const open = 1\n',
  'electron/station/store/transaction.ts': 'export type Store = number\nexport type Writer = number\n',
  'electron/station/rooms/service.ts': 'export const service = 1\n',
  'electron/station/rooms/repository.ts': 'export const repository = 1\n',
  'electron/station/rooms/procedures.ts': 'export const procedures = 1\n',
  'renderer/desk/page.tsx': 'export const page = 1\n',
  'renderer/kiosk/page.tsx': 'export const page = 1\n',
  'tests/support/help.ts': 'export const help = 1\n',
}

const imports = (from: string): string => `import * as it from '${from}'\nexport const used = it\n`

/** One file per fence that dependency-cruiser holds: the rule, the file, what it wrongly imports. */
const CROSSINGS: readonly (readonly [rule: string, file: string, from: string])[] = [
  ['no-unresolvable', 'shared/domain/missing.ts', './not-there.ts'],
  ['no-production-to-tests', 'shared/domain/tested.ts', '../../tests/support/help.ts'],
  ['shared-asks-nobody', 'shared/domain/asks-core.ts', '../../electron/station/parts.ts'],
  ['shared-asks-nobody', 'shared/domain/asks-page.ts', '../../renderer/desk/page.tsx'],
  ['shared-without-machine', 'shared/domain/has-sqlite.ts', 'better-sqlite3'],
  ['shared-without-machine', 'shared/domain/has-electron.ts', 'electron'],
  ['shared-without-node', 'shared/domain/has-node.ts', 'node:fs'],
  ['renderer-to-shared-only', 'renderer/desk/asks-core.ts', '../../electron/station/parts.ts'],
  ['renderer-to-shared-only', 'renderer/desk/has-electron.ts', 'electron'],
  ['renderer-without-node', 'renderer/desk/has-node.ts', 'node:path'],
  ['desk-not-to-kiosk', 'renderer/desk/asks-kiosk.ts', '../kiosk/page.tsx'],
  ['kiosk-not-to-desk', 'renderer/kiosk/asks-desk.ts', '../desk/page.tsx'],
  ['kiosk-not-to-desk', 'renderer/kiosk/has-antd.ts', 'antd'],
  ['ui-below-pages', 'renderer/ui/asks-desk.ts', '../desk/page.tsx'],
  ['core-without-pages', 'electron/hosts/asks-page.ts', '../../renderer/desk/page.tsx'],
  ['electron-in-shell-only', 'electron/hosts/has-electron.ts', 'electron'],
  ['electron-in-shell-only', 'electron/station/has-electron.ts', 'electron'],
  ['preload-stands-alone', 'electron/preload.ts', './shell/window.ts'],
  ['station-below-hosts', 'electron/station/asks-host.ts', '../hosts/web/host.ts'],
  ['station-below-hosts', 'electron/station/asks-shell.ts', '../shell/window.ts'],
  ['hosts-beside-shell', 'electron/hosts/asks-shell.ts', '../shell/window.ts'],
  ['hosts-outside-the-store', 'electron/shell/asks-store.ts', '../station/store/open.ts'],
  ['sqlite-in-store-only', 'electron/station/rooms/has-sqlite.ts', 'better-sqlite3'],
  ['store-below-capabilities', 'electron/station/store/asks-up.ts', '../rooms/service.ts'],
  ['repository-below-service', 'electron/station/rooms/wrong-repository.ts', './service.ts'],
  ['procedures-through-service', 'electron/station/rooms/wrong-procedures.ts', './repository.ts'],
  ['procedures-through-service', 'electron/station/rooms/store-procedures.ts', '../store/open.ts'],
  ['service-not-to-procedures', 'electron/station/rooms/calls-up.ts', './procedures.ts'],
  ['capability-through-service', 'electron/station/people/asks-repository.ts', '../rooms/repository.ts'],
]

/** One file per fence that oxlint holds. */
const SINS: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['eslint(no-restricted-imports)', 'shared/domain/lint-node.ts', imports('node:fs')],
  ['eslint(no-restricted-imports)', 'shared/domain/lint-type.ts', "import type { Database } from 'better-sqlite3'\nexport type Use = Database\n"],
  ['eslint(no-restricted-imports)', 'shared/domain/lint-core.ts', imports('../../electron/station/parts.ts')],
  ['eslint(no-restricted-imports)', 'renderer/desk/lint-electron.ts', imports('electron')],
  ['eslint(no-restricted-imports)', 'renderer/desk/lint-contract.ts', imports('../../shared/contract/rooms.ts')],
  ['eslint(no-restricted-imports)', 'renderer/kiosk/lint-antd.ts', imports('antd')],
  ['eslint(no-restricted-imports)', 'renderer/kiosk/lint-contract.ts', imports('../../shared/contract/rooms.ts')],
  ['eslint(no-restricted-imports)', 'electron/hosts/lint-electron.ts', imports('electron')],
  ['eslint(no-restricted-imports)', 'electron/station/rooms/lint-sqlite.ts', imports('better-sqlite3')],
  ['eslint(no-restricted-imports)', 'electron/shell/lint-sqlite.ts', imports('better-sqlite3')],
  ['eslint(no-restricted-imports)', 'electron/station/store/lint-electron.ts', imports('electron')],
  ['eslint(no-restricted-imports)', 'electron/station/rooms/lint-repository.ts', "import type { Store } from '../store/transaction.ts'\nexport type Use = Store\n"],
  ['eslint(no-restricted-imports)', 'electron/station/rooms/lint-procedures.ts', "import type { Store } from '../store/transaction.ts'\nexport type Use = Store\n"],
  ['typescript(no-explicit-any)', 'shared/domain/lint-any.ts', 'export const loose = (value: any): string => String(value)\n'],
  ['typescript(no-non-null-assertion)', 'shared/domain/lint-bang.ts', 'export const first = (list: string[]): string => list[0]!\n'],
  ['import(no-default-export)', 'shared/domain/lint-default.ts', 'export default 1\n'],
  ['typescript(no-floating-promises)', 'shared/domain/lint-floating.ts', 'export const start = (): void => { Promise.resolve(1) }\n'],
  ['eslint(max-lines)', 'shared/domain/lint-long.ts', '// a line\nexport {}\n'.repeat(160)],
  ['eslint(max-lines-per-function)', 'shared/domain/lint-function.ts', `export function long(): void {\n${'  console.log(1)\n'.repeat(61)}}\n`],
  ['import(no-cycle)', 'shared/domain/lint-cycle.ts', "import { other } from './lint-cycle-b.ts'\nexport const one = (): number => other()\n"],
]

/** What must stay possible: a fence that refuses everything would pass the tests above. */
const ALLOWED: Readonly<Record<string, string>> = {
  'renderer/desk/lint-allowed.ts': "import type { Rooms } from '../../shared/contract/rooms.ts'\nexport type Use = Rooms\n",
  'electron/shell/lint-allowed.ts': imports('electron'),
  'electron/station/store/lint-allowed.ts': imports('better-sqlite3'),
  'electron/station/rooms/lint-allowed-repository.ts': "import type { Writer } from '../store/transaction.ts'\nexport type Use = Writer\n",
  'electron/station/rooms/lint-allowed-service.ts': "import type { Store } from '../store/transaction.ts'\nexport type Use = Store\n",
  'electron/station/people/lint-allowed.ts': imports('../rooms/service.ts'),
}

const CYCLE_PARTNER = "import { one } from './lint-cycle.ts'\nexport const other = (): number => one()\n"

interface Cruised {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]; readonly totalCruised: number }
}

interface Linted {
  readonly diagnostics: readonly { readonly code?: string; readonly filename: string }[]
}

const tree = mkdtempSync(path.join(tmpdir(), 'linzhan-fences-'))

beforeAll(() => {
  symlinkSync(path.join(checkout, 'node_modules'), path.join(tree, 'node_modules'))
  for (const file of ['.oxlintrc.json', '.dependency-cruiser.cjs', 'tsconfig.base.json', 'shared/tsconfig.json', 'renderer/tsconfig.json', 'electron/tsconfig.json']) {
    cpSync(path.join(checkout, file), path.join(tree, file))
  }
  const crossings = CROSSINGS.map(([, file, from]) => [file, imports(from)])
  const sins = SINS.map(([, file, text]) => [file, text])
  const files = Object.fromEntries([...Object.entries(NEUTRAL), ...crossings, ...sins, ...Object.entries(ALLOWED), ['shared/domain/lint-cycle-b.ts', CYCLE_PARTNER]]) as Record<string, string>
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
    writeFileSync(path.join(tree, file), text)
  }
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('the import directions', () => {
  const found = new Set<string>()
  beforeAll(() => {
    const { stdout } = spawnSync(bin('depcruise'), ['electron', 'renderer', 'shared', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], { cwd: tree, encoding: 'utf8', maxBuffer: 2 ** 26 })
    for (const { from, rule } of (JSON.parse(stdout) as Cruised).summary.violations) found.add(`${rule.name} ${from}`)
  })

  test.each(CROSSINGS)('%s refuses what %s imports', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`)
  })

  test('refuse a cycle and a file nobody imports', () => {
    expect([...found].filter((each) => each.startsWith('no-cycles'))).toHaveLength(1)
    expect(found).toContain('no-orphans shared/domain/lint-any.ts')
  })

  test('each have a file above that crosses them', () => {
    const { forbidden } = createRequire(import.meta.url)(path.join(checkout, '.dependency-cruiser.cjs')) as { forbidden: readonly { name: string }[] }
    const proved = new Set([...CROSSINGS.map(([rule]) => rule), 'no-cycles', 'no-orphans'])

    expect(forbidden.map(({ name }) => name).filter((name) => !proved.has(name))).toEqual([])
  })

  test('let through what is meant to be', () => {
    const wrong = [...found].filter((each) => each.includes('lint-allowed') && !each.startsWith('no-orphans'))
    expect(wrong).toEqual([])
  })

  test('are checked on the sources themselves', () => {
    const output = execFileSync(bin('depcruise'), ['shared', '--no-config', '--output-type', 'json'], { cwd: checkout, encoding: 'utf8', maxBuffer: 2 ** 26 })
    expect((JSON.parse(output) as Cruised).summary.totalCruised).toBeGreaterThan(20)
  })
})

describe('the lint rules', () => {
  const found = new Set<string>()
  beforeAll(() => {
    const { stdout } = spawnSync(bin('oxlint'), ['--type-aware', '--format', 'json', 'electron', 'renderer', 'shared'], { cwd: tree, encoding: 'utf8', maxBuffer: 2 ** 26 })
    for (const { code = '', filename } of (JSON.parse(stdout) as Linted).diagnostics) found.add(`${code} ${filename}`)
  })

  test.each(SINS)('%s refuses %s', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`)
  })

  test.each(Object.keys(ALLOWED))('let through %s', (file) => {
    expect([...found].filter((each) => each.endsWith(file))).toEqual([])
  })
})

describe('the layers’ compilers', () => {
  test.each([
    ['shared', "export const at = document.title\n", 'document'],
    ['shared', "export const env = process.env\n", 'process'],
    ['renderer', "export const env = process.env\n", 'process'],
    ['electron', "export const at = document.title\n", 'document'],
  ])('give %s no globals but its own: %s', (layer, text, name) => {
    const folder = path.join(tree, `compile-${layer}-${name}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'it.ts'), text)
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({
      extends: `../${layer}/tsconfig.json`, compilerOptions: { outDir: './out', rootDir: '..' }, include: ['*.ts'], exclude: [], references: [],
    }))

    const { stdout } = spawnSync(bin('tsc'), ['-p', folder, '--pretty', 'false'], { encoding: 'utf8' })

    expect(stdout).toMatch(new RegExp(`Cannot find name '${name}'`))
  })
})
