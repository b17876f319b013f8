import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { base64, calendarDate, instant, month, progress, ulid } from './values.ts'

export const packageRecord = z.object({
  id: ulid, period: month, sequence: z.int(), fromSeq: z.int(), toSeq: z.int(), fileName: z.string(), sha256: z.string(), at: instant, receipt: z.string().nullable(),
})
export type PackageRecord = z.infer<typeof packageRecord>

/** When the station exports by itself: on this day of the month, moved to the next workday, into this folder. */
export const exportSchedule = z.object({ enabled: z.boolean(), dayOfMonth: z.int().min(1).max(28), folder: z.string().max(500) })
export type ExportSchedule = z.infer<typeof exportSchedule>

export const exchange = {
  /** What the board shows: key, last package, what is due, and why it could not be made by itself. */
  status: call.output(z.object({
    hasDistrictKey: z.boolean(), schedule: exportSchedule, last: packageRecord.nullable(),
    due: z.object({ period: month, on: calendarDate, overdue: z.boolean(), waitingFor: z.enum(['day', 'folder', 'key', 'desk']) }).nullable(),
  })),
  packages: call.output(z.array(packageRecord)),
  /** Reads the text of the district's public key file. A secret key is refused. */
  setDistrictKey: call.input(z.object({ text: z.string().max(10_000) })).output(z.object({ recipient: z.string() })).errors(may('BAD_DISTRICT_KEY')),
  setSchedule: call.input(exportSchedule).output(z.object({})),
  /** Makes the package of a closed month in a folder, whole or not at all. The last item names the file. */
  exportMonth: call
    .input(z.object({ month, folder: z.string().min(1).max(500) }))
    .output(eventIterator(z.discriminatedUnion('kind', [progress, z.object({ kind: z.literal('done'), record: packageRecord, path: z.string() })])))
    .errors(may('NO_DISTRICT_KEY', 'BAD_FOLDER', 'BAD_PERIOD')),
  /** The same as a file for the page to save, where the page has no folder. */
  download: call.input(z.object({ packageId: ulid })).output(z.object({ fileName: z.string(), file: base64 })).errors(may('NOT_FOUND', 'NO_DISTRICT_KEY')),
  /** Notes the district's receipt for a package. */
  noteReceipt: call.input(z.object({ packageId: ulid, receipt: z.string().trim().min(1).max(200) })).output(packageRecord).errors(may('NOT_FOUND')),
}
