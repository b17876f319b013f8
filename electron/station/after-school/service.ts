import type { Parts } from '../parts.ts'
import type { Residents } from '../residents/service.ts'
import type { Scheduling } from '../scheduling/service.ts'
import { createChildCalls } from './child-calls.ts'
import { createDays } from './days.ts'
import { createEnrolments } from './enrolments.ts'
import { createPapers } from './papers.ts'
import { createPlaces } from './places.ts'
import { createResidentWatch } from './resident-watch.ts'
import { createStays } from './stays.ts'
import { createTerms } from './terms.ts'

export type AfterSchool = ReturnType<typeof createAfterSchool>

interface Others {
  readonly residents: Pick<Residents, 'nameOf' | 'exists' | 'canonicalId' | 'everyIdOf' | 'watchWith'>
  readonly scheduling: Pick<Scheduling, 'slips' | 'calls'>
  /** The name printed on papers. */
  readonly stationName: () => string
}

/** The after-school room (四点半学堂): terms, places, and each child's day. */
export function createAfterSchool(parts: Parts, { residents, scheduling: { slips, calls }, stationName }: Others) {
  const terms = createTerms(parts, residents)
  const days = createDays(parts, residents)
  const childCalls = createChildCalls(parts, residents, calls)
  const enrolments = createEnrolments(parts, residents, slips)
  const places = createPlaces(parts, { enrolments, people: residents, joinToday: days.joinToday })
  const stays = createStays(parts, { people: residents, childCalls, calls })
  residents.watchWith(createResidentWatch(parts, residents))
  const papers = createPapers(parts, residents, stationName)
  return { papers, terms, days, enrolments, places, stays, scanChild: stays.scanChild, askLate: childCalls.askLate }
}
