import path from 'node:path'
import { setImmediate as othersFirst } from 'node:timers/promises'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { PackageRecord } from '../../../shared/contract/exchange.ts'
import { packageFileName } from '../../../shared/domain/exchange/package-name.ts'
import { monthOf, type Month } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Indicators } from '../indicators/service.ts'
import type { Parts } from '../parts.ts'
import { GENESIS, type Act } from '../store/journal.ts'
import { newestVersion } from '../store/migrate.ts'
import type { JournalRow } from '../store/schema.ts'
import { VERSION } from '../version.ts'
import type { Folders } from './folder.ts'
import type { MadePackage, PackageInput } from './package/input.ts'
import { makePackage } from './package/make.ts'
import { JournalBroken } from './package/records.ts'
import { FolderRefused } from './package/write-whole.ts'
import {
  findHead, findLastPackage, findPackage, findPackageFile, findRecipient, findReporter, findSigningKey, insertPackage, listHandedOver, listUndelivered, pageOfJournal, setDelivered,
  type StoredPackage,
} from './repository.ts'
import { createTurn } from './turn.ts'

/** How far an export has come; the last step names the file. */
export type ExportStep =
  | { readonly kind: 'progress'; readonly phase: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly record: PackageRecord; readonly path: string }

interface Others {
  readonly indicators: Indicators
  readonly folders: Folders
}

const JOURNAL_PAGE_ROWS = 2_000

/**
 * Makes packages and hands them over, one at a time. The store comes first: a package is kept with its bytes and its
 * sequence number in one transaction before a folder sees it, so a crash at any point leaves either nothing or a package
 * that is handed over later, never a file with a number the store does not know (decision 0012).
 */
export function createExporting({ store, sealer, newId, now }: Pick<Parts, 'store' | 'sealer' | 'newId' | 'now'>, { indicators, folders }: Others) {
  const turn = createTurn()

  function refusePeriod(month: Month): void {
    const reporter = store.read(findReporter)
    if (!reporter) throw new Refusal('NOT_SET_UP', {})
    if (month >= monthOf(dateOf(now()))) throw new Refusal('BAD_PERIOD', { reason: 'open' })
    if (month < monthOf(dateOf(reporter.setUpAt))) throw new Refusal('BAD_PERIOD', { reason: 'before' })
  }

  function keys() {
    const recipient = store.read(findRecipient)
    const sealed = store.read(findSigningKey)
    if (recipient === null || !sealed) throw new Refusal('NO_DISTRICT_KEY', {})
    return { recipient, signingKeyPem: sealer.open(sealed, 'signing key') as string }
  }

  /** Rows never change and only grow at the end, so they can be read in pages while the desk works on. */
  function* journalRows(afterSeq: number, toSeq: number): Generator<JournalRow> {
    for (let seq = afterSeq; seq < toSeq; seq += JOURNAL_PAGE_ROWS) yield* store.read((reader) => pageOfJournal(reader, seq, toSeq, JOURNAL_PAGE_ROWS))
  }

  /** Everything the package will say, gathered in one go: numbers and journal end at the same moment. */
  function inputOf(month: Month): PackageInput {
    return store.read((reader) => {
      const last = findLastPackage(reader)
      const head = findHead(reader)
      const after = last ? { seq: last.toSeq, hash: last.chainHash } : { seq: 0, hash: GENESIS }
      const { rows, brief } = indicators.month(month)
      const { code, name } = findReporter(reader) ?? { code: '', name: '' }
      return {
        station: { code, name }, period: month, sequence: (last?.sequence ?? 0) + 1,
        previous: last ? { sequence: last.sequence, sha256: last.sha256 } : null,
        journal: { after, toSeq: head.seq, rows: journalRows(after.seq, head.seq) },
        indicators: rows, brief, versions: { app: VERSION, store: newestVersion }, madeAt: now(),
      }
    })
  }

  function keep(act: Act, input: PackageInput, made: MadePackage): StoredPackage {
    const kept: StoredPackage = {
      id: newId(), period: input.period, sequence: input.sequence, fromSeq: made.fromSeq, toSeq: made.toSeq, chainHash: made.chainHash,
      fileName: made.fileName, sha256: made.contentSha256, at: input.madeAt, deliveredAt: null, receipt: null,
    }
    store.write({ ...act, at: now() }, (writer) => {
      insertPackage(writer, kept, made.bytes)
      const { period, sequence, fromSeq, toSeq, sha256 } = kept
      writer.journal({ subject: 'exchange', subjectId: kept.id, action: 'exported', data: { period, sequence, fromSeq, toSeq, sha256 } })
    })
    return kept
  }

  /** Notes that a package has left the station. */
  function markDelivered(act: Act, { id, sequence }: StoredPackage, way: 'folder' | 'download'): void {
    store.write({ ...act, at: now() }, (writer) => {
      setDelivered(writer, id)
      writer.journal({ subject: 'exchange', subjectId: id, action: 'delivered', data: { sequence, way } })
    })
  }

  async function deliver(act: Act, kept: StoredPackage, folder: string): Promise<void> {
    const bytes = store.read((reader) => findPackageFile(reader, kept.id))
    if (!bytes) return notKept()
    await folders.write(folder, kept.fileName, bytes)
    markDelivered(act, kept, 'folder')
  }

  function doneWith({ id, fileName }: StoredPackage, folder: string): ExportStep {
    return { kind: 'done', record: store.read((reader) => findPackage(reader, id)) ?? notKept(), path: path.join(folder, fileName) }
  }

  async function* makeAndDeliver(act: Act, month: Month, folder: string): AsyncGenerator<ExportStep, void> {
    const signing = keys()
    if (!(await folders.isThere(folder))) throw new FolderRefused('missing')
    const waiting = store.read(listUndelivered)
    for (const kept of waiting) await deliver(act, kept, folder)
    const own = waiting.findLast((kept) => kept.period === month)
    if (own) {
      yield doneWith(own, folder)
      return
    }
    const input = inputOf(month)
    const name = packageFileName({ stationCode: input.station.code, period: month, sequence: input.sequence })
    await folders.refuseUnfit(folder, name, 0)
    const making = makePackage(input, signing)
    let step = await making.next()
    for (; !step.done; step = await making.next()) {
      yield { kind: 'progress', ...step.value }
      await othersFirst()
    }
    await folders.refuseUnfit(folder, name, step.value.bytes.length)
    const kept = keep(act, input, step.value)
    await deliver(act, kept, folder)
    yield doneWith(kept, folder)
  }

  /**
   * See the contract. `corrects` false leaves a month alone that was handed over meanwhile, as the schedule wants it.
   * Throws `BAD_PERIOD`, `NO_DISTRICT_KEY`, `BAD_FOLDER`, `JOURNAL_BROKEN`.
   */
  async function* exportMonth(act: Act, month: Month, folder: string, corrects = true): AsyncGenerator<ExportStep, void> {
    const leave = await turn()
    try {
      refusePeriod(month)
      if (!corrects && store.read(listHandedOver).has(month)) return
      yield* makeAndDeliver(act, month, folder)
    } catch (error) {
      throw refusalOf(error)
    } finally {
      leave()
    }
  }

  return { exportMonth, markDelivered }
}

function notKept(): never {
  throw new Refusal('NOT_FOUND', { what: 'package' })
}

function refusalOf(error: unknown): unknown {
  if (error instanceof FolderRefused) return new Refusal('BAD_FOLDER', { reason: error.reason })
  return error instanceof JournalBroken ? new Refusal('JOURNAL_BROKEN', { seq: error.seq }) : error
}
