import type { RatingSubject } from '../../../shared/contract/ratings.ts'
import type { RatingLevel } from '../../../shared/domain/ratings/level.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A rating as it is kept: of which session or room, on which day; the mark alone tells that somebody has rated, and not who. */
export interface NewRating {
  readonly id: string
  readonly subject: RatingSubject
  readonly subjectId: string
  readonly serviceOn: CalendarDate
  readonly level: RatingLevel
  readonly onceMark: Buffer
}

export function isRated(reader: Reader, onceMark: Buffer): boolean {
  return reader.get(build.selectFrom('rating').select('id').where('once_mark', '=', onceMark)) !== undefined
}

export function insertRating(writer: Writer, { id, subject, subjectId, serviceOn, level, onceMark }: NewRating): void {
  writer.run(build.insertInto('rating').values({ id, at: writer.act.at, subject, subject_id: subjectId, service_on: serviceOn, level, once_mark: onceMark }))
}
