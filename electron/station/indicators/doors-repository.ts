import { sql } from 'kysely'
import { occupation } from '../../../shared/contract/rest-stop.ts'
import type { IndicatorFacts } from '../../../shared/domain/indicators/facts.ts'
import type { RatingLevel } from '../../../shared/domain/ratings/level.ts'
import { dateOfDay, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { occupationLabels } from '../../../shared/text/doors.ts'
import { build, type Reader } from '../store/transaction.ts'

/** Days since 1970-01-01 at the station, eight hours ahead of UTC. */
const DAY = sql<number>`(at + 28800000) / 86400000`

/** Taps at the rest stop that stand, by day and occupation; every occupation has a row, so that a zero is written too. */
export function listRestTaps(reader: Reader, { startsAt, endsAt }: Interval): IndicatorFacts['restTaps'] {
  const rows = reader.all(build.selectFrom('rest_tap').select([DAY.as('day'), 'occupation', sql<number>`count(*)`.as('taps')])
    .where('at', '>=', startsAt).where('at', '<', endsAt).where('state', '=', 'counted').groupBy([DAY, 'occupation']))
  const counted = Map.groupBy(rows, (row) => row.occupation)
  return occupation.options.flatMap((who) => {
    const days = (counted.get(who) ?? []).map(({ day, taps }) => ({ on: dateOfDay(day), occupation: occupationLabels[who], taps }))
    return days.length > 0 ? days : [{ on: dateOf(startsAt), occupation: occupationLabels[who], taps: 0 }]
  })
}

/** What was counted of each day's visitors, and what a counter said of it. */
export function listVisitDays(reader: Reader, { startsAt, endsAt }: Interval): IndicatorFacts['visitDays'] {
  const heads = reader.all(build.selectFrom('visit_count').select([DAY.as('day'), 'place', sql<number>`sum(heads)`.as('heads')])
    .where('at', '>=', startsAt).where('at', '<', endsAt).where('state', '=', 'counted').groupBy([DAY, 'place']))
    .map((row) => ({ ...row, on: dateOfDay(row.day) }))
  const totals = new Map(reader.all(build.selectFrom('door_total').select(['day_on', 'heads', 'everybody']).where('day_on', '>=', dateOf(startsAt)).where('day_on', '<', dateOf(endsAt)))
    .map((row) => [row.day_on as CalendarDate, { heads: row.heads, everybody: row.everybody === 1 }]))
  const at = (on: CalendarDate, place: 'desk' | 'door'): number => heads.find((row) => row.on === on && row.place === place)?.heads ?? 0
  return [...new Set([...heads.map(({ on }) => on), ...totals.keys()])].map((on) => ({ on, desk: at(on, 'desk'), door: at(on, 'door'), total: totals.get(on) ?? null }))
}

/** What was said in a span, by kind, level and the day of the service: counts, and nobody's own word. */
export function listRatings(reader: Reader, { startsAt, endsAt }: Interval): IndicatorFacts['ratings'] {
  return reader.all(build.selectFrom('rating').select(['subject', 'level', 'service_on', DAY.as('day'), sql<number>`count(*)`.as('ratings')])
    .where('at', '>=', startsAt).where('at', '<', endsAt).groupBy(['subject', 'level', 'service_on', DAY]))
    .map((row) => ({ subject: row.subject, level: row.level as RatingLevel, serviceOn: row.service_on as CalendarDate, saidOn: dateOfDay(row.day), ratings: row.ratings }))
}

/** Uses of a room that ended, of which the holder can say how it was. */
export function listFinishedBookings(reader: Reader, { startsAt, endsAt }: Interval): IndicatorFacts['finishedBookings'] {
  return reader.all(build.selectFrom('booking').select('starts_at').where('starts_at', '>=', startsAt).where('starts_at', '<', endsAt).where('state', 'in', ['completed', 'endedEarly']))
    .map((row) => ({ startsAt: row.starts_at }))
}
