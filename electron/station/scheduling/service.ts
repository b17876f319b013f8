import type { Parts } from '../parts.ts'
import { createRooms } from './rooms.ts'

export type Scheduling = ReturnType<typeof createScheduling>

/** Rooms and who holds them. */
export function createScheduling(parts: Parts) {
  return { rooms: createRooms(parts) }
}
