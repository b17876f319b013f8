import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intervalOfMonth } from '../../shared/domain/calendar/opening-hours.ts'
import type { Month } from '../../shared/domain/values/calendar-date.ts'
import { attendancesIn } from '../../electron/station/indicators/repository.ts'
import type { Station } from '../../electron/station/station.ts'
import { openReadyStation } from '../support/station.ts'

const DECEMBER = '2026-12' as Month
const HOUR = 3_600_000
const DAY_MS = 24 * HOUR
const FIRST = intervalOfMonth(DECEMBER).startsAt
const PEOPLE = 6
const id = (kind: string, index: number): string => `${kind}${index}`

/** A station's past as plain values: who is merged into whom, sessions by day, and who came. */
interface Past {
  /** `mergedInto[i]` is a higher index or null, so there is no circle. */
  readonly mergedInto: readonly (number | null)[]
  readonly sessions: readonly {
    readonly activity: number
    readonly day: number
    readonly state: 'planned' | 'open' | 'ended' | 'cancelled'
    readonly came: readonly { readonly person: number; readonly annulled: boolean }[]
    readonly heads: readonly number[]
  }[]
  readonly services: readonly { readonly day: number; readonly served: boolean }[]
}

const day = fc.integer({ min: -2, max: 33 })
const laterThan = (index: number) => fc.option(fc.integer({ min: index + 1, max: PEOPLE - 1 }), { nil: null })

const pasts: fc.Arbitrary<Past> = fc.record({
  mergedInto: fc.tuple(...Array.from({ length: PEOPLE - 1 }, (_, index) => laterThan(index))).map((into) => [...into, null]),
  sessions: fc.array(fc.record({
    activity: fc.nat(2), day, state: fc.constantFrom('planned', 'open', 'ended', 'ended', 'ended', 'cancelled'),
    came: fc.uniqueArray(fc.record({ person: fc.nat(PEOPLE - 1), annulled: fc.boolean() }), { selector: ({ person }) => person, maxLength: PEOPLE }),
    heads: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 2 }),
  }), { maxLength: 8 }),
  services: fc.array(fc.record({ day, served: fc.boolean() }), { maxLength: 5 }),
})

const TABLES = ['attendance', 'head_count', 'activity_session', 'activity', 'appointment', 'duty_session', 'expert', 'resident']

function write({ parts }: Station, { mergedInto, sessions, services }: Past, room_id: string): void {
  const { raw } = parts.store
  const insert = (table: string, row: Readonly<Record<string, unknown>>) =>
    raw.prepare(`INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row).map(() => '?').join()})`).run(...Object.values(row))
  raw.pragma('defer_foreign_keys = ON')
  for (const table of TABLES) raw.prepare(`DELETE FROM ${table}`).run()
  mergedInto.forEach((into, index) => insert('resident', {
    id: id('person', index), sealed: Buffer.of(1), state: into === null ? 'active' : 'merged', merged_into: into === null ? null : id('person', into), created_at: 0, updated_at: 0,
  }))
  for (const activity of [0, 1, 2]) insert('activity', { id: id('activity', activity), number: id('HD', activity), title: '', kind: 'clinic', organiser: '', created_at: 0 })
  sessions.forEach(({ activity, day, state, came, heads }, index) => {
    const session_id = id('session', index)
    const starts_at = FIRST + day * DAY_MS + 9 * HOUR
    insert('activity_session', { id: session_id, activity_id: id('activity', activity), place: '', starts_at, ends_at: starts_at + HOUR, listed: 0, state })
    for (const { person, annulled } of came) insert('attendance', { id: id(`came${index}-`, person), session_id, resident_id: id('person', person), at: 0, written_at: 0, via: 'desk', state: annulled ? 'annulled' : 'present' })
    heads.forEach((count, nth) => insert('head_count', { id: id(`heads${index}-`, nth), session_id, at: 0, heads: count, via: 'desk' }))
  })
  insert('expert', { id: 'expert', sealed: Buffer.of(1), category: 'legal', speciality: '', created_at: 0 })
  services.forEach(({ day, served }, index) => {
    const starts_at = FIRST + day * DAY_MS
    insert('duty_session', { id: id('duty', index), expert_id: 'expert', room_id, starts_at, ends_at: starts_at + HOUR, places: 1, state: 'closed', created_at: 0 })
    insert('appointment', {
      id: id('appointment', index), number: id('ZX', index), session_id: id('duty', index), resident_id: id('person', 0), place: 1, walk_in: 0,
      state: served ? 'served' : 'noShow', served_at: served ? starts_at : null, created_at: 0,
    })
  })
}

/** The same numbers the slow way, from the plain values. */
function naive({ mergedInto, sessions, services }: Past) {
  const root = (person: number): number => {
    const into = mergedInto[person]
    return into === null || into === undefined ? person : root(into)
  }
  const inMonth = (day: number) => day >= 0 && day < 31
  const held = sessions.filter(({ state, day }) => state === 'ended' && inMonth(day))
  const present = held.flatMap(({ activity, day, came }) => came.filter(({ annulled }) => !annulled).map(({ person }) => ({ event: `${activity} ${day}`, person: root(person) })))
  const heads = held.flatMap((session) => session.heads).reduce((sum, count) => sum + count, 0)
  return {
    ACT_SESS: new Set(held.map(({ activity, day }) => `${activity} ${day}`)).size,
    ACT_ATT: new Set(present.map(({ event, person }) => `${event} ${person}`)).size + heads,
    ACT_PPL: new Set(present.map(({ person }) => person)).size,
    EXP_SVC: services.filter(({ served, day }) => served && inMonth(day)).length,
    EXP_SESS: services.filter(({ served, day }) => served && inMonth(day)).length,
  }
}

describe('the counts of a month', () => {
  it('agree with a naive count of any past', async () => {
    const { station, desk } = await openReadyStation()
    const [room] = await desk.scheduling.rooms()

    fc.assert(fc.property(pasts, (past) => {
      station.parts.store.raw.transaction(() => write(station, past, room?.id ?? ''))()
      const { rows } = station.indicators.month(DECEMBER)
      const counted = Object.fromEntries(rows.filter(({ dimension }) => dimension === null).map(({ code, numerator }) => [code, numerator]))
      expect(counted).toMatchObject(naive(past))
    }), { numRuns: 150 })
  })

  it('touch only the month, however many attendances there are', async () => {
    const { station } = await openReadyStation()
    const { sql, parameters } = attendancesIn(intervalOfMonth(DECEMBER)).compile()

    const plan = station.parts.store.raw.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters).map(({ detail }) => detail)

    expect(plan).toEqual([
      expect.stringContaining('SEARCH s USING INDEX activity_session_time (starts_at>? AND starts_at<?)'),
      expect.stringMatching(/SEARCH a USING COVERING INDEX attendance_inside \(session_id=\? AND role=\?\)/),
    ])
  })
})
