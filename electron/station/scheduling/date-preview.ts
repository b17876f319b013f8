import type { SeriesPreview } from '../../../shared/contract/scheduling-series.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { isWorkday } from '../../../shared/domain/calendar/workdays.ts'
import type { HouseRules } from '../../../shared/contract/scheduling-bookings.ts'
import { DEFAULT_HOUSE_RULES } from '../../../shared/domain/scheduling/house/rules.ts'
import { seriesDates, type Recurrence } from '../../../shared/domain/scheduling/recurrence.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { instantAt } from '../../../shared/domain/values/instant.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import type { Describers } from './describers.ts'
import { unknownYears } from './series.ts'
import { createSeriesRows } from './series-rows.ts'

/** The same time of day in one room on the days of a rule, for the station itself. */
export interface DatesWish {
  readonly recurrence: Recurrence
  readonly roomId: string
  readonly modeId?: string | null | undefined
  readonly from: ClockTime
  readonly to: ClockTime
  readonly heads: number
}

interface Others {
  readonly calendar: Pick<Calendar, 'openOnEach'> & { readonly workdays: Pick<Calendar['workdays'], 'table'> }
  readonly describers: Pick<Describers, 'describe'>
}

/** What the station does by itself is bound neither by the rules for residents nor by the opening hours. */
const NO_RULES: HouseRules = { ...DEFAULT_HOUSE_RULES, longestUseMinutes: 24 * 60, horizonDays: 0, refusedPurposes: [], approval: { by: 'nobody', purposes: [], roomIds: [], sound: false } }

/** Every date of a series of the station's own with what stands in its room, and the ways out. Throws `BAD_TIME`. */
export function createDatePreview({ store, now }: Pick<Parts, 'store' | 'now'>, { calendar, describers }: Others) {
  const rowsOf = createSeriesRows(calendar, describers)
  return ({ recurrence, roomId, modeId = null, from, to, heads }: DatesWish): SeriesPreview => {
    if (from >= to) throw new Refusal('BAD_TIME', { reason: 'order' })
    const table = calendar.workdays.table()
    const { dates, leftOut, cut } = seriesDates(recurrence, (on) => isWorkday(on, table).workday)
    const wanted = dates.map((date) => ({ ...date, startsAt: instantAt(date.on, from), endsAt: instantAt(date.on, to), roomId, modeId, bookingId: null, version: 0 }))
    const wish = { roomId, headsExpected: heads, purpose: '', holder: 'team', uses: [], rules: NO_RULES, moving: new Set<string>(), now: now(), anyHour: true } as const
    return { rows: store.read((reader) => rowsOf(reader, wanted, wish)), leftOut: [...leftOut], cut, unknownYears: unknownYears(wanted, table) }
  }
}
