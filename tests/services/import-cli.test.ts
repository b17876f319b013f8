import { chmodSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../electron/hosts/cli/command.ts'
import { expertsCommand } from '../../electron/hosts/cli/experts.ts'
import { planCommand } from '../../electron/hosts/cli/plan.ts'
import { residentsCommand } from '../../electron/hosts/cli/residents.ts'
import { sentenceOf } from '../../electron/hosts/cli/sentence.ts'
import { openReadyStation, openTestStation, temporaryFolder } from '../support/station.ts'

const sample = (name: string): string => path.resolve(import.meta.dirname, '../intake', name)
const truth = JSON.parse(readFileSync(sample('truth.json'), 'utf8')) as {
  readonly 'experts.xlsx': { readonly rows: number; readonly byAvailability: Readonly<Record<string, number>> }
  readonly 'activities-2026-12.xlsx': { readonly rows: number; readonly sameRoomSameSlot: number }
}

/** What a command wrote. */
function capture() {
  const lines: string[] = []
  const notes: string[] = []
  return { lines, notes, out: { line: (text: string) => void lines.push(text), note: (text: string) => void notes.push(text) } }
}

/** A client of a station nobody has set up, as a dry run gets it. */
const emptyStation = () => openTestStation().client('cli')
const jsonOf = (lines: readonly string[]): unknown => JSON.parse(lines.join('\n'))

describe('linzhan experts import', () => {
  it('says what the sample holds, without a station', async () => {
    const { lines, out } = capture()

    expect(await expertsCommand(emptyStation(), [sample('experts.xlsx'), '--dry-run', '--json'], out)).toBe(0)

    expect(lines).toHaveLength(1)
    expect(jsonOf(lines)).toMatchObject({
      ...truth['experts.xlsx'], experts: 120, understood: { '随时可约': null, '每周二上午 9:00-11:30': { said: '每周二 09:00–11:30', next: ['2026-12-08', '2026-12-15', '2026-12-22'] } }, known: 0, issues: { 'no-name': 0, 'no-speciality': 0, 'phone-unreadable': 0, 'per-visit-unreadable': 0 },
    })
  })

  it('imports once, and then knows everybody', async () => {
    const { cli } = await openReadyStation()
    const { lines, out } = capture()

    await expertsCommand(cli, [sample('experts.xlsx'), '--json'], out)
    await expertsCommand(cli, [sample('experts.xlsx')], out)
    await expertsCommand(cli, [sample('experts.xlsx'), '--dry-run'], out)

    expect(lines).toEqual([
      '{"added":120,"known":0}', '导入完成：新增 0 位能人，120 位已在库里。',
      '共 120 行：能人 120 位，表里重复 0 行。', '没有姓名 0 行，没有专业特长 0 行，电话看不懂 0 行，接待人数看不懂 0 行。',
      '每周二上午 9:00-11:30（12 人）：理解为 每周二 09:00–11:30', ...lines.slice(5, 14), '导入后：新增 0 位，120 位已在库里。没有改动任何数据。',
    ])
  })
})

describe('linzhan activities import', () => {
  it('says what the sample holds, whatever rooms the station knows', async () => {
    const { lines, out } = capture()

    expect(await planCommand(emptyStation(), [sample('activities-2026-12.xlsx'), '--dry-run', '--json'], out)).toBe(0)

    expect(lines).toHaveLength(1)
    expect(jsonOf(lines)).toEqual({
      ...truth['activities-2026-12.xlsx'],
      issues: { 'no-date': 0, 'date-unreadable': 0, 'no-time': 0, 'time-unreadable': 0, 'no-title': 0, 'no-place': 0, 'heads-unreadable': 0 },
    })
  })

  it('takes over what nothing stands in the way of, and names the rest with its reason', async () => {
    const { cli } = await openReadyStation()
    const { lines, notes, out } = capture()

    await planCommand(cli, [sample('activities-2026-12.xlsx')], out)

    expect(lines).toEqual(['导入完成：新增 56 场活动，4 行没有导入。'])
    expect(notes[0]).toBe('活动计划 第 7 行“普法讲座：民法典与邻里”：与表中第 41 项“健康义诊”冲突')
    expect(await cli.activities.month({ month: '2026-12' })).toHaveLength(56)
  })

  it('takes the year of a date without one from --month', async () => {
    const { cli } = await openReadyStation()
    const file = path.join(temporaryFolder(), 'plan.csv')
    writeFileSync(file, '日期,时间,活动名称,地点\n1月5日,9:00-11:00,健康义诊,多功能厅\n下周,9:00-11:00,讲座,会议室\n')
    const { lines, notes, out } = capture()

    await planCommand(cli, [file, '--month', '2027-01'], out)

    expect(lines).toEqual(['导入完成：新增 1 场活动，1 行没有导入。'])
    expect(notes).toEqual(['表格 第 3 行“讲座”：日期看不懂'])
    expect(await cli.activities.month({ month: '2027-01' })).toMatchObject([{ title: '健康义诊' }])
  })
})

describe.each([['residents', residentsCommand], ['experts', expertsCommand], ['activities', planCommand]] as const)('any import: %s', (_, command) => {
  it.each([
    ['a folder', () => temporaryFolder(), '这是文件夹，请选择文件。'],
    ['a file that is not there', () => path.join(temporaryFolder(), 'nothing.xlsx'), '找不到这个文件。'],
    ['an empty file', () => written(Buffer.alloc(0)), '文件是空的，请重新选择。'],
    ['a picture', () => written(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), '这不是表格文件。请选择 Excel（xlsx）或 CSV 文件。'],
    ['half a workbook', () => written(readFileSync(sample('experts.xlsx')).subarray(0, 4000)), '文件不完整或已损坏。请重新导出一份再试。'],
    ['a film', () => { const file = written(Buffer.alloc(1)); truncateSync(file, 3e9); return file }, '文件太大。请分成几个文件导入。'],
    ['a web page that is called a sheet', () => written(Buffer.from('<html><table><tr><td>姓名,电话</td></tr></table></html>')), '这不是表格文件。请选择 Excel（xlsx）或 CSV 文件。'],
  ])('says of %s what is wrong with it', async (_, file, sentence) => {
    const refused = await command(emptyStation(), [file(), '--dry-run', '--json'], capture().out).then(() => null, (error: unknown) => error)

    expect(sentenceOf(refused)).toBe(sentence)
  })

  it.skipIf(process.getuid?.() === 0)('says that a file may not be opened', async () => {
    const file = written(Buffer.from('姓名,电话'))
    chmodSync(file, 0)

    const refused = await command(emptyStation(), [file, '--dry-run'], capture().out).then(() => null, (error: unknown) => error)

    expect(sentenceOf(refused)).toBe('这个文件打不开：没有权限，或正被别的程序使用。')
  })

  it.each([[[]], [['a.xlsx', 'b.xlsx']], [['a.xlsx', '--dryrun']]])('is typed wrongly as %j', async (args) => {
    await expect(command(emptyStation(), args, capture().out)).rejects.toThrow(UsageError)
  })
})

it('refuses a month that is none', async () => {
  await expect(planCommand(emptyStation(), ['plan.xlsx', '--month', '2026-13'], capture().out)).rejects.toThrow(UsageError)
  await expect(expertsCommand(emptyStation(), ['experts.xlsx', '--month', '2026-12'], capture().out)).rejects.toThrow(UsageError)
})

function written(bytes: Buffer): string {
  const file = path.join(temporaryFolder(), 'file.xlsx')
  writeFileSync(file, bytes)
  return file
}
