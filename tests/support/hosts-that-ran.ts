import { electronKind } from './hosts.ts'

/** The part of Playwright's JSON report that says what ran where. */
export interface E2eReport {
  readonly suites: readonly Suite[]
}

interface Suite {
  readonly suites?: readonly Suite[]
  readonly specs: readonly { readonly tests: readonly { readonly projectName: string; readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[] }[]
}

export interface HostCount {
  readonly passed: number
  readonly failed: number
}

/** How many specs ran on each Playwright project; skipped ones did not run. */
export function countByHost(report: E2eReport): ReadonlyMap<string, HostCount> {
  const counts = new Map<string, HostCount>()
  for (const { projectName, status } of report.suites.flatMap(testsIn)) {
    if (status === 'skipped') continue
    const { passed, failed } = counts.get(projectName) ?? { passed: 0, failed: 0 }
    counts.set(projectName, status === 'unexpected' ? { passed, failed: failed + 1 } : { passed: passed + 1, failed })
  }
  return counts
}

/** One line for the end of a test run, told from what ran and never from what should have. */
export function hostsLine(report: E2eReport, chromiumVersion: string, electron: 'real' | 'double' = electronKind): string {
  const counts = countByHost(report)
  const said = (name: string, count: HostCount | undefined): string => {
    if (count === undefined) return `${name} 未运行`
    return count.failed === 0 ? `${name} ✓ ${count.passed} 项` : `${name} ✗ ${count.failed} 项失败`
  }
  const desktop = counts.get('electron')
  return `主机：${[
    said(`网页(Chromium ${chromiumVersion})`, counts.get('web')),
    ...(electron === 'double' ? [said('Electron 替身', desktop), '真实 Electron 未运行（本机没有运行时）'] : [said('真实 Electron', desktop)]),
  ].join(' · ')}`
}

function testsIn(suite: Suite): Suite['specs'][number]['tests'] {
  return [...suite.specs.flatMap((spec) => spec.tests), ...(suite.suites ?? []).flatMap(testsIn)]
}
