import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { call } from './base.ts'
import { openingHours } from './calendar.ts'
import { may } from './errors.ts'
import { newMode, newRoom } from './rooms.ts'
import { pin } from './staff.ts'
import { instant, shortText } from './values.ts'

export const stationLevel = z.enum(['district', 'street', 'community', 'estate'])
export type StationLevel = z.infer<typeof stationLevel>

/** The station this store belongs to. `code` is the 12-digit statistical code of its community. */
export const station = z.object({
  code: z.string().regex(/^\d{12}$/), name: shortText(50), level: stationLevel, streetName: z.string(), setUpAt: instant,
})
export type StationInfo = z.infer<typeof station>

/** A community or village of the bundled directory of the district. */
export const community = z.object({ code: z.string(), name: z.string(), kind: z.enum(['community', 'village']), streetName: z.string(), districtName: z.string() })
export type Community = z.infer<typeof community>

export const setup = {
  /** Whether the station is set up, the core's clock, and a warning when that clock is before the newest record. */
  status: call.output(z.object({ station: station.nullable(), now: instant, clockBehind: z.boolean(), version: z.string() })),
  /** Communities and villages to choose from. */
  directory: call.output(z.array(community)),
  /**
   * Sets the station up, once. `recoveryKey` is shown and printed there and then and never again by this call: without
   * it a backup cannot be read on another computer.
   */
  complete: call
    .input(z.object({
      station: station.omit({ setUpAt: true }), rooms: z.array(newRoom.extend({ modes: z.array(newMode).max(20).optional() })).min(1).max(50), hours: z.array(openingHours).min(1).max(50),
      lead: z.object({ name: shortText(50), pin }),
      /** The text of the district's public key file; may follow later. */
      districtKey: z.string().max(10_000).optional(),
    }))
    .output(z.object({ recoveryKey: z.string() }))
    .errors(may('ALREADY_SET_UP', 'WEAK_PIN', 'NAME_TAKEN', 'BAD_DISTRICT_KEY')),
  /** The recovery key again, for the lead, journaled. */
  recoveryKey: call.output(z.object({ recoveryKey: z.string() })),
  /**
   * Announces what changed, as topics (`booking`, `attendance`, `staff` …; one entry a commit), for as long as it is
   * read. `help` is a resident ringing from the kiosk.
   */
  changes: call.output(eventIterator(z.object({ topics: z.array(z.string()) }))),
  /** The newest journal rows, newest first, for the auditor; `before` pages back by sequence number. */
  journal: call
    .input(z.object({ before: z.int().optional(), limit: z.int().min(1).max(200) }))
    .output(z.array(z.object({
      seq: z.int(), at: instant, actor: z.string(), screen: z.string(), subject: z.string(), subjectId: z.string(), action: z.string(), data: z.string(),
    }))),
  /** Verifies file, journal chain, counts and seals (`linzhan doctor`). `brokenAt` is the first journal row that does not hold. */
  doctor: call.output(z.object({
    file: z.string(), rows: z.int(), dangling: z.int(),
    brokenAt: z.object({ seq: z.int(), reason: z.enum(['changed', 'missing', 'unlinked', 'head']) }).nullable(),
    /** Counts the journal tells that the tables do not bear out. */
    mismatches: z.array(z.object({ what: z.string(), journal: z.int(), tables: z.int() })),
    /** Residents whose sealed details do not open: changed on disk, or sealed with another key. */
    brokenSeals: z.int(),
  })),
  /** Writes a copy of the store into a folder under a dated name; the key stays out of it. */
  backUp: call.input(z.object({ folder: z.string().min(1) })).output(z.object({ file: z.string() })).errors(may('BAD_FOLDER')),
}
