import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createChanges } from '../../electron/station/changes.ts'
import type { Parts } from '../../electron/station/parts.ts'
import { createScheduling, type Scheduling } from '../../electron/station/scheduling/service.ts'
import { openDatabase } from '../../electron/station/store/open.ts'
import { createSealer } from '../../electron/station/store/sealed.ts'
import { createStore } from '../../electron/station/store/transaction.ts'
import { Refusal } from '../../shared/contract/errors.ts'
import type { Booking } from '../../shared/contract/scheduling.ts'
import type { CalendarDate } from '../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../shared/domain/values/day-interval.ts'
import { dateOf } from '../../shared/domain/values/instant.ts'
import { seededBytes, temporaryFolder, TEST_KEY } from '../support/station.ts'
import { attempt, held, type Attempt, type Model } from './scheduling-model.ts'

const QUARTER = 15 * 60_000
const DAY = 24 * 60 * 60_000
/** Quarters since midnight when the clock of a day starts: 9:00. */
const NINE = 36
const ROOMS = 5

/** Scheduling on a real file of its own, always open; not flushed to disk, as no power fails here. */
function openScheduling() {
  const raw = openDatabase(temporaryFolder())
  raw.pragma('synchronous = OFF')
  onTestFinished(() => {
    raw.close()
  })
  const randomBytes = seededBytes()
  const sealer = createSealer(TEST_KEY, randomBytes)
  let ids = 0
  const parts: Parts = {
    store: createStore(raw, sealer), sealer, dataKey: TEST_KEY, now: () => 0, newId: () => String(ids += 1).padStart(26, '0'), randomBytes, changes: createChanges(),
    resources: { text: () => '', json: () => null, bytes: () => new Uint8Array() }, pdf: () => Promise.reject(new Error('no printer in this test')),
  }
  const calendar = {
    openOn: (on: CalendarDate) => [dayInterval(on)], openFrom: (on: CalendarDate) => [dayInterval(on)], closedIn: () => [], workdays: { table: () => ({ years: [] }) },
    openOnEach: (days: readonly CalendarDate[]) => new Map(days.map((on) => [on, [dayInterval(on)]])),
  }
  const scheduling = createScheduling(parts, { calendar, stationName: () => '', people: { exists: () => false, nameOf: () => new Map(), canonicalId: (id) => id, everyIdOf: (id) => [id], reveal: () => ({ idNumber: null, otherDocument: null, phones: [] }) } })
  const rooms = parts.store.write(actAt(0), (writer) => Array.from({ length: ROOMS }, (_, index) => scheduling.rooms.addWithin(writer, { name: `房间${index}`, capacity: 30 }).id))
  return { scheduling, rooms, raw }
}

const actAt = (at: number) => ({ at, actor: 'test', screen: 'test' })

/** Carries a wish out through the service; the booking after it, or the code of the refusal. */
function carryOut(scheduling: Scheduling, rooms: readonly string[], midnight: number, now: number, wish: Exclude<Attempt, { kind: 'wait' }>, made: readonly Booking[]): Booking | string {
  const act = actAt(midnight + now * QUARTER)
  const slot = 'room' in wish ? { roomId: rooms[wish.room] ?? '', startsAt: midnight + wish.from * QUARTER, endsAt: midnight + (wish.from + wish.quarters) * QUARTER } : null
  try {
    if (wish.kind === 'book' && slot) return scheduling.bookings.book(act, { ...slot, team: { name: '合唱队' }, purpose: '排练', headsExpected: 10 }).booking
    const seen = 'which' in wish ? made[wish.which % made.length] : undefined
    if (!seen) return 'NOT_FOUND'
    const known = { bookingId: seen.id, version: seen.version }
    switch (wish.kind) {
      case 'move': return slot ? scheduling.bookings.move(act, { ...known, ...slot }) : 'NOT_FOUND'
      case 'cancel': return scheduling.bookings.cancel(act, { ...known, by: 'applicant' })
      case 'close': return scheduling.bookings.close(act, { ...known, headsActual: 9 })
      case 'noShow': return scheduling.bookings.noShow(act, known)
      case 'start': return scheduling.bookings.start(act, known)
      case 'restore': return scheduling.bookings.restore(act, known)
      case 'book': return 'NOT_FOUND'
    }
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** One interleaving on a day of its own, beside the model all the way; ends by comparing the board with it. */
function runDay({ scheduling, rooms }: ReturnType<typeof openScheduling>, day: number, attempts: readonly Attempt[]): void {
  const { startsAt: midnight } = dayInterval(dateOf(Date.UTC(2026, 0, 1, 4) + day * DAY))
  let model: Model = { now: NINE, bookings: [] }
  const made: Booking[] = []
  for (const wish of attempts) {
    if (wish.kind === 'wait') {
      model = { ...model, now: model.now + wish.quarters }
      continue
    }
    const expected = attempt(model, wish)
    const actual = carryOut(scheduling, rooms, midnight, model.now, wish, made)
    expect(typeof actual === 'string' ? actual : 'done').toBe(typeof expected === 'string' ? expected : 'done')
    if (typeof actual === 'string' || typeof expected === 'string') continue
    model = expected
    if (wish.kind === 'book') made.push(actual)
    else made[made.findIndex(({ id }) => id === actual.id)] = actual
  }
  const wanted = held(model).map((one) => `${rooms[one.room] ?? ''} ${one.from}–${one.heldTo} ${one.state}`)
  const { items } = scheduling.board.of(dateOf(midnight))
  expect(items.map((item) => `${item.roomId} ${(item.startsAt - midnight) / QUARTER}–${(item.endsAt - midnight) / QUARTER} ${item.state}`).toSorted()).toEqual(wanted.toSorted())
}

const room = fc.integer({ min: 0, max: ROOMS - 1 })
const from = fc.integer({ min: NINE - 2, max: NINE + 12 })
const quarters = fc.integer({ min: 1, max: 6 })
const which = fc.nat({ max: 20 })
const attempts: fc.Arbitrary<Attempt[]> = fc.array(fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('book' as const), room, from, quarters }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('move' as const), which, room, from, quarters }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('cancel' as const, 'close' as const, 'noShow' as const, 'start' as const, 'restore' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), quarters: fc.integer({ min: 1, max: 3 }) }) },
), { minLength: 4, maxLength: 16 })

describe('10,000 random interleavings of booking, moving, cancelling and closing on 5 rooms', () => {
  it.each([1, 2, 3, 4])('agree with a naive model and never overlap (part %i of 4)', { timeout: 120_000 }, (seed) => {
    const opened = openScheduling()
    let day = 0

    fc.assert(fc.property(attempts, (wishes) => {
      runDay(opened, day += 1, wishes)
    }), { numRuns: 2500, seed })

    const overlaps = opened.raw.prepare('SELECT count(*) AS n FROM occupancy a JOIN occupancy b ON b.resource_id = a.resource_id AND b.id > a.id AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at').get()
    expect(overlaps).toEqual({ n: 0 })
    expect(opened.raw.prepare('SELECT count(*) > 1000 AS enough FROM occupancy').get()).toEqual({ enough: 1 })
  })
})
