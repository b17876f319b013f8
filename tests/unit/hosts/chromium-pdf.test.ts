import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { printPdfWithChromium } from '../../../electron/hosts/chromium-pdf.ts'

test('prints a document on A4 without running its scripts, and leaves nothing behind', async () => {
  const temporary = mkdtempSync(path.join(tmpdir(), 'linzhan-pdf-test-'))
  vi.stubEnv('TMPDIR', temporary)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(temporary, { recursive: true })
  })
  const html = '<style>@page { size: A4 landscape }</style><h1>签到表</h1><script>document.body.append("ran")</script><img src="http://127.0.0.1:9/x">'

  const pdf = await printPdfWithChromium(html)

  const text = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).stdout
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(spawnSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' }).stdout)
  expect(text.trim()).toBe('签到表')
  expect([Math.round(Number(size?.[1])), Math.round(Number(size?.[2]))]).toEqual([842, 595])
  expect(readdirSync(temporary)).toEqual([])
})
