import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { offeredSessions } from '../../electron/station/consultations/offer-repository.ts'
import { lineHolds } from '../../electron/station/scheduling/line-holds.ts'
import { resourceHolds } from '../../electron/station/scheduling/resource-holders.ts'
import { build } from '../../electron/station/store/transaction.ts'
import { MONDAY_9_00, openReadyStation } from '../support/station.ts'

const SPAN = { startsAt: MONDAY_9_00, endsAt: MONDAY_9_00 + 28 * 86_400_000 }

interface Compiled {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** How SQLite would run a query, one line for each table it enters. */
async function planOf(query: { compile(): Compiled }): Promise<readonly string[]> {
  const { station } = await openReadyStation()
  const { sql: text, parameters } = query.compile()
  return (station.parts.store.raw.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...parameters) as { detail: string }[]).map(({ detail }) => detail)
}

/** Tables that are read from end to end, lists of ids left out. */
const scanned = (plan: readonly string[]): readonly string[] => plan.filter((line) => line.startsWith('SCAN') && !/VIRTUAL TABLE/.test(line))

describe('looking free starts up', () => {
  it.each([
    { says: 'of all', filter: {} }, { says: 'of a category', filter: { category: 'medical' } }, { says: 'of some experts', filter: { expertIds: ['e'] } },
  ])('enters the sessions $says by their time, whatever lies in the past', async ({ filter }) => {
    const plan = await planOf(offeredSessions(SPAN, filter))

    expect(plan.join('\n')).toMatch(/SEARCH d USING INDEX duty_session_time/)
    expect(scanned(plan)).toEqual([])
  })

  it('enters what holds the lines of sessions by the session', async () => {
    const plan = await planOf(lineHolds(['s', 't']))

    expect(plan.join('\n')).toMatch(/SEARCH o USING (COVERING )?INDEX occupancy_time \(resource_id>\? AND resource_id<\?\)/)
    expect(scanned(plan)).toEqual([])
  })

  it('enters what holds experts at the span and not at the first hold ever', async () => {
    const plan = await planOf(resourceHolds(['e'], SPAN))

    expect(plan.join('\n')).toMatch(/SEARCH o USING INDEX occupancy_time \(resource_id=\? AND starts_at>\? AND starts_at<\?\)/)
    expect(scanned(plan)).toEqual([])
  })
})

describe('a line of a session', () => {
  it('is told from the lines of every other session', async () => {
    const { station } = await openReadyStation()
    const { raw } = station.parts.store
    for (const [index, line] of ['01A', '01A#2', '01A#12', '01B', '01AA', '01@'].entries()) {
      raw.prepare(`INSERT INTO occupancy (resource_id, starts_at, ends_at, kind, owner_id) VALUES (?, ?, ?, 'appointment', 'x')`).run(line, index, index + 1)
    }

    const lines = station.parts.store.read((reader) => station.scheduling.lines.of(reader, ['01A']))

    expect([...lines].map(([id, holds]) => [id, holds.map(({ line }) => line).toSorted((a, b) => a - b)])).toEqual([['01A', [1, 2, 12]]])
    expect(station.parts.store.read((reader) => reader.get(build.selectFrom('occupancy').select(sql<number>`count(*)`.as('count'))))).toMatchObject({ count: 6 })
  })
})
