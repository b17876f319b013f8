import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { calendarDate, shortText, ulid } from './values.ts'

const words = { title: shortText(30), body: shortText(500), fromOn: calendarDate, untilOn: calendarDate }

/** A notice (公告) for the kiosk, from its first day to its last; `position` orders them. */
export const notice = z.object({ id: ulid, title: z.string(), body: z.string(), fromOn: calendarDate, untilOn: calendarDate, state: z.enum(['shown', 'withdrawn']), standing: z.enum(['now', 'later', 'over', 'withdrawn']), version: z.int() })
export type Notice = z.infer<typeof notice>

const steps = may('NOT_FOUND', 'STALE', 'WRONG_STATE')

/** What the station has to tell, shown at the kiosk under 我要看看. */
export const notices = {
  /** All of them in their order. */
  list: call.output(z.array(notice)),
  /** A new notice stands first. */
  add: call.input(z.object(words)).output(notice).errors(may('BAD_TIME')),
  edit: call.input(z.object({ noticeId: ulid, version: z.int(), ...words })).output(notice).errors({ ...steps, ...may('BAD_TIME') }),
  /** Takes a notice down, or puts it up again. */
  withdraw: call.input(z.object({ noticeId: ulid, version: z.int() })).output(notice).errors(steps),
  restore: call.input(z.object({ noticeId: ulid, version: z.int() })).output(notice).errors(steps),
  /** Moves a notice one place up or down. */
  move: call.input(z.object({ noticeId: ulid, by: z.union([z.literal(-1), z.literal(1)]) })).output(z.array(notice)).errors(may('NOT_FOUND')),
}
