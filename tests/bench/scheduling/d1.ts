import { randomBytes } from 'node:crypto'
import type { StationClient } from '../../../electron/hosts/cli/command.ts'
import { openDatabase } from '../../../electron/station/store/open.ts'
import { createSealer } from '../../../electron/station/store/sealed.ts'
import { createStore, type Store } from '../../../electron/station/store/transaction.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { dateOf, instantAt, type Instant } from '../../../shared/domain/values/instant.ts'
import { seededFraction } from '../../support/invented-people.ts'
import { makeFolder, openBenchStation } from '../core/bench-station.ts'
import { BENCH_KEY } from '../core/set-up.ts'
import { BUFFER, chanceStarts, fullStarts, sessionsOn, weekdaysFrom } from './d1-days.ts'
import { createRows, type NewSession, type Provider, type WriteSession } from './d1-rows.ts'

/** How a data set differs from D1. */
export interface Shape {
  /** Appointments that were served. */
  readonly past: number
  /** Working days from tomorrow on that have appointments. */
  readonly bookedDays: number
  /** Working days with sessions nobody has booked, after those. */
  readonly emptyDays: number
  /** Every booked day is full, without a buffer between appointments. */
  readonly full?: boolean
  /** Whether sessions keep a buffer behind each appointment; they do unless said otherwise. */
  readonly buffered?: boolean
}

/** 20 providers, 80,000 past appointments, six a provider a day over the next 60 working days, and a week that is free. */
export const D1: Shape = { past: 80_000, bookedDays: 60, emptyDays: 5 }

export interface DataSet {
  readonly folder: string
  readonly residents: readonly string[]
  readonly providers: readonly Provider[]
  readonly booked: readonly CalendarDate[]
  readonly empty: readonly CalendarDate[]
}

const PROVIDERS = 20
const RESIDENTS = 2_000
const HALF_HOUR = 30 * 60_000
const DAYS_A_TRANSACTION = 50

/** A closed data folder with a data set in it, the same in every run but for the day it starts from. */
export async function makeDataSet(folder: string, shape: Shape): Promise<DataSet> {
  const residents = await makeFolder(folder, { residents: RESIDENTS, attendances: 0 })
  const providers = await makeProviders(folder)
  const today = dateOf(Date.now())
  const ahead = weekdaysFrom(today, shape.bookedDays + shape.emptyDays)
  const [booked, empty] = [ahead.slice(0, shape.bookedDays), ahead.slice(shape.bookedDays)]
  const store = createStore(openDatabase(folder), createSealer(BENCH_KEY, randomBytes))
  store.raw.pragma('synchronous = OFF') // only here: nobody waits for these acknowledgements
  try {
    const write = createRows(store, residents)
    fill(store, write, [...futureSessions(providers, booked, empty, shape)])
    for (const sessions of pastSessions(providers, today, shape.past)) fill(store, write, sessions)
  } finally {
    store.close()
  }
  return { folder, residents, providers, booked, empty }
}

/** A room and an expert each, with closures. */
async function makeProviders(folder: string): Promise<readonly Provider[]> {
  const station = openBenchStation(folder)
  const cli = station.client('cli')
  const providers: Provider[] = []
  for (let index = 1; index <= PROVIDERS; index += 1) {
    const { id: roomId } = await cli.scheduling.addRoom({ name: `诊室${index}`, capacity: 4 })
    const { id: expertId } = await cli.consultations.addExpert({ name: `医生${index}`, category: 'medical', speciality: '全科', unit: '', phone: '' })
    providers.push({ expertId, roomId })
    await closeAround(cli, { expertId, roomId })
  }
  station.close()
  return providers
}

/** Two short closures of the expert and one of the room in the first evening: what a rule must look at, and no session touches. */
async function closeAround({ calendar }: StationClient, { expertId, roomId }: Provider): Promise<void> {
  const [on] = weekdaysFrom(dateOf(Date.now()), 1)
  const evening = instantAt(on ?? dateOf(Date.now()), '18:00' as ClockTime)
  const close = (scope: 'expert' | 'room', subjectId: string, startsAt: Instant) => calendar.addClosure({ scope, subjectId, startsAt, endsAt: startsAt + HALF_HOUR, reason: 'other', note: '', decisions: [] })
  await close('expert', expertId, evening)
  await close('expert', expertId, evening + 2 * HALF_HOUR)
  await close('room', roomId, evening)
}

function* futureSessions(providers: readonly Provider[], booked: readonly CalendarDate[], empty: readonly CalendarDate[], { full = false, buffered = !full }: Shape): Iterable<NewSession> {
  const chance = seededFraction(7)
  const sparse = new Set<CalendarDate>(empty)
  for (const on of [...booked, ...empty]) {
    const sessions = sessionsOn(on)
    for (const provider of providers) {
      const starts = sparse.has(on) ? [] : full ? sessions.flatMap(fullStarts) : chanceStarts(sessions, chance)
      for (const session of sessions) {
        yield {
          ...session, provider, state: 'open', bufferMinutes: buffered ? BUFFER : 0, places: buffered ? session.most : fullStarts(session).length,
          starts: starts.filter((at) => at >= session.startsAt && at < session.endsAt),
        }
      }
    }
  }
}

/** Eight served appointments a provider a day, back from yesterday, some weeks at a time. */
function* pastSessions(providers: readonly Provider[], today: CalendarDate, count: number): Iterable<readonly NewSession[]> {
  const days = weekdaysFrom(today, Math.ceil(count / (8 * providers.length)), -1)
  for (let first = 0; first < days.length; first += DAYS_A_TRANSACTION) {
    yield days.slice(first, first + DAYS_A_TRANSACTION).flatMap((on) => providers.flatMap((provider) => sessionsOn(on).map((session): NewSession => ({
      ...session, provider, state: 'closed', bufferMinutes: 0, places: fullStarts(session).length, starts: fullStarts(session).slice(0, 4),
    }))))
  }
}

/** One transaction with its journal row. */
function fill(store: Store, write: WriteSession, sessions: readonly NewSession[]): void {
  store.write({ at: Date.now(), actor: 'cli', screen: 'cli' }, (writer) => {
    const ids = sessions.map(write)
    writer.journal({ subject: 'session', subjectId: ids[0] ?? '', action: 'planned', data: { sessions: ids.length } })
  })
}
