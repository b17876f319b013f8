import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { room } from './rooms.ts'
import { base64, calendarDate, instant, interval, month, ulid } from './values.ts'

const kind = z.enum(['booking', 'session', 'activity', 'closure', 'preparation', 'appointment', 'offer'])

/**
 * A thing on the board: what holds a room when. `title` is short (合唱队, 黄医生, 健康义诊); `kind` says why. A joined room
 * and its parts show one another's: `heldRoomId` is the room that was asked for. Set-up and clear-up carry their owner's
 * title. `version` is a booking's own, so that it can be moved as it was seen.
 */
export const boardItem = z.object({
  ownerId: ulid, kind, roomId: ulid, heldRoomId: ulid, title: z.string(), startsAt: instant, endsAt: instant, state: z.string(), version: z.int().optional(),
})
export type BoardItem = z.infer<typeof boardItem>

/** What holds an expert when, and in which room; no room when the expert is away. */
export const expertItem = z.object({ ownerId: ulid, kind, expertId: ulid, roomName: z.string(), title: z.string(), startsAt: instant, endsAt: instant, state: z.string() })
export type ExpertItem = z.infer<typeof expertItem>

/** Some days at a glance: when the station is open, why it is not, every room, every expert who has something on, and what holds them. */
export const board = z.object({
  open: z.array(interval), closed: z.array(interval.extend({ title: z.string() })), rooms: z.array(room), items: z.array(boardItem),
  experts: z.array(z.object({ id: ulid, name: z.string(), speciality: z.string() })), expertItems: z.array(expertItem),
})
export type Board = z.infer<typeof board>
export type BoardExpert = Board['experts'][number]

/** A file for the office. */
export const workbook = z.object({ xlsx: base64, fileName: z.string() })
export type Workbook = z.infer<typeof workbook>

export const schedulingBoard = {
  /** What holds the rooms and the experts on a day. */
  board: call.input(z.object({ on: calendarDate })).output(board),
  /** The same for the seven days from a day on. */
  week: call.input(z.object({ from: calendarDate })).output(board),
  /** 《功能室使用登记表》 of a month, A4 across with signature columns, as a printable page; every number is there, void ones too. */
  register: call.input(z.object({ month })).output(z.object({ html: z.string(), title: z.string() })),
  registerPdf: call.input(z.object({ month })).output(z.object({ pdf: base64, fileName: z.string() })).errors(may('NO_PRINTER')),
  registerXlsx: call.input(z.object({ month })).output(workbook),
  /** The bookings of some days as a workbook with the register's columns. */
  bookingsXlsx: call.input(z.object({ from: calendarDate, days: z.int().min(1).max(31) })).output(workbook),
}
