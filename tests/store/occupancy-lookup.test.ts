import { describe, expect, it } from 'vitest'
import { deleteHolds, insertHolds, listHoldsOf, listHoldsOfOwner, listRoomHolds, roomHolds, type Hold } from '../../electron/station/scheduling/occupancy-repository.ts'
import { MONDAY_9_00, openReadyStation } from '../support/station.ts'

const HOUR = 3_600_000
const ACT = { at: MONDAY_9_00, actor: 'test', screen: 'test' }
const journal = { subject: 'booking', subjectId: 'test', action: 'changed' }
const span = (from: number, to: number) => ({ startsAt: MONDAY_9_00 + from * HOUR, endsAt: MONDAY_9_00 + to * HOUR })

async function openWithHolds() {
  const { station, desk } = await openReadyStation()
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const hold = (resourceId: string, ownerId: string, from: number, to: number): Hold => ({ resourceId, kind: 'activity', ownerId, ...span(from, to), roomId: resourceId === 'an expert' ? null : resourceId })
  const holds = { early: hold(hall.id, 'early', -5, -4), long: hold(hall.id, 'long', -3, 2), next: hold(hall.id, 'next', 2, 3), other: hold(meeting.id, 'other', 0, 1), expert: hold('an expert', 'next', 2, 3) }
  const { store } = station.parts
  store.write(ACT, (writer) => {
    insertHolds(writer, Object.values(holds))
    writer.journal(journal)
  })
  return { store, hall, meeting, holds }
}

describe('looking holds up', () => {
  it('finds what reaches into a span, what begins in it, and nothing that only touches it', async () => {
    const { store, hall, holds } = await openWithHolds()

    expect(store.read((reader) => listHoldsOf(reader, hall.id, span(0, 2)))).toEqual([holds.long])
    expect(store.read((reader) => listHoldsOf(reader, hall.id, span(1, 3)))).toEqual([holds.long, holds.next])
    expect(store.read((reader) => listHoldsOf(reader, hall.id, span(-4, -3)))).toEqual([])
  })

  it('finds the holds of every room and of no expert', async () => {
    const { store, holds } = await openWithHolds()

    expect(store.read((reader) => listRoomHolds(reader, span(0, 3)))).toEqual([holds.long, holds.other, holds.next])
  })

  it('enters the index at the span and not at the first hold ever', async () => {
    const { store } = await openWithHolds()

    const { sql, parameters } = roomHolds(span(0, 1)).compile()
    const plan = store.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters)

    expect(plan.map((row) => (row as { detail: string }).detail)).toEqual([
      'SCAN room USING COVERING INDEX sqlite_autoindex_room_1',
      'SEARCH occupancy USING INDEX occupancy_time (resource_id=? AND starts_at>? AND starts_at<?)',
      'CORRELATED SCALAR SUBQUERY 1',
      'SEARCH o USING COVERING INDEX occupancy_time (resource_id=? AND starts_at<?)',
      'USE TEMP B-TREE FOR ORDER BY',
    ])
  })

  it('finds only the holds of the rooms that are named', async () => {
    const { store, meeting, holds } = await openWithHolds()

    expect(store.read((reader) => listRoomHolds(reader, span(0, 3), [meeting.id]))).toEqual([holds.other])
  })

  it('finds everything an owner holds, and nothing once it is deleted', async () => {
    const { store, holds } = await openWithHolds()
    expect(store.read((reader) => listHoldsOfOwner(reader, 'next'))).toEqual([holds.next, holds.expert])

    store.write(ACT, (writer) => {
      deleteHolds(writer, 'next')
      writer.journal(journal)
    })

    expect(store.read((reader) => listHoldsOfOwner(reader, 'next'))).toEqual([])
    expect(store.read((reader) => listRoomHolds(reader, span(-9, 9)))).toEqual([holds.early, holds.long, holds.other])
  })

  it('takes all holds or none', async () => {
    const { store, meeting, holds } = await openWithHolds()

    expect(() => store.write(ACT, (writer) => {
      insertHolds(writer, [{ ...holds.other, ...span(3, 4), ownerId: 'both' }, { ...holds.long, ownerId: 'both' }])
    })).toThrow('occupied')

    expect(store.read((reader) => listHoldsOf(reader, meeting.id, span(-9, 9)))).toEqual([holds.other])
  })
})
