import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from '../../electron/hosts/chromium.ts'
import { checkout } from './hosts.ts'
import { hostsLine, type E2eReport } from './hosts-that-ran.ts'

// `npm test`: everything, in the order in which it fails soonest; stops at the first step that is red.

interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
}

const STEPS: readonly Step[] = [
  { name: '构建', command: ['node', 'tests/support/build.ts'] },
  { name: '类型、规范、结构、未用代码', command: ['npm', 'run', '-s', 'check'] },
  { name: '规则、存储、服务', command: ['vitest', 'run'] },
  { name: '页面（网页主机与桌面程序）', command: ['playwright', 'test'] },
  { name: '打包', command: ['vitest', 'run', '--config', 'tests/packaging/vitest.config.ts'] },
]

const reportFile = path.join(checkout, 'out/e2e.json')
const env = { ...process.env, PATH: `${path.join(checkout, 'node_modules/.bin')}${path.delimiter}${process.env['PATH'] ?? ''}` }
const started = performance.now()
rmSync(reportFile, { force: true })

for (const [index, { name, command: [program, ...args] }] of STEPS.entries()) {
  const stepStarted = performance.now()
  console.log(`\n━━ ${index + 1}/${STEPS.length} ${name}`)
  const { status, error } = spawnSync(program, args, { cwd: checkout, env, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error(`\n✗ ${name} 没有通过${error ? `: ${error.message}` : ''}`)
    process.exit(1)
  }
  console.log(`✓ ${name},${seconds(stepStarted)}`)
}
console.log(`\n✓ 全部通过，${seconds(started)}`)
console.log(hostsLine(JSON.parse(readFileSync(reportFile, 'utf8')) as E2eReport, chromiumMajor()))

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} 秒`
}

function chromiumMajor(): string {
  const { stdout } = spawnSync(findChromium() ?? 'chromium', ['--version'], { encoding: 'utf8' })
  return /(\d+)\./.exec(stdout)?.[1] ?? '?'
}
