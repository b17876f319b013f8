import { expect, test } from 'vitest'
import { countByHost, hostsLine, type E2eReport } from '../support/hosts-that-ran.ts'

type Status = 'expected' | 'unexpected' | 'flaky' | 'skipped'

function report(...tests: readonly (readonly [projectName: string, status: Status])[]): E2eReport {
  return { suites: [{ specs: [], suites: [{ specs: tests.map(([projectName, status]) => ({ tests: [{ projectName, status }] })) }] }] }
}

test('counts what ran on each host, however deep it stands in the report', () => {
  const counts = countByHost(report(['web', 'expected'], ['web', 'flaky'], ['web', 'unexpected'], ['electron', 'skipped']))

  expect([...counts]).toEqual([['web', { passed: 2, failed: 1 }]])
})

test('says that the double stood in where there is no runtime', () => {
  expect(hostsLine(report(['web', 'expected'], ['electron', 'expected']), '156', 'double'))
    .toBe('主机：网页(Chromium 156) ✓ 1 项 · Electron 替身 ✓ 1 项 · 真实 Electron 未运行（本机没有运行时）')
})

test('names the real runtime only where it is there', () => {
  expect(hostsLine(report(['web', 'expected'], ['electron', 'expected']), '156', 'real')).toBe('主机：网页(Chromium 156) ✓ 1 项 · 真实 Electron ✓ 1 项')
})

test('does not claim a host whose specs were all skipped, or failed', () => {
  expect(hostsLine(report(['web', 'unexpected'], ['electron', 'skipped']), '156', 'double'))
    .toBe('主机：网页(Chromium 156) ✗ 1 项失败 · Electron 替身 未运行 · 真实 Electron 未运行（本机没有运行时）')
})
