import { describe, expect, it } from 'vitest'
import { folders, type Folders } from '../../electron/station/exchange/folder.ts'
import { createExchange } from '../../electron/station/exchange/service.ts'
import type { Station } from '../../electron/station/station.ts'
import { FolderRefused } from '../../electron/station/exchange/package/write-whole.ts'
import type { Month } from '../../shared/domain/values/calendar-date.ts'
import { DECEMBER, exportTo, JANUARY_5, namesIn, openReporting, verify } from '../support/exchange.ts'
import { openTestStation } from '../support/station.ts'

const FEBRUARY_5 = Date.parse('2027-02-05T10:00:00+08:00')
const JANUARY = '2027-01' as Month

class PowerCut extends Error {}

/** The stick as the station sees it, with the power going off at one point. */
const cutAt: Readonly<Record<string, Folders>> = {
  'before anything is written': { ...folders, refuseUnfit: () => Promise.reject(new PowerCut()) },
  'after the package is made and before the store has it': {
    ...folders,
    refuseUnfit: async (folder, name, bytes) => {
      await folders.refuseUnfit(folder, name, bytes)
      if (bytes > 0) throw new PowerCut()
    },
  },
  'after the store has it and before the stick does': { ...folders, write: () => Promise.reject(new PowerCut()) },
  'after the stick has it and before the store knows': {
    ...folders,
    write: async (folder, name, bytes) => {
      await folders.write(folder, name, bytes)
      throw new PowerCut()
    },
  },
}

const act = { at: JANUARY_5, actor: 'station', screen: 'schedule' }

/** Runs a whole export on a stick that misbehaves. */
async function exportOn({ parts, calendar, indicators }: Station, injected: Folders, month: Month, stick: string): Promise<void> {
  const steps = createExchange(parts, { calendar, indicators, folders: injected }).exportMonth(act, month, stick)
  while (!(await steps.next()).done);
}

describe('a power cut during an export', () => {
  it.each(Object.entries(cutAt))('%s leaves one package, whole, known to both, at the next try', async (_, injected) => {
    const { station, folder, stick, clock } = await openReporting()
    clock.now = JANUARY_5
    await expect(exportOn(station, injected, DECEMBER, stick)).rejects.toThrow(PowerCut)
    station.close()
    const reopened = openTestStation({ folder, clock, seed: 5 }).client('cli')
    const onStick = namesIn(stick)
    const known = (await reopened.exchange.packages()).map(({ fileName }) => fileName)
    expect(known).toEqual(expect.arrayContaining([...onStick]))
    clock.now += 60_000

    const { record, path: file } = await exportTo(reopened, DECEMBER, stick)

    expect(record).toMatchObject({ sequence: 1, deliveredAt: clock.now })
    expect(await reopened.exchange.packages()).toEqual([record])
    expect(namesIn(stick)).toEqual([record.fileName])
    expect(await verify(file, [])).toMatchObject({ ok: true, mark: { sha256: record.sha256 } })
    expect((await reopened.exchange.status()).due).toBeNull()
  })
})

describe('a stick that fails', () => {
  it('by being pulled at the last moment is handed the waiting package first, so that no number is left out', async () => {
    const { station, desk, stick, clock } = await openReporting()
    clock.now = FEBRUARY_5
    const pulled: Folders = { ...folders, write: () => Promise.reject(new FolderRefused('missing')) }
    await expect(exportOn(station, pulled, DECEMBER, stick)).rejects.toMatchObject({ code: 'BAD_FOLDER', data: { reason: 'missing' } })
    expect(await desk.exchange.packages()).toMatchObject([{ sequence: 1, deliveredAt: null }])
    expect((await desk.exchange.status()).due).toMatchObject({ period: DECEMBER })

    await exportTo(desk, JANUARY, stick)

    expect(namesIn(stick)).toEqual(['350302001005_2026-12_000001.zip.age', '350302001005_2027-01_000002.zip.age'])
    expect((await desk.exchange.status()).due).toBeNull()
  })

  it('by being full spends no number', async () => {
    const { station, desk, stick, clock } = await openReporting()
    clock.now = JANUARY_5
    const full: Folders = { ...folders, refuseUnfit: (_folder, _name, bytes) => (bytes > 0 ? Promise.reject(new FolderRefused('full')) : Promise.resolve()) }

    await expect(exportOn(station, full, DECEMBER, stick)).rejects.toMatchObject({ code: 'BAD_FOLDER', data: { reason: 'full' } })

    expect(await desk.exchange.packages()).toEqual([])
    expect(namesIn(stick)).toEqual([])
  })
})
