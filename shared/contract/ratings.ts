import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { workbook } from './scheduling-board.ts'
import { instant, month, ulid } from './values.ts'

/** What residents rate: an appointment that was served, the use of a room, an activity. */
export const ratingSubject = z.enum(['appointment', 'booking', 'activity'])
export type RatingSubject = z.infer<typeof ratingSubject>

/** 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意. */
export const ratingLevel = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1)])

const counts = z.object({ 1: z.int(), 2: z.int(), 3: z.int(), 4: z.int(), 5: z.int() })

/** Ratings of a kind in a month. `content` of `rated` is the satisfaction (满意率), `answered` of `rateable` the share who rated (参评率). */
export const ratingLine = z.object({ counts, content: z.int(), rated: z.int(), answered: z.int(), rateable: z.int() })
export type RatingLine = z.infer<typeof ratingLine>

/** A question that stands at the kiosks; it names what is rated and nobody who rates. */
export const asked = z.object({ askId: ulid, subject: ratingSubject, title: z.string(), expiresAt: instant })
export type Asked = z.infer<typeof asked>

/** What came of a rating; `gone` when the question's time was over. */
export const ratingOutcome = z.object({ code: z.enum(['rated', 'already', 'gone']) })
export type RatingOutcome = z.infer<typeof ratingOutcome>

/** Ratings (评价) as the desk sees them: it may ask for one and read the counts; it can neither give, see nor change one. */
export const ratings = {
  /** Puts the question on the kiosks for a minute. For an activity `id` is a sign-in, else the appointment or the booking. */
  ask: call.input(z.object({ subject: ratingSubject, id: ulid })).output(asked).errors(may('NOT_FOUND', 'WRONG_STATE', 'ALREADY_RATED')),
  /** How the question stands that this desk put last. */
  asked: call.input(z.object({ askId: ulid })).output(z.object({ state: z.enum(['waiting', 'answered', 'gone']) })),
  /** The counts of a month, zeros included. `fairCounts`: whether the district counts 基本满意 as content. */
  month: call.input(z.object({ month })).output(z.object({ total: ratingLine, bySubject: z.object({ appointment: ratingLine, booking: ratingLine, activity: ratingLine }), fairCounts: z.boolean() })),
  monthXlsx: call.input(z.object({ month })).output(workbook),
}
