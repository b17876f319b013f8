import { safe } from '@orpc/client'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { calendarCommand } from '../../electron/hosts/cli/calendar.ts'
import { openReadyStation, temporaryFolder } from '../support/station.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const NOTICE_2027 = JSON.stringify({ years: [{ year: 2027, source: '关于2027年部分节假日安排的通知', noticeOn: '2026-11-05', off: ['2027-01-01', '2027-02-08'], work: ['2027-02-20'] }] })
const SHEET_2027 = '日期,类型\n2027-01-01,放假\n2027年2月5日至2月11日,放假\n2027-02-20,上班\n'

describe('holidays of a later year', () => {
  it('are guessed with a warning until a notice is imported, and then known without a new release', async () => {
    const { desk } = await openReadyStation()
    expect(await desk.calendar.day({ on: '2027-02-08' })).toMatchObject({ workday: true, known: false })
    expect((await desk.calendar.workdays()).missing).toBe(2027)

    expect(await desk.calendar.importWorkdays({ file: base64(SHEET_2027) })).toEqual({ years: [2027] })

    expect(await desk.calendar.day({ on: '2027-02-08' })).toEqual({ on: '2027-02-08', weekday: 1, workday: false, known: true, open: [] })
    expect(await desk.calendar.day({ on: '2027-02-20' })).toMatchObject({ weekday: 6, workday: true, known: true, open: [{}, {}] })
    const { years, missing } = await desk.calendar.workdays()
    expect(missing).toBe(2028)
    expect(years.map(({ year, importedAt }) => [year, importedAt === null])).toEqual([[2025, true], [2026, true], [2027, false]])
  })

  it('are replaced by a notice that comes again, in the shape that is shipped too', async () => {
    const { desk, station } = await openReadyStation()
    await desk.calendar.importWorkdays({ file: base64(SHEET_2027) })

    await desk.calendar.importWorkdays({ file: base64(`\uFEFF ${NOTICE_2027}`) })

    expect((await desk.calendar.workdays()).years.find(({ year }) => year === 2027)).toMatchObject({ source: '关于2027年部分节假日安排的通知', off: ['2027-01-01', '2027-02-08'], work: ['2027-02-20'] })
    expect(station.setup.journal(undefined, 1)[0]).toMatchObject({ subject: 'calendar', action: 'imported', data: expect.stringContaining('"years":[{"off":2,"work":1,"year":2027}]') as string })
  })

  it.each([
    ['a table of something else', '姓名,电话\n甲,1\n', { code: 'BAD_WORKDAYS', data: { reason: 'no-columns', where: '' } }],
    ['a row nobody can read', '日期,类型\n春节,放假\n', { code: 'BAD_WORKDAYS', data: { reason: 'date', where: '第 2 行“春节”' } }],
    ['another JSON', '{"a":1}', { code: 'BAD_WORKDAYS', data: { reason: 'shape', where: '' } }],
    ['a day that is not there', '{"years":[{"year":2027,"off":["2027-02-30"],"work":[]}]}', { code: 'BAD_WORKDAYS', data: { reason: 'shape', where: '2027-02-30' } }],
    ['no year', '{"years":[]}', { code: 'BAD_WORKDAYS', data: { reason: 'no-days', where: '' } }],
    ['nothing', ' ', { code: 'BAD_FILE', data: { code: 'EMPTY_FILE' } }],
  ])('are not taken from %s', async (_, text, refusal) => {
    const { desk } = await openReadyStation()

    expect((await safe(desk.calendar.importWorkdays({ file: base64(text) }))).error).toMatchObject(refusal)
    expect((await safe(desk.calendar.previewWorkdays({ file: base64(text) }))).error).toMatchObject(refusal)
    expect((await desk.calendar.workdays()).years).toHaveLength(2)
  })

  it('are imported from the command line, where a dry run changes nothing', async () => {
    const { cli } = await openReadyStation()
    const file = path.join(temporaryFolder(), 'holidays.csv')
    writeFileSync(file, SHEET_2027)
    const lines: string[] = []
    const out = { line: (text: string) => void lines.push(text), note: () => {} }

    expect(await calendarCommand(cli, [file, '--dry-run'], out)).toBe(0)
    expect((await cli.calendar.workdays()).missing).toBe(2027)
    expect(await calendarCommand(cli, [file, '--json'], out)).toBe(0)

    expect((await cli.calendar.workdays()).missing).toBe(2028)
    expect(lines).toEqual(['2027 年：放假 8 天，周末上班 1 天。', '没有改动任何数据。', '{"years":[{"year":2027,"off":8,"work":1}]}'])
  })
})

describe('opening hours', () => {
  it('keep kind and dates, and are open to all without them', async () => {
    const { desk } = await openReadyStation()
    const [summer] = await desk.calendar.hours()
    if (!summer) throw new Error('the hours are missing')
    const trial = { ...summer, name: '错时延时', kind: 'staggered' as const, fromDay: '01-01' as typeof summer.fromDay, toDay: '12-31' as typeof summer.toDay, validFrom: '2026-12-01', validUntil: '2026-12-31', opens: '12:00', closes: '13:00' }

    await desk.calendar.setHours({ hours: [summer, trial] })

    expect(await desk.calendar.hours()).toEqual([summer, trial])
    expect((await desk.calendar.day({ on: '2026-12-08' })).open).toHaveLength(1)
    expect((await desk.calendar.day({ on: '2027-01-05' })).open).toHaveLength(0)
  })

  it('of one date open on a holiday', async () => {
    const { desk } = await openReadyStation()
    const duty = { on: '2026-10-01', name: '国庆值班', opens: '09:00', closes: '11:00' }

    await desk.calendar.setOpenDays({ days: [duty] })

    expect(await desk.calendar.openDays()).toEqual([duty])
    expect(await desk.calendar.day({ on: '2026-10-01' })).toMatchObject({ workday: false, open: [{ startsAt: Date.parse('2026-10-01T09:00:00+08:00'), endsAt: Date.parse('2026-10-01T11:00:00+08:00') }] })
    expect((await desk.calendar.day({ on: '2026-10-02' })).open).toEqual([])
  })
})
