import type { StayState } from '../../../shared/domain/after-school/stay-state.ts'
import type { ToldBy } from '../../../shared/contract/after-school-days.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import { inList } from '../store/in-list.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** Who took a child home, as it was then: the list of collectors may change later. */
export type Taker = { readonly kind: 'listed'; readonly collectorId: string; readonly name: string; readonly relation: string } | { readonly kind: 'exception'; readonly name: string; readonly reason: string; readonly callNote: string }

/** Where a child's day stands, and what goes with it; what a step changes and taking it back restores. */
export interface Standing {
  readonly state: StayState
  readonly arrivedAt: Instant | null
  readonly leftAt: Instant | null
  readonly late: boolean
  readonly taker: Taker | null
  readonly told: ToldBy | null
  readonly heard: { readonly who: string; readonly said: string } | null
}

/** A child's day, as kept. */
export interface StoredStay extends Standing {
  readonly id: string
  readonly termId: string
  readonly on: CalendarDate
  readonly enrolmentId: string
  readonly note: string
  readonly incident: boolean
  /** What the last step came from, and when it was taken; null when there is nothing to take back. */
  readonly before: (Standing & { readonly at: Instant }) | null
  readonly version: number
}

type Row = Omit<Schema['child_stay'], 'version' | 'late' | 'incident'> & { version: number; late: number; incident: number }
type Sealed = Pick<StoredStay, 'taker' | 'told' | 'heard' | 'note' | 'before'>

const NOTHING: Sealed = { taker: null, told: null, heard: null, note: '', before: null }
const contextOf = (id: string): string => `child day ${id}`

/** Everybody of a day, in the order of their numbers. */
export function listStays(reader: Reader, sealer: Sealer, termId: string, on: CalendarDate): readonly StoredStay[] {
  return reader.all(build.selectFrom('child_stay').selectAll().where('term_id', '=', termId).where('day_on', '=', on).orderBy('id')).map((row) => stayOf(row, sealer))
}

export function findStay(reader: Reader, sealer: Sealer, id: string): StoredStay | undefined {
  const row = reader.get(build.selectFrom('child_stay').selectAll().where('id', '=', id))
  return row && stayOf(row, sealer)
}

export function findStayOf(reader: Reader, sealer: Sealer, enrolmentId: string, on: CalendarDate): StoredStay | undefined {
  const row = reader.get(build.selectFrom('child_stay').selectAll().where('enrolment_id', '=', enrolmentId).where('day_on', '=', on))
  return row && stayOf(row, sealer)
}

/** Children inside on days that stand open, with the hours of their term: whom the clock may find late. */
export function listInside(reader: Reader): readonly { readonly stayId: string; readonly enrolmentId: string; readonly on: CalendarDate; readonly ends: string }[] {
  return reader.all(build.selectFrom('child_day as d').innerJoin('child_stay as s', (join) => join.onRef('s.term_id', '=', 'd.term_id').onRef('s.day_on', '=', 'd.day_on')).innerJoin('child_term as t', 't.id', 's.term_id')
    .where('d.closed_at', 'is', null).where('s.state', '=', 'arrived').select(['s.id', 's.enrolment_id', 's.day_on', 't.ends']))
    .map((row) => ({ stayId: row.id, enrolmentId: row.enrolment_id, on: row.day_on as CalendarDate, ends: row.ends }))
}

export function insertStay(writer: Writer, stay: Pick<StoredStay, 'id' | 'termId' | 'on' | 'enrolmentId'>): void {
  writer.run(build.insertInto('child_stay').values({ id: stay.id, term_id: stay.termId, day_on: stay.on, enrolment_id: stay.enrolmentId, state: 'expected', arrived_at: null, left_at: null, sealed: null, undo_state: null }))
}

/** Writes a child's day; false when somebody else changed it since `stay.version`. */
export function updateStay(writer: Writer, sealer: Sealer, stay: StoredStay): boolean {
  const { taker, told, heard, note, before } = stay
  return writer.run(build.updateTable('child_stay').where('id', '=', stay.id).where('version', '=', stay.version).set({
    state: stay.state, arrived_at: stay.arrivedAt, left_at: stay.leftAt, late: Number(stay.late), incident: Number(stay.incident),
    sealed: sealer.seal({ taker, told, heard, note, before } satisfies Sealed, contextOf(stay.id)), undo_state: before?.state ?? null, version: stay.version + 1,
  })) === 1
}

/** Destroys what was written of children's days; their states and times stay counted. */
export function forgetStays(writer: Writer, enrolmentIds: readonly string[]): void {
  writer.run(build.updateTable('child_stay').where('enrolment_id', 'in', inList(enrolmentIds)).set({ sealed: null, undo_state: null }))
}

function stayOf(row: Row, sealer: Sealer): StoredStay {
  const sealed = row.sealed === null ? NOTHING : sealer.open(row.sealed, contextOf(row.id)) as Sealed
  return {
    id: row.id, termId: row.term_id, on: row.day_on as CalendarDate, enrolmentId: row.enrolment_id, state: row.state, arrivedAt: row.arrived_at, leftAt: row.left_at, late: row.late === 1, incident: row.incident === 1,
    ...sealed, version: row.version,
  }
}
