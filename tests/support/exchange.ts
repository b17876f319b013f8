import { safe } from '@orpc/client'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PackageRecord } from '../../shared/contract/exchange.ts'
import type { PackageMark, Verdict } from '../../shared/domain/exchange/finding.ts'
import type { Month } from '../../shared/domain/values/calendar-date.ts'
import { makeAgeKeyPair } from '../../electron/station/exchange/package/keys.ts'
import { verifyPackage } from '../../electron/station/exchange/package/verify.ts'
import { openReadyStation, temporaryFolder, type TestClock } from './station.ts'

export const district = await makeAgeKeyPair()
export const DECEMBER = '2026-12' as Month
/** 2027-01-05 at 10:00: December has ended, its package is due since Monday the 4th. */
export const JANUARY_5 = Date.parse('2027-01-05T10:00:00+08:00')

type Ready = Awaited<ReturnType<typeof openReadyStation>>
export type Desk = Ready['desk']

/** A station set up on 2026-12-07 with the district's key, and an empty stick. The clock starts there. */
export async function openReporting(options: { readonly folder?: string; readonly key?: boolean } = {}) {
  const clock: TestClock = { now: Date.parse('2026-12-07T09:00:00+08:00') }
  const folder = options.folder ?? temporaryFolder()
  const ready = await openReadyStation({ clock, folder })
  if (options.key !== false) await ready.desk.exchange.setDistrictKey({ text: `# 区里\n${district.recipient}\n` })
  return { ...ready, clock, folder, stick: temporaryFolder() }
}

/** Exports and gives the last step; throws what the call throws. */
export async function exportTo(desk: Desk, month: Month, folder: string): Promise<{ readonly record: PackageRecord; readonly path: string; readonly phases: readonly string[] }> {
  const phases: string[] = []
  for await (const step of await desk.exchange.exportMonth({ month, folder })) {
    if (step.kind === 'done') return { record: step.record, path: step.path, phases }
    phases.push(step.phase)
  }
  throw new Error('the export ended without a package')
}

/** What an export was refused with. */
export async function refusalOf(desk: Desk, month: Month, folder: string): Promise<unknown> {
  return (await safe(exportTo(desk, month, folder))).error
}

export function verify(file: string, known?: readonly PackageMark[]): Promise<Verdict> {
  return verifyPackage(readFileSync(file), { identity: district.identity, ...(known ? { known } : {}) })
}

/** The names on a stick, in order. */
export const namesIn = (folder: string): readonly string[] => readdirSync(folder).toSorted()

export const packagePath = (folder: string, record: PackageRecord): string => path.join(folder, record.fileName)
