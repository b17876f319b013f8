import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { base64, calendarDate, instant, month, progress, ulid } from './values.ts'

/** A package as the station keeps it. `sha256` is that of its content, the same for every copy; `deliveredAt` is null until its file has left the station whole. */
export const packageRecord = z.object({
  id: ulid, period: month, sequence: z.int(), fromSeq: z.int(), toSeq: z.int(), fileName: z.string(), sha256: z.string(), at: instant,
  deliveredAt: instant.nullable(), receipt: z.string().nullable(),
})
export type PackageRecord = z.infer<typeof packageRecord>

/** When the station exports by itself: on this day of the month, moved to the next workday, into this folder. */
export const exportSchedule = z.object({ enabled: z.boolean(), dayOfMonth: z.int().min(1).max(28), folder: z.string().max(500) })
export type ExportSchedule = z.infer<typeof exportSchedule>

/** What the next package waits for: its day, the district's key, a person (no schedule), the folder (no stick), or nothing more: the station makes it by itself. */
export const waitsFor = z.enum(['day', 'key', 'desk', 'folder', 'station'])

/** Why the station could not make a due package by itself; it tries again. */
export const exportProblem = z.enum(['missing', 'read-only', 'full', 'taken', 'journal', 'fault'])
export type ExportProblem = z.infer<typeof exportProblem>

export const exchange = {
  /** What the board shows: key, last package, the earliest month due, and why it could not be made by itself. */
  status: call.output(z.object({
    recipient: z.string().nullable(), schedule: exportSchedule, last: packageRecord.nullable(),
    due: z.object({ period: month, on: calendarDate, overdue: z.boolean(), waitingFor: waitsFor, problem: exportProblem.nullable() }).nullable(),
  })),
  /** Every package, the newest first. */
  packages: call.output(z.array(packageRecord)),
  /** Reads the text of the district's public key file. A secret key is refused. */
  setDistrictKey: call.input(z.object({ text: z.string().max(10_000) })).output(z.object({ recipient: z.string() })).errors(may('BAD_DISTRICT_KEY')),
  setSchedule: call.input(exportSchedule).output(z.object({})),
  /**
   * Makes the package of a closed month and puts it into a folder, whole or not at all; the last item names the file.
   * Packages that were made but never reached a folder go first; is one of this month among them, no further one is made.
   * Otherwise a month reported before gets a correction under the next sequence number.
   */
  exportMonth: call
    .input(z.object({ month, folder: z.string().min(1).max(500) }))
    .output(eventIterator(z.discriminatedUnion('kind', [progress, z.object({ kind: z.literal('done'), record: packageRecord, path: z.string() })])))
    .errors(may('NO_DISTRICT_KEY', 'BAD_FOLDER', 'BAD_PERIOD', 'JOURNAL_BROKEN')),
  /** The very bytes that were made, for the page to save where there is no folder; counts as handed over. */
  download: call.input(z.object({ packageId: ulid })).output(z.object({ fileName: z.string(), file: base64 })).errors(may('NOT_FOUND')),
  /** Notes the district's receipt for a package. */
  noteReceipt: call.input(z.object({ packageId: ulid, receipt: z.string().trim().min(1).max(200) })).output(packageRecord).errors(may('NOT_FOUND')),
}
