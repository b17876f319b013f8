import type { RatingSubject } from '../../contract/ratings.ts'
import { intervalOfMonth } from '../calendar/opening-hours.ts'
import { NO_RATINGS, satisfaction, type RatingCounts } from '../ratings/level.ts'
import { monthOf, type Month } from '../values/calendar-date.ts'
import { visitsOfDay } from '../visits/visits-of-day.ts'
import type { IndicatorCode } from './dictionary.ts'
import type { ActivitySessionFact, IndicatorFacts } from './facts.ts'

interface Count {
  readonly code: IndicatorCode
  readonly numerator: number
  readonly denominator: number | null
  readonly dimension: string | null
}

/** Ratings of a kind: `content` of `rated`, and `answered` of the `rateable` services of the month. */
export interface RatingSums {
  readonly counts: RatingCounts
  readonly content: number
  readonly rated: number
  readonly answered: number
  readonly rateable: number
}

const SUBJECTS = ['activity', 'appointment', 'booking'] as const satisfies readonly RatingSubject[]

/** 到访人次 of the month: each day by its own rule, then added. */
export function visitCount({ visitDays }: Pick<IndicatorFacts, 'visitDays'>, month: Month): Count {
  const own = visitDays.filter(({ on }) => monthOf(on) === month)
  return { code: 'VISIT', numerator: own.reduce((sum, day) => sum + visitsOfDay(day), 0), denominator: null, dimension: null }
}

/** 服务人次 of the rest stop, whole and by occupation; the occupations make up the whole, since a tap names one. */
export function restCounts({ restTaps }: Pick<IndicatorFacts, 'restTaps'>, month: Month): readonly Count[] {
  const own = restTaps.filter(({ on }) => monthOf(on) === month)
  const occupations = [...new Set(restTaps.map(({ occupation }) => occupation))]
  const sum = (taps: typeof own): number => taps.reduce((so, tap) => so + tap.taps, 0)
  const total = { code: 'NEW_ATT', denominator: null } as const
  return [
    { ...total, numerator: sum(own), dimension: null },
    ...occupations.map((occupation) => ({ ...total, numerator: sum(own.filter((tap) => tap.occupation === occupation)), dimension: occupation })),
  ]
}

/** 满意率 and 参评率, always both: a rate without the share who answered says nothing. */
export function ratingRates(facts: RatingFacts, month: Month, fairCounts: boolean): readonly Count[] {
  const { content, rated, answered, rateable } = ratingSums(facts, month, fairCounts).total
  return [{ code: 'SAT', numerator: content, denominator: rated, dimension: null }, { code: 'SAT_PART', numerator: answered, denominator: rateable, dimension: null }]
}

type RatingFacts = Pick<IndicatorFacts, 'ratings' | 'services' | 'finishedBookings' | 'activitySessions' | 'attendances'>

/**
 * Ratings of a month, whole and by kind. What was said counts in the month in which it was said; the share who answered
 * looks at the month's own services alone, so that neither can change once the month is over, and the share never tops 1.
 */
export function ratingSums(facts: RatingFacts, month: Month, fairCounts: boolean): { readonly total: RatingSums; readonly bySubject: Readonly<Record<RatingSubject, RatingSums>> } {
  const rateable = rateableServices(facts, month)
  const sumsOf = (subjects: readonly RatingSubject[]): RatingSums => {
    const said = facts.ratings.filter(({ subject, saidOn }) => subjects.includes(subject) && monthOf(saidOn) === month)
    const counts = said.reduce<RatingCounts>((so, { level, ratings }) => ({ ...so, [level]: so[level] + ratings }), NO_RATINGS)
    const answered = said.filter(({ serviceOn }) => monthOf(serviceOn) === month).reduce((so, { ratings }) => so + ratings, 0)
    return { counts, ...satisfaction(counts, fairCounts), answered, rateable: subjects.reduce((so, subject) => so + rateable[subject], 0) }
  }
  return { total: sumsOf(SUBJECTS), bySubject: { activity: sumsOf(['activity']), appointment: sumsOf(['appointment']), booking: sumsOf(['booking']) } }
}

/** What residents could have rated: sign-ins at activities that were held, appointments served, uses of a room that ended. */
function rateableServices({ services, finishedBookings, activitySessions, attendances }: RatingFacts, month: Month): Readonly<Record<RatingSubject, number>> {
  const { startsAt, endsAt } = intervalOfMonth(month)
  const isIn = (at: number): boolean => startsAt <= at && at < endsAt
  const held = new Set(activitySessions.filter((session: ActivitySessionFact) => session.state === 'ended' && isIn(session.startsAt)).map(({ sessionId }) => sessionId))
  const people = new Set(attendances.filter(({ sessionId }) => held.has(sessionId)).map(({ sessionId, personId }) => JSON.stringify([sessionId, personId])))
  return { activity: people.size, appointment: services.filter(({ servedAt }) => isIn(servedAt)).length, booking: finishedBookings.filter(({ startsAt: at }) => isIn(at)).length }
}
