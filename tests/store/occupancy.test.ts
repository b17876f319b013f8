import Database from 'better-sqlite3'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { DATABASE_FILE } from '../../electron/station/store/database-file.ts'
import { MONDAY_9_00, openReadyStation, temporaryFolder } from '../support/station.ts'

const HOUR = 3_600_000

/** A station with one booking from 9 to 10, and a second connection that goes behind the app's back. */
async function openWithBooking() {
  const folder = temporaryFolder()
  const { desk, station } = await openReadyStation({ folder })
  const [room] = await desk.scheduling.rooms()
  if (!room) throw new Error('the room is missing')
  await desk.scheduling.book({ roomId: room.id, startsAt: MONDAY_9_00, endsAt: MONDAY_9_00 + HOUR, team: { name: '合唱队' }, purpose: '排练', headsExpected: 5 })
  const raw = new Database(path.join(folder, DATABASE_FILE))
  const insert = (roomId: string, startsAt: number, endsAt: number) =>
    raw.prepare(`INSERT INTO occupancy (resource_id, starts_at, ends_at, kind, owner_id) VALUES (?, ?, ?, 'booking', 'X')`).run(roomId, startsAt, endsAt)
  return { room, raw, insert, station }
}

describe('the occupancy table', () => {
  it.each([
    { name: 'the same time', from: 0, to: HOUR },
    { name: 'a time inside', from: 1, to: 2 },
    { name: 'a time around', from: -1, to: HOUR + 1 },
    { name: 'the first millisecond', from: -HOUR, to: 1 },
    { name: 'the last millisecond', from: HOUR - 1, to: 2 * HOUR },
  ])('refuses $name from another connection', async ({ from, to }) => {
    const { insert, room } = await openWithBooking()

    expect(() => insert(room.id, MONDAY_9_00 + from, MONDAY_9_00 + to)).toThrow('occupied')
  })

  it('takes what touches, and what is in another room', async () => {
    const { insert, room } = await openWithBooking()

    expect(insert(room.id, MONDAY_9_00 - HOUR, MONDAY_9_00).changes).toBe(1)
    expect(insert(room.id, MONDAY_9_00 + HOUR, MONDAY_9_00 + 2 * HOUR).changes).toBe(1)
    expect(insert('another room', MONDAY_9_00, MONDAY_9_00 + HOUR).changes).toBe(1)
  })

  it('refuses an update that would overlap', async () => {
    const { insert, raw, room } = await openWithBooking()
    insert(room.id, MONDAY_9_00 + HOUR, MONDAY_9_00 + 2 * HOUR)

    expect(() => raw.prepare(`UPDATE occupancy SET starts_at = starts_at - 1 WHERE owner_id = 'X'`).run()).toThrow('occupied')
    expect(() => raw.prepare(`UPDATE occupancy SET ends_at = ends_at + 1 WHERE owner_id <> 'X'`).run()).toThrow('occupied')
  })

  it('looks an overlap up in the index, however many holds there are', async () => {
    const { raw } = await openWithBooking()

    const plan = raw.prepare('EXPLAIN QUERY PLAN SELECT ends_at FROM occupancy WHERE resource_id = ? AND starts_at < ? ORDER BY starts_at DESC LIMIT 1').all('r', 1)

    expect(plan.map((row) => (row as { detail: string }).detail)).toEqual(['SEARCH occupancy USING COVERING INDEX occupancy_time (resource_id=? AND starts_at<?)'])
  })
})
