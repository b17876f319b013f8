import type { HouseRules } from '../../../shared/contract/scheduling-bookings.ts'
import { seriesRules, type SeriesRules } from '../../../shared/contract/scheduling-series.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { findSetting, putSetting } from '../store/settings.ts'
import type { Reader } from '../store/transaction.ts'
import { readHouseRules } from './house-rules.ts'
import { countDates } from './series-repository.ts'

const KEY = 'seriesRules'

/** A year and a few days ahead, so that "every week for a year" can be said; teams that meet every week use up no monthly quota. */
const DEFAULTS: SeriesRules = { horizonDays: 371, teamsExempt: true }

export function readSeriesRules(reader: Reader): SeriesRules {
  return seriesRules.parse({ ...DEFAULTS, ...(findSetting(reader, KEY) as object | undefined) })
}

/** The rules of the house as they bind a series: it may reach further ahead, never less far, and has no quota for teams where the station says so. */
function houseRulesOfSeries(reader: Reader): HouseRules {
  const house = readHouseRules(reader)
  const { horizonDays, teamsExempt } = readSeriesRules(reader)
  return { ...house, horizonDays: house.horizonDays === 0 ? 0 : Math.max(house.horizonDays, horizonDays), team: teamsExempt ? { count: null, minutes: null } : house.team }
}

/** From so many dates on, bookings made together are a series. */
const FEWEST_DATES = 2

/**
 * The rules that bind a booking: those of a series only where it is one of several dates, so that nobody gets round a
 * quota by calling one date a series. `dates`: how many are about to be booked in the same act.
 */
export function houseRulesFor(reader: Reader, seriesId: string | null, dates = 0): HouseRules {
  return dates >= FEWEST_DATES || (seriesId !== null && countDates(reader, seriesId) >= FEWEST_DATES) ? houseRulesOfSeries(reader) : readHouseRules(reader)
}

export function createSeriesRules({ store }: Pick<Parts, 'store'>) {
  return {
    get: (): SeriesRules => store.read(readSeriesRules),
    set: (act: Act, rules: SeriesRules): SeriesRules => store.write(act, (writer) => {
      putSetting(writer, KEY, rules)
      writer.journal({ subject: 'houseRules', subjectId: KEY, action: 'set', data: { ...rules } })
      return rules
    }),
  }
}
