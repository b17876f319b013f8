import { statSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { Community, StationInfo } from '../../../shared/contract/setup.ts'
import type { OpeningHours } from '../../../shared/domain/calendar/opening-hours.ts'
import { readCommunities } from '../../../shared/domain/setup/communities.ts'
import { writeRecoveryKey } from '../../../shared/domain/setup/recovery-key.ts'
import { dateOf, timeOf } from '../../../shared/domain/values/instant.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Exchange } from '../exchange/service.ts'
import type { Parts } from '../parts.ts'
import type { Residents } from '../residents/service.ts'
import type { NewRoom, Scheduling } from '../scheduling/service.ts'
import type { Staff } from '../staff/service.ts'
import { backUpInto } from '../store/backup.ts'
import { examine } from '../store/doctor.ts'
import type { Act } from '../store/journal.ts'
import { reconcile } from './reconcile.ts'
import { findStation, insertStation, listJournal } from './repository.ts'

export type Setup = ReturnType<typeof createSetup>

/** What the wizard hands in. */
export interface SetupInput {
  readonly station: Omit<StationInfo, 'setUpAt'>
  readonly rooms: readonly Pick<NewRoom, 'name' | 'capacity' | 'modes'>[]
  readonly hours: readonly OpeningHours[]
  readonly lead: { readonly name: string; readonly pin: string }
  readonly districtKey?: string | undefined
}

interface Others {
  readonly staff: Staff
  readonly calendar: Calendar
  readonly scheduling: Scheduling
  readonly exchange: Exchange
  readonly residents: Pick<Residents, 'broken'>
}

/** First run, the station's own facts, the journal to read, and its health. */
export function createSetup(parts: Parts, { staff, calendar, scheduling, exchange, residents }: Others) {
  const { store, sealer, dataKey, resources, now } = parts
  const directory = readCommunities(resources.text('directory/350302-communities.csv'))

  function station(): StationInfo | null {
    const found = store.read(findStation)
    if (!found) return null
    const { keyCheck: _, ...info } = found
    return info
  }

  /** Sets everything up in one transaction, or nothing. */
  async function complete(act: Act, input: SetupInput): Promise<{ recoveryKey: string }> {
    if (station()) throw new Refusal('ALREADY_SET_UP', {})
    const pin = await staff.freshPin(input.lead.pin)
    store.write({ ...act, actor: 'setup' }, (writer) => {
      if (findStation(writer)) throw new Refusal('ALREADY_SET_UP', {})
      insertStation(writer, { ...input.station, setUpAt: act.at }, keyCheckOf(parts))
      writer.journal({ subject: 'station', subjectId: input.station.code, action: 'setUp', data: { level: input.station.level } })
      for (const room of input.rooms) scheduling.rooms.addWithin(writer, fitted(room))
      calendar.setHoursWithin(writer, input.hours)
      staff.addWithin(writer, { name: input.lead.name, role: 'lead' }, pin)
      exchange.makeSigningKeyWithin(writer)
      if (input.districtKey !== undefined && input.districtKey.trim() !== '') exchange.setDistrictKeyWithin(writer, input.districtKey)
    })
    return { recoveryKey: writeRecoveryKey(dataKey) }
  }

  /** Throws `BAD_FOLDER`. A relative path would mean something else in every way the program is started. */
  function copyInto(folder: string, name: string): string {
    if (!path.isAbsolute(folder) || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Refusal('BAD_FOLDER', { reason: 'missing' })
    try {
      return backUpInto(store.raw, folder, name)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'SQLITE_FULL' || code === 'ENOSPC') throw new Refusal('BAD_FOLDER', { reason: 'full' })
      if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') throw error
      throw new Refusal('BAD_FOLDER', { reason: 'read-only' })
    }
  }

  return {
    station,
    complete,
    directory: (): readonly Community[] => directory,
    /** Whether the clock stands before the newest record: a dead battery, or a date set by hand. */
    clockBehind(): boolean {
      const [newest] = store.read((reader) => listJournal(reader, undefined, 1))
      return newest !== undefined && now() < newest.at
    },
    recoveryKey(act: Act): { recoveryKey: string } {
      store.write(act, (writer) => writer.journal({ subject: 'station', subjectId: 'recoveryKey', action: 'shown' }))
      return { recoveryKey: writeRecoveryKey(dataKey) }
    },
    journal: (before: number | undefined, limit: number) => store.read((reader) => listJournal(reader, before, limit)),
    doctor() {
      const { chain, ...health } = examine(store.raw, sealer)
      return { ...health, brokenAt: chain, mismatches: store.read(reconcile), brokenSeals: residents.broken().length }
    },
    backUp(act: Act, folder: string): { file: string } {
      const name = `${station()?.code ?? 'linzhan'}_${dateOf(act.at)}_${timeOf(act.at).replace(':', '')}.db`
      const file = copyInto(folder, name)
      store.write(act, (writer) => writer.journal({ subject: 'station', subjectId: 'backup', action: 'backedUp' }))
      return { file }
    },
  }
}

/** The mark that tells whether a data key belongs to this store. */
export function keyCheckOf({ sealer }: Pick<Parts, 'sealer'>): Buffer {
  return sealer.mark('key check', 'linzhan')
}

/** A suggested mode in a room that was made smaller seats no more than the room. */
function fitted({ modes = [], ...room }: SetupInput['rooms'][number]): NewRoom {
  return { ...room, modes: modes.map((mode) => ({ ...mode, capacity: Math.min(mode.capacity, room.capacity) })) }
}
