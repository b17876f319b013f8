import * as z from 'zod'
import { calendarDate, shortText, ulid } from './values.ts'

/** One use a room is made ready for (讲座, 排练 …), with its own capacity and the minutes it takes to set up and clear up. */
export const newMode = z.object({
  name: shortText(20), capacity: z.int().min(1).max(5000), setUpMinutes: z.int().min(0).max(480), clearUpMinutes: z.int().min(0).max(480),
  equipment: z.array(shortText(20)).max(20),
})

export type NewMode = z.infer<typeof newMode>

/** A mode no longer offered stays for the bookings that name it. */
export const roomMode = newMode.extend({ id: ulid, active: z.boolean() })
export type RoomMode = z.infer<typeof roomMode>

export const newRoom = z.object({ name: shortText(30), capacity: z.int().min(1).max(5000) })

/** A room asked for by a person: plain, or joined of plain rooms, with the modes it can be booked in. */
export const fullRoom = newRoom.extend({ partIds: z.array(ulid).max(10).default([]), modes: z.array(newMode.extend({ id: ulid.optional() })).max(20).default([]) })

/** `active`: in use on the day asked about; of a joined room, when all its parts are too. `partIds`: empty for a plain room. */
export const room = newRoom.extend({
  id: ulid, position: z.int(), active: z.boolean(), partIds: z.array(ulid), modes: z.array(roomMode),
  /** The next day on which the room itself goes out of use or comes back. */
  switchesOn: calendarDate.nullable(),
})
export type Room = z.infer<typeof room>

/** What is left out stays as it is. `activeFrom`: the first day `active` holds, today when left out. */
export const roomUpdate = newRoom.extend({
  id: ulid, active: z.boolean(), activeFrom: calendarDate.optional(), partIds: fullRoom.shape.partIds.unwrap().optional(), modes: fullRoom.shape.modes.unwrap().optional(),
})
