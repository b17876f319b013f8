import type { ChildDay, ReopenReason } from '../../../shared/contract/after-school-days.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { whoKeepsOpen } from '../../../shared/domain/after-school/closing.ts'
import { mayOpenOn } from '../../../shared/domain/after-school/term.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findDay, insertDay, listOpenDays, setDayClosed, unaccountedOfTerm, type StoredDay } from './day-repository.ts'
import { viewDay } from './day-view.ts'
import { listEnrolments, type StoredEnrolment } from './enrolment-repository.ts'
import type { People } from './people.ts'
import { findStayOf, insertStay, listStays } from './stay-repository.ts'
import { refuseStillHere } from './still-here.ts'
import { findTerm, findTermOn, type StoredTerm } from './term-repository.ts'

/** A day of a term. */
export interface WhichDay {
  readonly termId: string
  readonly on: CalendarDate
}

/** The days of the room: opened with everybody enrolled, closed once nobody is unaccounted for. Nothing closes by itself, at midnight or after. */
export function createDays({ store, sealer, newId, now }: Pick<Parts, 'store' | 'sealer' | 'newId' | 'now'>, people: People) {
  const view = (reader: Reader, term: StoredTerm, on: CalendarDate, masked = false): ChildDay => viewDay(reader, sealer, people, term, on, masked)
  const termOf = (reader: Reader, id: string): StoredTerm => findTerm(reader, id) ?? missing('childTerm')

  function openTerm(writer: Writer, termId: string): StoredTerm {
    const term = termOf(writer, termId)
    if (term.state !== 'open') throw new Refusal('WRONG_STATE', { what: 'childTerm', state: term.state })
    return term
  }

  function seen(writer: Writer, { termId, on, version }: WhichDay & { readonly version: number }): StoredDay {
    const day = findDay(writer, termId, on) ?? missing('childDay')
    if (day.version !== version) throw new Refusal('STALE', { what: 'childDay' })
    return day
  }

  function setClosed(writer: Writer, day: StoredDay, closed: boolean): void {
    if ((day.closedAt !== null) === closed) throw new Refusal('WRONG_STATE', { what: 'childDay', state: closed ? 'closed' : 'open' })
    if (!setDayClosed(writer, day, closed)) throw new Refusal('STALE', { what: 'childDay' })
  }

  return {
    /** A day and the days before it that stand open; without a date, today. */
    get(on: CalendarDate | undefined, masked: boolean): { day: ChildDay | null; openBefore: { termId: string; on: CalendarDate; unaccounted: number }[] } {
      const wanted = on ?? dateOf(now())
      return store.read((reader) => {
        const term = findTermOn(reader, wanted)
        return { day: term ? view(reader, term, wanted, masked) : null, openBefore: listOpenDays(reader).filter((day) => day.on < dateOf(now())) }
      })
    },
    open: (act: Act, termId: string): ChildDay => store.write(act, (writer) => {
      const on = dateOf(act.at)
      const term = openTerm(writer, termId)
      if (!mayOpenOn(term, on)) throw new Refusal('WRONG_STATE', { what: 'childTerm', state: 'offDay' })
      const already = findDay(writer, termId, on)
      if (already) throw new Refusal('WRONG_STATE', { what: 'childDay', state: already.closedAt === null ? 'open' : 'closed' })
      insertDay(writer, termId, on)
      const expected = listEnrolments(writer, sealer, termId).filter(({ state }) => state === 'enrolled')
      for (const { id } of expected) insertStay(writer, { id: newId(), termId, on, enrolmentId: id })
      writer.journal({ subject: 'childDay', subjectId: termId, action: 'opened', data: { on, heads: expected.length } })
      return view(writer, term, on)
    }),
    close: (act: Act, which: WhichDay & { readonly version: number }): ChildDay => store.write(act, (writer) => {
      const day = seen(writer, which)
      const waiting = new Set(whoKeepsOpen(listStays(writer, sealer, day.termId, day.on)).map(({ id }) => id))
      if (day.closedAt === null) refuseStillHere(people, unaccountedOfTerm(writer, day.termId).filter(({ stayId }) => waiting.has(stayId)))
      setClosed(writer, day, true)
      writer.journal({ subject: 'childDay', subjectId: day.termId, action: 'closed', data: { on: day.on } })
      return view(writer, termOf(writer, day.termId), day.on)
    }),
    reopen: (act: Act, { reason, ...which }: WhichDay & { readonly version: number; readonly reason: ReopenReason }): ChildDay => store.write(act, (writer) => {
      const term = openTerm(writer, which.termId)
      const day = seen(writer, which)
      setClosed(writer, day, false)
      writer.journal({ subject: 'childDay', subjectId: day.termId, action: 'reopened', data: { on: day.on, reason } })
      return view(writer, term, day.on)
    }),
    /** A child that gets its place while today's room is open joins the day. */
    joinToday(writer: Writer, { id, termId }: StoredEnrolment): void {
      const on = dateOf(writer.act.at)
      if (findDay(writer, termId, on)?.closedAt !== null || findStayOf(writer, sealer, id, on)) return
      insertStay(writer, { id: newId(), termId, on, enrolmentId: id })
    },
  }
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
