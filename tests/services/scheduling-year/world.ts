import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BookingState } from '../../../shared/domain/scheduling/booking-state.ts'
import { openStation, type Station } from '../../../electron/station/station.ts'
import { PUTIAN_HOURS } from '../../../shared/domain/calendar/putian-hours.ts'
import { LEAD, MONDAY_9_00, resourcesFolder, seededBytes, TEST_KEY, type TestClock } from '../../support/station.ts'
import { EXPERTS, PEOPLE } from './acts.ts'

type Client = ReturnType<Station['client']>

/** A room of the story: what is asked for, and the physical rooms it takes. */
export interface StoryRoom {
  readonly roomId: string
  readonly modeId: string | null
}

/** A station in the middle of a story, and what was made in it so far. */
export interface World {
  readonly station: Station
  readonly cli: Client
  readonly clock: TestClock
  readonly rooms: readonly StoryRoom[]
  readonly experts: readonly string[]
  readonly people: readonly string[]
  readonly made: Readonly<Record<'bookings' | 'sessions' | 'activities' | 'closures' | 'takings' | 'leaves', string[]>>
  /** Where each booking stood after the act before. */
  readonly stood: Map<string, BookingState>
  close(): void
}

const open = (folder: string, clock: TestClock): Station => {
  const station = openStation({ dataFolder: folder, resourcesFolder, dataKey: TEST_KEY, now: () => clock.now, randomBytes: seededBytes(), pdf: () => Promise.reject(new Error('no printer in this test')) })
  station.parts.store.raw.pragma('synchronous = OFF') // no power fails here
  return station
}

/** A folder with a station to begin every story from: 东厅 and 西厅 open into 大厅, 讲座 needs time around it, three doctors, four residents. */
export async function makeBeginning(): Promise<{ readonly folder: string; begin(): Promise<World>; remove(): void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'linzhan-year-'))
  const first = path.join(folder, 'first')
  const station = open(first, { now: MONDAY_9_00 - 86_400_000 })
  await furnish(station.client('cli'))
  station.close()
  let stories = 0
  return {
    folder,
    begin: () => {
      const own = path.join(folder, String(stories += 1))
      cpSync(first, own, { recursive: true })
      return beginIn(own)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function furnish(cli: Client): Promise<void> {
  await cli.setup.complete({
    station: { code: '350302001005', name: '龙桥社区党群服务中心', level: 'community', streetName: '龙桥街道' },
    rooms: [{ name: '东厅', capacity: 40 }, { name: '西厅', capacity: 30 }], hours: PUTIAN_HOURS.map((row) => ({ ...row, weekdays: [...row.weekdays] })), lead: LEAD,
  })
  const [east, west] = await cli.scheduling.rooms()
  if (!east || !west) throw new Error('the rooms are missing')
  await cli.scheduling.updateRoom({ id: east.id, name: '东厅', capacity: 40, active: true, modes: [{ name: '讲座', capacity: 40, setUpMinutes: 30, clearUpMinutes: 15, equipment: [] }] })
  await cli.scheduling.addRoom({ name: '大厅', capacity: 80, partIds: [east.id, west.id] })
  await cli.scheduling.addRoom({ name: '茶室', capacity: 12 })
  await cli.scheduling.setHouseRules({ ...(await cli.scheduling.houseRules()), horizonDays: 400 })
  for (const name of EXPERTS) await cli.consultations.addExpert({ name, category: 'medical', speciality: '全科', unit: '', phone: '' })
  for (const name of PEOPLE) await cli.residents.register({ name, phones: ['13900001111'] })
}

async function beginIn(folder: string): Promise<World> {
  const clock = { now: MONDAY_9_00 - 86_400_000 }
  const station = open(folder, clock)
  const cli = station.client('cli')
  const rooms = await cli.scheduling.rooms()
  const named = (name: string, mode?: string): StoryRoom => {
    const room = rooms.find((one) => one.name === name)
    return { roomId: room?.id ?? '', modeId: room?.modes.find((one) => one.name === mode)?.id ?? null }
  }
  const experts = await cli.consultations.experts()
  return {
    station, cli, clock, rooms: [named('东厅'), named('东厅', '讲座'), named('西厅'), named('大厅'), named('茶室')],
    experts: EXPERTS.map((name) => experts.find((one) => one.name === name)?.id ?? ''),
    people: station.parts.store.raw.prepare<[], { id: string }>('SELECT id FROM resident ORDER BY id').all().map(({ id }) => id),
    made: { bookings: [], sessions: [], activities: [], closures: [], takings: [], leaves: [] }, stood: new Map(),
    close: () => {
      station.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
