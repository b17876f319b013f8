import { monotonicFactory } from 'ulid'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Store } from '../../../electron/station/store/transaction.ts'
import { seededFraction } from '../../support/invented-people.ts'
import { GRID, SERVICE } from './d1-days.ts'

const MINUTE_MS = 60_000

/** Who sits where. */
export interface Provider {
  readonly expertId: string
  readonly roomId: string
}

export interface NewSession extends Interval {
  readonly provider: Provider
  readonly bufferMinutes: number
  readonly state: 'open' | 'closed'
  readonly places: number
  readonly starts: readonly Instant[]
}

/** When a session of the data set can be booked: an hour's notice, a third of a year ahead. */
export const [NOTICE, HORIZON] = [60, 120]

export type WriteSession = (session: NewSession) => string

/**
 * Writes sessions with their appointments as the repositories would, row for row: the session and its expert, what it
 * holds of room and expert, each appointment and the line it holds. Prepared statements, as a data set has millions.
 */
export function createRows({ raw }: Pick<Store, 'raw'>, residents: readonly string[]): WriteSession {
  const insert = (table: string, columns: readonly string[]) => raw.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  const session = insert('duty_session', ['id', 'style', 'expert_id', 'room_id', 'starts_at', 'ends_at', 'places', 'slot_minutes', 'grid_minutes', 'buffer_minutes', 'notice_minutes', 'horizon_days', 'state', 'created_at'])
  const expert = insert('duty_session_expert', ['session_id', 'expert_id', 'position'])
  const appointment = insert('appointment', ['id', 'number', 'session_id', 'resident_id', 'place', 'walk_in', 'line', 'starts_at', 'ends_at', 'state', 'served_at', 'created_at'])
  const hold = insert('occupancy', ['resource_id', 'starts_at', 'ends_at', 'kind', 'owner_id', 'room_id'])
  const ulid = monotonicFactory(seededFraction(7))
  let served = 0

  return ({ provider, bufferMinutes, state, places, starts, startsAt, endsAt }) => {
    const id = ulid(startsAt)
    session.run(id, 'slot', provider.expertId, provider.roomId, startsAt, endsAt, places, SERVICE, GRID, bufferMinutes, NOTICE, HORIZON, state, startsAt)
    expert.run(id, provider.expertId, 0)
    hold.run(provider.roomId, startsAt, endsAt, 'session', id, provider.roomId)
    hold.run(provider.expertId, startsAt, endsAt, 'session', id, null)
    for (const [index, at] of starts.entries()) {
      const own = ulid(startsAt)
      const over = at + SERVICE * MINUTE_MS
      served += 1
      appointment.run(own, `ZX-D${served}`, id, residents[served % residents.length], index + 1, 0, 1, at, over, state === 'closed' ? 'served' : 'booked', state === 'closed' ? over : null, startsAt)
      hold.run(id, at, over + bufferMinutes * MINUTE_MS, 'appointment', own, null)
    }
    return id
  }
}
