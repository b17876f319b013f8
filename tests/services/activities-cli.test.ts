import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../electron/hosts/cli/command.ts'
import { sheetCommand } from '../../electron/hosts/cli/sheet.ts'
import { openWithActivities } from '../support/activities.ts'
import { temporaryFolder } from '../support/station.ts'

/** What a command wrote. */
function capture() {
  const lines: string[] = []
  const notes: string[] = []
  return { lines, notes, out: { line: (text: string) => void lines.push(text), note: (text: string) => void notes.push(text) } }
}

describe('linzhan activities', () => {
  it('lists the sessions of today', async () => {
    const { cli, plan, open } = await openWithActivities()
    const session = await open(await plan())
    const { lines, out } = capture()

    expect(await sheetCommand(cli, ['list'], out)).toBe(0)

    expect(lines).toEqual([[session.id, 'HD2026-0001', '09:00-11:00', '签到中', '0 人', '健康义诊'].join('\t')])
  })

  it('says that there are none', async () => {
    const { cli } = await openWithActivities()
    const { lines, notes, out } = capture()

    expect(await sheetCommand(cli, ['list'], out)).toBe(0)

    expect([lines, notes]).toEqual([[], ['今天没有活动。']])
  })

  it.each([['id', 'pdf first'], ['number', 'pdf last']] as const)('writes the sheet of a session named by its %s, %s', async (by, order) => {
    const { cli, plan } = await openWithActivities({ pdf: (html) => Promise.resolve(Buffer.from(`%PDF ${html}`)) })
    const session = await plan()
    const file = path.join(temporaryFolder(), 'sheet.pdf')
    const named = by === 'id' ? session.id : 'hd2026-0001'
    const { lines, out } = capture()

    expect(await sheetCommand(cli, order === 'pdf first' ? ['sheet', '--pdf', file, named] : ['sheet', named, '--pdf', file], out)).toBe(0)

    expect(lines).toEqual([file])
    expect(readFileSync(file, 'utf8')).toContain('健康义诊')
  })

  it.each([[['sheet']], [['sheet', 'HD2026-0001']], [['sheet', '--pdf', 'sheet.pdf']], [['sheet', 'HD2026-0009', '--pdf', 'sheet.pdf']]])('asks for what is missing in %j', async (args) => {
    const { cli, plan } = await openWithActivities()
    await plan()

    await expect(sheetCommand(cli, args, capture().out)).rejects.toThrow(UsageError)
  })
})
