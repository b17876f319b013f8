import { Refusal } from '../../../shared/contract/errors.ts'
import type { Workbook } from '../../../shared/contract/scheduling-board.ts'
import type { DoorTotal, ThroughDoor, VisitDay, VisitEntry, VisitMonth } from '../../../shared/contract/visits.ts'
import { intervalOfMonth } from '../../../shared/domain/calendar/opening-hours.ts'
import { datesOf, type CalendarDate, type Month } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { visitsOfDay } from '../../../shared/domain/visits/visits-of-day.ts'
import type { Activities } from '../activities/service.ts'
import type { Parts } from '../parts.ts'
import type { RestStop } from '../rest-stop/service.ts'
import type { WriteList } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import type { Reader } from '../store/transaction.ts'
import { createPurposes, readPurposes } from './purposes.ts'
import { annulEntry, countHeads, findEntryState, insertEntry, listDoorTotals, listEntries, putDoorTotal } from './repository.ts'

export type Visits = ReturnType<typeof createVisits>

interface Others {
  readonly activities: { readonly attendances: Pick<Activities['attendances'], 'countOn'> }
  readonly restStop: { readonly taps: Pick<RestStop['taps'], 'day'> }
  readonly writeList: WriteList
}

type Counted = ReturnType<typeof countHeads>

/** People through the door (到访), as the desk and the door count them. */
export function createVisits({ store, newId, now }: Pick<Parts, 'store' | 'newId' | 'now'>, { activities, restStop, writeList }: Others) {
  function gather(reader: Reader, span: Interval) {
    const rows = countHeads(reader, span)
    const totals = new Map(listDoorTotals(reader, span).map((total) => [total.on, total]))
    const onDay = Map.groupBy(rows, ({ on }) => on)
    const dayOf = (on: CalendarDate): Pick<VisitDay, 'on' | 'visits' | 'desk' | 'door' | 'total'> => {
      const counts = { desk: headsIn(onDay.get(on) ?? [], 'desk'), door: headsIn(onDay.get(on) ?? [], 'door'), total: totals.get(on) ?? null }
      return { on, ...counts, visits: visitsOfDay(counts) }
    }
    return { dayOf, byPurpose: byPurpose(reader, rows) }
  }

  function month(wanted: Month): VisitMonth {
    return store.read((reader) => {
      const gathered = gather(reader, intervalOfMonth(wanted))
      const days = datesOf(wanted).map(gathered.dayOf)
      return { visits: days.reduce((sum, { visits }) => sum + visits, 0), days, byPurpose: gathered.byPurpose }
    })
  }

  return {
    purposes: createPurposes({ store, newId }),
    day: (on: CalendarDate): VisitDay => store.read((reader) => {
      const { dayOf, byPurpose: purposes } = gather(reader, dayInterval(on))
      return { ...dayOf(on), byPurpose: purposes, entries: [...listEntries(reader, dayInterval(on))] }
    }),
    month,
    monthXlsx(wanted: Month): Promise<Workbook> {
      const { visits, days, byPurpose: purposes } = month(wanted)
      return writeList(`到访登记_${wanted}`, `${wanted}　到访 ${visits} 人次（只含登记和计数到的；没有登记、没有经过计数器的人不在内）`, [['日期或事由', 50], ['服务台', 30], ['门口', 30], ['计数器', 30], ['到访人次', 30]], [
        ...days.map((day) => [day.on, day.desk, day.door, day.total?.heads ?? '', day.visits]),
        ...purposes.map(({ name, desk, door }) => [`事由：${name}`, desk, door, '', '']),
      ])
    },
    /** The day's three numbers beside one another: one person may be in each of them, so nobody may add them. */
    throughDoor: (on: CalendarDate): ThroughDoor => ({
      visits: store.read((reader) => gather(reader, dayInterval(on)).dayOf(on).visits), signIns: activities.attendances.countOn(on), restTaps: restStop.taps.day(on).taps,
    }),
    count: (act: Act, input: Pick<VisitEntry, 'place' | 'purposeId' | 'heads'>): VisitEntry => store.write(act, (writer) => {
      if (readPurposes(writer).every(({ id }) => id !== input.purposeId)) throw new Refusal('NOT_FOUND', { what: 'purpose' })
      const entry = { id: newId(), at: act.at, place: input.place, purposeId: input.purposeId, heads: input.heads }
      insertEntry(writer, entry)
      writer.journal({ subject: 'visit', subjectId: entry.id, action: 'counted', data: { where: input.place, purpose: input.purposeId, heads: input.heads } })
      return entry
    }),
    annul: (act: Act, entryId: string): void => store.write(act, (writer) => {
      const state = findEntryState(writer, entryId)
      if (state === undefined) throw new Refusal('NOT_FOUND', { what: 'visit' })
      if (state === 'annulled') throw new Refusal('WRONG_STATE', { what: 'visit', state })
      annulEntry(writer, entryId)
      writer.journal({ subject: 'visit', subjectId: entryId, action: 'annulled' })
    }),
    /** Throws `FUTURE_DAY` for a day to come. */
    setDoorTotals: (act: Act, totals: readonly (Omit<DoorTotal, 'heads'> & { readonly heads: number | null })[]): void => store.write(act, (writer) => {
      const today = dateOf(now())
      if (totals.some(({ on }) => on > today)) throw new Refusal('FUTURE_DAY', {})
      for (const total of totals) {
        putDoorTotal(writer, total)
        writer.journal({ subject: 'doorTotal', subjectId: total.on, action: 'set', data: { heads: total.heads, everybody: total.everybody } })
      }
    }),
  }
}

function headsIn(rows: Counted, place: 'desk' | 'door'): number {
  return rows.filter((row) => row.place === place).reduce((sum, { heads }) => sum + heads, 0)
}

/** Every purpose in use, and whatever else was counted. */
function byPurpose(reader: Reader, rows: Counted): VisitDay['byPurpose'] {
  return readPurposes(reader).map(({ id, name, active }) => {
    const own = rows.filter(({ purposeId }) => purposeId === id)
    return { id, name, active, desk: headsIn(own, 'desk'), door: headsIn(own, 'door') }
  }).filter(({ active, desk, door }) => active || desk + door > 0).map(({ active: _, ...line }) => line)
}
