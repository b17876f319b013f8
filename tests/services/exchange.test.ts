import { safe } from '@orpc/client'
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Month } from '../../shared/domain/values/calendar-date.ts'
import { DECEMBER, district, exportTo, JANUARY_5, namesIn, openReporting, packagePath, refusalOf, verify } from '../support/exchange.ts'
import { openTestStation, temporaryFolder } from '../support/station.ts'

describe('exporting a month', () => {
  it('puts one file on the stick that the district can open and verify', async () => {
    const { desk, clock, stick } = await openReporting()
    clock.now = JANUARY_5

    const made = await exportTo(desk, DECEMBER, stick)

    expect(namesIn(stick)).toEqual(['350302001005_2026-12_000001.zip.age'])
    expect(made.path).toBe(path.join(stick, '350302001005_2026-12_000001.zip.age'))
    expect(made.phases).toEqual(expect.arrayContaining(['records', 'report', 'archive', 'encrypt']))
    const { ok, manifest, mark } = await verify(made.path, [])
    expect(ok).toBe(true)
    expect(manifest).toMatchObject({ period: DECEMBER, sequence: 1, previous: null, journal: { fromSeq: 1, toSeq: made.record.toSeq } })
    expect(mark?.sha256).toBe(made.record.sha256)
    expect(await desk.exchange.packages()).toEqual([made.record])
    expect(made.record.deliveredAt).toBe(JANUARY_5)
  })

  it('reports a month in which nothing happened as zeros', async () => {
    const { desk, clock, stick } = await openReporting()
    clock.now = JANUARY_5

    const { path: file } = await exportTo(desk, DECEMBER, stick)

    const { rows, brief, closed } = await desk.indicators.month({ month: DECEMBER })
    expect(closed).toBe(true)
    expect(rows.every((row) => row.numerator === 0)).toBe(true)
    expect(brief).toContain('零报告')
    expect((await verify(file)).manifest?.counts.indicators).toBe(rows.length)
  })

  it('names what stands in the way', async () => {
    const { desk, clock, stick } = await openReporting({ key: false })
    clock.now = JANUARY_5

    expect(await refusalOf(desk, DECEMBER, stick)).toMatchObject({ code: 'NO_DISTRICT_KEY' })
    await desk.exchange.setDistrictKey({ text: district.recipient })
    expect(await refusalOf(desk, '2027-01' as Month, stick)).toMatchObject({ code: 'BAD_PERIOD', data: { reason: 'open' } })
    expect(await refusalOf(desk, '2026-11' as Month, stick)).toMatchObject({ code: 'BAD_PERIOD', data: { reason: 'before' } })
    expect(await refusalOf(desk, DECEMBER, path.join(stick, 'gone'))).toMatchObject({ code: 'BAD_FOLDER', data: { reason: 'missing' } })
    expect(await refusalOf(desk, DECEMBER, 'relative')).toMatchObject({ code: 'BAD_FOLDER', data: { reason: 'missing' } })
    expect(await desk.exchange.packages()).toEqual([])
    expect(namesIn(stick)).toEqual([])
  })

  it('leaves a file of another origin under its name alone and spends no number on it', async () => {
    const { desk, clock, stick } = await openReporting()
    clock.now = JANUARY_5
    writeFileSync(path.join(stick, '350302001005_2026-12_000001.zip.age'), 'something else')

    expect(await refusalOf(desk, DECEMBER, stick)).toMatchObject({ code: 'BAD_FOLDER', data: { reason: 'taken' } })

    expect(await desk.exchange.packages()).toEqual([])
    expect((await exportTo(desk, DECEMBER, temporaryFolder())).record.sequence).toBe(1)
  })

  it.skipIf(process.getuid?.() === 0)('spends no number on a folder that cannot be written', async () => {
    const { desk, clock, stick } = await openReporting()
    clock.now = JANUARY_5
    chmodSync(stick, 0o500)

    expect(await refusalOf(desk, DECEMBER, stick)).toMatchObject({ code: 'BAD_FOLDER', data: { reason: 'read-only' } })
    expect(await desk.exchange.packages()).toEqual([])
  })

  it('continues the journal where the package before ended, also for a correction of the same month', async () => {
    const { desk, clock, stick } = await openReporting()
    clock.now = JANUARY_5

    const first = await exportTo(desk, DECEMBER, stick)
    const correction = await exportTo(desk, DECEMBER, stick)

    expect(correction.record).toMatchObject({ period: DECEMBER, sequence: 2, fromSeq: first.record.toSeq + 1 })
    const { mark } = await verify(first.path, [])
    const second = await verify(correction.path, mark ? [mark] : [])
    expect(second).toMatchObject({ ok: true, findings: [{ kind: 'signerUnknown' }], manifest: { previous: { sequence: 1, sha256: first.record.sha256 } } })
  })

  it('lets the district see a package that never arrived', async () => {
    const { desk, clock, stick } = await openReporting()
    clock.now = JANUARY_5

    const first = await exportTo(desk, DECEMBER, stick)
    await exportTo(desk, DECEMBER, temporaryFolder())
    const third = await exportTo(desk, DECEMBER, stick)

    const { mark } = await verify(first.path, [])
    const { findings } = await verify(third.path, mark ? [mark] : [])
    expect(findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['gap']))
  })

  it('makes two asked for at once one after the other', async () => {
    const { desk, clock, stick } = await openReporting()
    clock.now = JANUARY_5

    const both = await Promise.all([exportTo(desk, DECEMBER, stick), exportTo(desk, DECEMBER, stick)])

    expect(both.map(({ record }) => record.sequence)).toEqual([1, 2])
    expect(both[1].record.fromSeq).toBe(both[0].record.toSeq + 1)
  })

  it('lets the next one in when a page goes away in the middle', async () => {
    const { desk, clock, stick } = await openReporting()
    clock.now = JANUARY_5

    for await (const step of await desk.exchange.exportMonth({ month: DECEMBER, folder: stick })) if (step.kind === 'progress') break

    expect(namesIn(stick)).toEqual([])
    expect((await exportTo(desk, DECEMBER, stick)).record.sequence).toBe(1)
  })

  it('shows the district the fork when an old copy of the station is brought back', async () => {
    const { desk, clock, folder, stick, station } = await openReporting()
    clock.now = JANUARY_5
    const first = await exportTo(desk, DECEMBER, stick)
    const copy = path.join(temporaryFolder(), 'copy')
    station.parts.store.raw.pragma('wal_checkpoint(TRUNCATE)')
    cpSync(folder, copy, { recursive: true })
    await desk.exchange.setSchedule({ enabled: false, dayOfMonth: 3, folder: '' })
    const second = await exportTo(desk, DECEMBER, stick)
    const restored = openTestStation({ folder: copy, clock, seed: 99 })
    const cli = restored.client('cli')
    await cli.exchange.setSchedule({ enabled: true, dayOfMonth: 9, folder: '' })

    const again = await exportTo(cli, DECEMBER, temporaryFolder())

    const [one, two] = [await verify(first.path, []), await verify(second.path)]
    const known = [one.mark, two.mark].filter((mark) => mark !== null)
    const verdict = await verify(again.path, known)
    expect(verdict.ok).toBe(false)
    expect(verdict.findings.map(({ kind }) => kind)).toContain('fork')
  })

  it('reports nothing from a journal that was edited', async () => {
    const { desk, clock, stick, station } = await openReporting()
    clock.now = JANUARY_5
    station.parts.store.raw.exec("DROP TRIGGER journal_keeps_text; UPDATE journal SET actor = 'somebody' WHERE seq = 3")

    expect(await refusalOf(desk, DECEMBER, stick)).toMatchObject({ code: 'JOURNAL_BROKEN', data: { seq: 3 } })

    expect(namesIn(stick)).toEqual([])
    expect(await desk.exchange.packages()).toEqual([])
  })
})

describe('a package that was made', () => {
  it('can be saved again, byte for byte', async () => {
    const { desk, clock, stick } = await openReporting()
    clock.now = JANUARY_5
    const { record } = await exportTo(desk, DECEMBER, stick)
    const elsewhere = temporaryFolder()

    const { fileName, file } = await desk.exchange.download({ packageId: record.id })
    writeFileSync(path.join(elsewhere, fileName), Buffer.from(file, 'base64'))

    const { mark } = await verify(packagePath(stick, record), [])
    expect(await verify(packagePath(elsewhere, record), mark ? [mark] : [])).toMatchObject({ ok: true, findings: [{ kind: 'signerUnknown' }, { kind: 'repeated', sequence: 1 }] })
  })

  it('carries the receipt of the district, and the journal knows that it came', async () => {
    const { desk, clock, stick } = await openReporting()
    clock.now = JANUARY_5
    const { record } = await exportTo(desk, DECEMBER, stick)

    expect(await desk.exchange.noteReceipt({ packageId: record.id, receipt: ' 荔城收 2027-001 ' })).toMatchObject({ receipt: '荔城收 2027-001' })

    expect((await desk.exchange.status()).last).toMatchObject({ receipt: '荔城收 2027-001' })
    expect(await desk.setup.journal({ limit: 1 })).toMatchObject([{ subject: 'exchange', action: 'receiptNoted', data: '{"sequence":1}' }])
    expect((await safe(desk.exchange.noteReceipt({ packageId: '01JE0000000000000000000000', receipt: 'x' }))).error).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the district key', () => {
  it.each([
    ['a secret key', () => district.identity, 'secret'],
    ['something else', () => '这是通知', 'unreadable'],
    ['two keys', () => `${district.recipient}\n${district.recipient}`, 'unreadable'],
  ])('refuses %s', async (_, text, reason) => {
    const { desk } = await openReporting({ key: false })

    expect((await safe(desk.exchange.setDistrictKey({ text: text() }))).error).toMatchObject({ code: 'BAD_DISTRICT_KEY', data: { reason } })
    expect((await desk.exchange.status()).recipient).toBeNull()
  })
})

describe('the schedule', () => {
  it('keeps the path of the folder out of the journal', async () => {
    const { desk, stick } = await openReporting()
    const folder = path.join(stick, '张三的U盘')
    mkdirSync(folder)

    await desk.exchange.setSchedule({ enabled: true, dayOfMonth: 5, folder })

    expect((await desk.exchange.status()).schedule).toEqual({ enabled: true, dayOfMonth: 5, folder })
    expect(await desk.setup.journal({ limit: 1 })).toMatchObject([{ action: 'scheduled', data: '{"dayOfMonth":5,"enabled":true,"folder":true}' }])
  })
})
