import { Refusal, type RefusalData } from '../../../shared/contract/errors.ts'
import type { ExportProblem, ExportSchedule, PackageRecord } from '../../../shared/contract/exchange.ts'
import { duePackage, type DuePackage } from '../../../shared/domain/exchange/schedule.ts'
import { monthOf } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Indicators } from '../indicators/service.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import { createExporting } from './exporting.ts'
import { folders as realFolders, type Folders } from './folder.ts'
import { readRecipient } from './package/age-keys.ts'
import { makeSigningKeyPair } from './package/keys.ts'
import {
  findLastPackage, findPackage, findPackageFile, findRecipient, findReporter, findSchedule, hasPackage, listHandedOver, listPackages, putRecipient, putSchedule, putSigningKey, setReceipt,
} from './repository.ts'

export type Exchange = ReturnType<typeof createExchange>

interface Others {
  readonly calendar: Pick<Calendar, 'nextWorkday'>
  readonly indicators: Indicators
  readonly folders?: Folders
}

export interface ExchangeStatus {
  readonly recipient: string | null
  readonly schedule: ExportSchedule
  readonly last: PackageRecord | null
  readonly due: (DuePackage & { readonly problem: ExportProblem | null }) | null
}

/** The periodic package to the district. */
export function createExchange(parts: Parts, { calendar, indicators, folders = realFolders }: Others) {
  const { store, sealer, now, changes } = parts
  const { exportMonth, markDelivered } = createExporting(parts, { indicators, folders })
  const latest: { problem: ExportProblem | null } = { problem: null }

  function setDistrictKeyWithin(writer: Writer, text: string): string {
    const reading = readRecipient(text)
    if ('problem' in reading) throw new Refusal('BAD_DISTRICT_KEY', { reason: reading.problem })
    putRecipient(writer, reading.recipient)
    writer.journal({ subject: 'exchange', subjectId: 'districtKey', action: 'set', data: { recipient: reading.recipient } })
    return reading.recipient
  }

  /** What is due now; null when nothing is, or before set-up. */
  async function due(): Promise<DuePackage | null> {
    const { reporter, schedule, hasKey, handedOver } = store.read((reader) => ({
      reporter: findReporter(reader), schedule: findSchedule(reader), hasKey: findRecipient(reader) !== null, handedOver: listHandedOver(reader),
    }))
    if (!reporter) return null
    const folder = schedule.folder === '' ? 'unset' : (await folders.isThere(schedule.folder)) ? 'there' : 'missing'
    const { enabled, dayOfMonth } = schedule
    return duePackage({ today: dateOf(now()), setUpIn: monthOf(dateOf(reporter.setUpAt)), handedOver, enabled, dayOfMonth, hasKey, folder }, calendar.nextWorkday)
  }

  function note(problem: ExportProblem | null): void {
    if (problem === latest.problem) return
    latest.problem = problem
    changes.announce(['exchange'])
  }

  /** Makes what is due as far as nothing stands in the way, the earliest month first; what still waits. A failure is kept for the board, nothing is thrown. */
  async function exportDue(): Promise<DuePackage | null> {
    try {
      const waiting = await due()
      if (waiting?.waitingFor !== 'station') return waiting
      const { folder } = store.read(findSchedule)
      const steps = exportMonth({ at: now(), actor: 'station', screen: 'schedule' }, waiting.period, folder, false)
      while (!(await steps.next()).done);
      note(null)
    } catch (error) {
      note(problemOf(error))
      return null
    }
    return exportDue()
  }

  const found = (id: string): PackageRecord => store.read((reader) => findPackage(reader, id)) ?? missing()

  return {
    /** Makes the station's Ed25519 key inside set-up; the secret half is sealed like a person's details. */
    makeSigningKeyWithin(writer: Writer): void {
      putSigningKey(writer, sealer.seal(makeSigningKeyPair().privateKeyPem, 'signing key'))
      writer.journal({ subject: 'exchange', subjectId: 'signingKey', action: 'made' })
    },
    setDistrictKeyWithin,
    setDistrictKey: (act: Act, text: string) => ({ recipient: store.write(act, (writer) => setDistrictKeyWithin(writer, text)) }),
    setSchedule(act: Act, schedule: ExportSchedule): void {
      store.write(act, (writer) => {
        putSchedule(writer, schedule)
        // The folder's path may hold a person's name; it stays out of what the district reads.
        writer.journal({ subject: 'exchange', subjectId: 'schedule', action: 'scheduled', data: { enabled: schedule.enabled, dayOfMonth: schedule.dayOfMonth, folder: schedule.folder !== '' } })
      })
      note(null)
    },
    async status(): Promise<ExchangeStatus> {
      const waiting = await due()
      const { recipient, schedule, last } = store.read((reader) => ({ recipient: findRecipient(reader), schedule: findSchedule(reader), last: findLastPackage(reader) ?? null }))
      return { recipient, schedule, last, due: waiting && { ...waiting, problem: latest.problem } }
    },
    packages: (): PackageRecord[] => [...store.read(listPackages)],
    exportMonth,
    /** Whether a month has been made up for the district, so that a later change is a correction. */
    isExported: hasPackage,
    exportDue,
    download(act: Act, packageId: string): { fileName: string; file: string } {
      const kept = store.read((reader) => findPackage(reader, packageId)) ?? missing()
      const bytes = store.read((reader) => findPackageFile(reader, packageId)) ?? missing()
      markDelivered(act, kept, 'download')
      return { fileName: kept.fileName, file: bytes.toString('base64') }
    },
    /** Notes the district's receipt; a later one replaces it, and the journal keeps that there was one. */
    noteReceipt(act: Act, packageId: string, receipt: string): PackageRecord {
      store.write(act, (writer) => {
        const { sequence } = findPackage(writer, packageId) ?? missing()
        setReceipt(writer, packageId, receipt)
        writer.journal({ subject: 'exchange', subjectId: packageId, action: 'receiptNoted', data: { sequence } })
      })
      return found(packageId)
    },
  }
}

function problemOf(error: unknown): ExportProblem {
  if (!(error instanceof Refusal)) return 'fault'
  if (error.code === 'BAD_FOLDER') return (error.data as RefusalData<'BAD_FOLDER'>).reason
  return error.code === 'JOURNAL_BROKEN' ? 'journal' : 'fault'
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'package' })
}
