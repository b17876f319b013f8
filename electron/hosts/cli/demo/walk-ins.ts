import { safe } from '@orpc/client'
import type { DutySession } from '../../../../shared/contract/duty-sessions.ts'
import type { ActivitySession } from '../../../../shared/contract/activities.ts'
import type { ResidentSummary } from '../../../../shared/contract/residents.ts'
import type { StationClient } from '../command.ts'
import { PURPOSES } from './demo-data.ts'

const HALF_HOUR = 30 * 60_000

/** What became of the walk-ins. */
export interface WalkInTally {
  readonly bookings: number
  /** Of these, served with one of the three choices offered after a clash. */
  readonly redirected: number
  readonly appointments: number
  readonly registrations: number
  readonly turnedAway: number
}

interface Places {
  readonly startsAt: number
  readonly duty: readonly DutySession[]
  readonly activities: readonly ActivitySession[]
}

/** Serves walk-ins in turn: a room, a consultation, an activity. The desk's way: ask, and take the next free choice on a clash. */
export async function serveWalkIns(desk: StationClient, people: readonly ResidentSummary[], places: Places): Promise<WalkInTally> {
  const tally = { bookings: 0, redirected: 0, appointments: 0, registrations: 0, turnedAway: 0 }
  const rooms = (await desk.scheduling.rooms()).filter((room) => room.active)
  for (const [index, person] of people.entries()) {
    const turn = Math.floor(index / 3)
    if (index % 3 === 0) {
      const room = rooms[turn % rooms.length]
      const served = room && await bookRoom(desk, person, room.id, places.startsAt + (turn % 5) * HALF_HOUR, PURPOSES[turn % PURPOSES.length] ?? '活动')
      if (served) tally.bookings += 1
      if (served === 'redirected') tally.redirected += 1
      if (!served) tally.turnedAway += 1
    } else if (index % 3 === 1) {
      const session = places.duty[turn % places.duty.length]
      const booked = session && await safe(desk.consultations.book({ sessionId: session.id, residentId: person.id, walkIn: true }))
      if (booked?.isSuccess) tally.appointments += 1
      else tally.turnedAway += 1
    } else {
      const session = places.activities[turn % places.activities.length]
      const registered = session && await safe(desk.activities.register({ sessionId: session.id, residentId: person.id }))
      if (registered?.isSuccess) tally.registrations += 1
      else tally.turnedAway += 1
    }
  }
  return tally
}

async function bookRoom(desk: StationClient, person: ResidentSummary, roomId: string, startsAt: number, purpose: string): Promise<'booked' | 'redirected' | null> {
  const wish = { residentId: person.id, purpose, headsExpected: 8 }
  const first = await safe(desk.scheduling.book({ ...wish, roomId, startsAt, endsAt: startsAt + 2 * HALF_HOUR }))
  if (first.isSuccess) return 'booked'
  if (!first.isDefined || first.error.code !== 'ROOM_TAKEN') return null
  const [choice] = first.error.data.choices
  if (!choice) return null
  const second = await safe(desk.scheduling.book({ ...wish, roomId: choice.roomId, startsAt: choice.startsAt, endsAt: choice.endsAt }))
  return second.isSuccess ? 'redirected' : null
}
