import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { calendarDate, instant, ulid } from './values.ts'

const phoneTail = z.string().regex(/^\d{4}$/)

/** Something somebody has come for today. It says when and where; what a consultation is about is hers alone. */
export const visitItem = z.object({ kind: z.enum(['appointment', 'booking']), id: ulid, maskedName: z.string(), place: z.string(), startsAt: instant, endsAt: instant, here: z.boolean() })
export type VisitItem = z.infer<typeof visitItem>

/** What is on in the house, to read: nobody is named, a consultation goes by its field and room. */
export const onSchedule = z.object({ kind: z.enum(['activity', 'consultation', 'reception']), id: ulid, title: z.string(), place: z.string(), startsAt: instant, endsAt: instant })
export type OnSchedule = z.infer<typeof onSchedule>

export const visitCalls = {
  /** Today's appointments and rooms of whoever has a phone that ends so, by time; those that are over are left out. */
  visits: call.input(z.object({ phoneTail })).output(z.array(visitItem)),
  /** She is here: the appointment has arrived, a booked room tells the desk. The phone again, since an id alone is nobody's word. */
  arrive: call.input(z.object({ kind: z.enum(['appointment', 'booking']), id: ulid, phoneTail }))
    .output(z.object({ kind: z.literal('arrived'), maskedName: z.string(), title: z.string(), startsAt: instant })).errors(may('NOT_FOUND')),
  /** What is still on today and tomorrow, and where that is nothing the next activity within the month. */
  schedule: call.output(z.object({ days: z.array(z.object({ on: calendarDate, items: z.array(onSchedule) })), next: onSchedule.nullable() })),
}
