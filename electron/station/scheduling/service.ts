import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import { createDescribers } from './describers.ts'
import { createOccupancy } from './occupancy.ts'
import { createRooms } from './rooms.ts'

export type { Describe, Description } from './describers.ts'
export type Scheduling = ReturnType<typeof createScheduling>

interface Others {
  readonly calendar: Calendar
}

/** Rooms and who holds them. */
export function createScheduling(parts: Parts, _others: Others) {
  const describers = createDescribers()
  const { hold, holdExpert, release, rehold, shorten } = createOccupancy(describers, () => [])
  return { rooms: createRooms(parts), hold, holdExpert, release, rehold, shorten, describeWith: describers.register }
}
