import { mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { startSchedule, type Every } from '../../electron/station/exchange/schedule.ts'
import { DECEMBER, exportTo, JANUARY_5, namesIn, openReporting, verify } from '../support/exchange.ts'

const JANUARY_3 = Date.parse('2027-01-03T23:59:00+08:00')
const JANUARY_4 = Date.parse('2027-01-04T00:00:00+08:00')
const TEN_MINUTES = 600_000

/** Timers that a test rings; each ring waits until the check it starts has come to rest. */
function handTimers() {
  const works = new Map<number, () => void>()
  const every: Every = (milliseconds, work) => {
    works.set(milliseconds, work)
    return () => works.delete(milliseconds)
  }
  return { every, works, tenMinutes: () => works.get(TEN_MINUTES)?.(), watch: () => works.get(5_000)?.() }
}

async function openScheduled(options: { key?: boolean } = {}) {
  const ready = await openReporting(options)
  await ready.desk.exchange.setSchedule({ enabled: true, dayOfMonth: 3, folder: ready.stick })
  return { ...ready, timers: handTimers() }
}

describe('the schedule', () => {
  it('exports by itself on the due day, once, as the station', async () => {
    const { station, desk, clock, stick, timers } = await openScheduled()
    clock.now = JANUARY_3
    const stop = startSchedule(station.exchange.exportDue, timers.every)
    await vi.waitFor(async () => expect((await desk.exchange.status()).due).toMatchObject({ waitingFor: 'day', on: '2027-01-04' }))
    expect(namesIn(stick)).toEqual([])

    clock.now = JANUARY_4
    timers.tenMinutes()
    await vi.waitFor(async () => expect((await desk.exchange.status()).due).toBeNull())
    timers.tenMinutes()
    timers.tenMinutes()
    await station.exchange.exportDue()

    expect(await desk.exchange.packages()).toMatchObject([{ period: DECEMBER, sequence: 1, deliveredAt: JANUARY_4 }])
    expect(await desk.setup.journal({ limit: 2 })).toMatchObject([{ actor: 'station', screen: 'schedule', action: 'delivered' }, { actor: 'station', action: 'exported' }])
    expect(await verify(path.join(stick, namesIn(stick)[0] ?? ''), [])).toMatchObject({ ok: true })
    stop()
    expect(timers.works.size).toBe(0)
  })

  it('waits for the stick and exports within seconds of its being put in', async () => {
    const { station, desk, clock, stick, timers } = await openScheduled()
    clock.now = JANUARY_5
    const away = `${stick}-away`
    renameSync(stick, away)
    startSchedule(station.exchange.exportDue, timers.every)
    await vi.waitFor(async () => expect((await desk.exchange.status()).due).toMatchObject({ period: DECEMBER, waitingFor: 'folder', overdue: true }))

    renameSync(away, stick)
    await vi.waitFor(async () => {
      timers.watch()
      expect((await desk.exchange.status()).due).toBeNull()
    })

    expect(namesIn(stick)).toHaveLength(1)
  })

  it('catches up on every month that was left out, the earliest first', async () => {
    const { station, desk, clock } = await openScheduled()
    clock.now = Date.parse('2027-03-20T09:00:00+08:00')

    expect(await station.exchange.exportDue()).toBeNull()

    expect((await desk.exchange.packages()).map(({ period, sequence }) => [sequence, period])).toEqual([[3, '2027-02'], [2, '2027-01'], [1, '2026-12']])
  })

  it('leaves a month alone that a person has exported', async () => {
    const { station, desk, clock, stick } = await openScheduled()
    clock.now = JANUARY_5
    await exportTo(desk, DECEMBER, stick)

    await station.exchange.exportDue()

    expect(await desk.exchange.packages()).toHaveLength(1)
  })

  it('does not run beside an export by hand, so that a month is not made twice', async () => {
    const { station, desk, clock, stick } = await openScheduled()
    clock.now = JANUARY_5

    await Promise.all([exportTo(desk, DECEMBER, stick), station.exchange.exportDue()])

    expect(await desk.exchange.packages()).toHaveLength(1)
  })

  it('shows why it failed and goes on trying', async () => {
    const { station, desk, clock, stick } = await openScheduled()
    clock.now = JANUARY_5
    mkdirSync(path.join(stick, '350302001005_2026-12_000001.zip.age'))

    await station.exchange.exportDue()
    expect((await desk.exchange.status()).due).toMatchObject({ waitingFor: 'station', problem: 'taken' })
    renameSync(path.join(stick, '350302001005_2026-12_000001.zip.age'), path.join(stick, 'old'))
    await station.exchange.exportDue()

    expect((await desk.exchange.status()).due).toBeNull()
  })

  it('never makes a package without the key', async () => {
    const { station, desk, clock, stick } = await openScheduled({ key: false })
    clock.now = JANUARY_5

    await station.exchange.exportDue()

    expect((await desk.exchange.status()).due).toMatchObject({ waitingFor: 'key' })
    expect(namesIn(stick)).toEqual([])
  })
})
