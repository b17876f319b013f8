import { expect, it } from 'vitest'
import { listHoldsInSpans, spanHolds } from '../../electron/station/scheduling/span-holds-repository.ts'
import { openTestStore } from '../support/store.ts'

it('finds what touches each of many spans by entering the index there, whatever stands before', () => {
  const { store } = openTestStore()
  store.raw.exec(`INSERT INTO room (id, name, capacity, position) VALUES ('a', '甲', 5, 0), ('b', '乙', 5, 1);
    INSERT INTO occupancy (resource_id, starts_at, ends_at, kind, owner_id) VALUES ('a', 0, 100, 'booking', '1'), ('a', 100, 200, 'booking', '2'), ('b', 150, 900, 'session', '3'), ('a', 500, 600, 'activity', '4'), ('x', 0, 900, 'session', '5')`)
  const spans = [{ startsAt: 90, endsAt: 100 }, { startsAt: 550, endsAt: 560 }]
  const query = spanHolds(spans).compile()
  const plan = store.raw.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query.sql}`).all(...query.parameters).map(({ detail }) => detail)

  expect(store.read((reader) => listHoldsInSpans(reader, spans)).map(({ ownerId }) => ownerId)).toEqual(['1', '4', '3'])
  expect(store.read((reader) => listHoldsInSpans(reader, spans, ['b'])).map(({ ownerId }) => ownerId)).toEqual(['3'])
  expect(plan).toContain('SEARCH occupancy USING INDEX occupancy_time (resource_id=? AND starts_at>? AND starts_at<?)')
})
