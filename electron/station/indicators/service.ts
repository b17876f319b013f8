import { Refusal } from '../../../shared/contract/errors.ts'
import type { IndicatorRow } from '../../../shared/contract/indicators.ts'
import type { RatingLine, RatingSubject } from '../../../shared/contract/ratings.ts'
import { intervalOfMonth } from '../../../shared/domain/calendar/opening-hours.ts'
import { briefOf } from '../../../shared/domain/indicators/brief.ts'
import { computeIndicators } from '../../../shared/domain/indicators/compute.ts'
import { ratingSums } from '../../../shared/domain/indicators/doors.ts'
import { readIndicatorDictionary } from '../../../shared/domain/indicators/read-dictionary.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import { findStationName, gatherFacts } from './repository.ts'

export type Indicators = ReturnType<typeof createIndicators>

/** A month in numbers, and the same in sentences. */
export interface MonthReport {
  readonly rows: IndicatorRow[]
  readonly brief: string
  /** The month has ended: the numbers can only change by a correction. */
  readonly closed: boolean
}

/** The numbers the district asks for, by its dictionary. */
export function createIndicators({ store, resources, now }: Pick<Parts, 'store' | 'resources' | 'now'>, { calendar }: { readonly calendar: Pick<Calendar, 'openInMonth'> }) {
  const dictionary = readIndicatorDictionary(resources.json('indicators/dictionary.json'))

  return {
    /** The ratings of a month by kind, as the indicators count them. */
    ratings(month: Month): { total: RatingLine; bySubject: Record<RatingSubject, RatingLine>; fairCounts: boolean } {
      const fairCounts = dictionary.SAT.fairCounts === true
      const span = intervalOfMonth(month)
      return { ...store.read((reader) => ratingSums(gatherFacts(reader, span, [], span.startsAt), month, fairCounts)), fairCounts }
    },
    /** All numbers of a month, zeros included; a running month is counted up to now. */
    month(month: Month): MonthReport {
      const span = intervalOfMonth(month)
      const until = Math.min(span.endsAt, Math.max(span.startsAt, now()))
      const open = calendar.openInMonth(month)
      return store.read((reader) => {
        const stationName = findStationName(reader) ?? notSetUp()
        const counted = computeIndicators(gatherFacts(reader, span, open, until), month, dictionary)
        const rows = counted.map((row) => ({ ...row, name: dictionary[row.code].name, definition: dictionary[row.code].definition }))
        return { rows, brief: briefOf(counted, stationName, month), closed: span.endsAt <= now() }
      })
    },
  }
}

function notSetUp(): never {
  throw new Refusal('NOT_SET_UP', {})
}
