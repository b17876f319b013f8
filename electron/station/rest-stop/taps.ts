import { Refusal } from '../../../shared/contract/errors.ts'
import type { RestTapOutcome } from '../../../shared/contract/kiosk-doors.ts'
import { occupation, type Occupation, type RestMonth, type RestTap, type TapAnnulReason } from '../../../shared/contract/rest-stop.ts'
import { intervalOfMonth } from '../../../shared/domain/calendar/opening-hours.ts'
import { COOL_DOWN_MS, repeated, type CountedTap } from '../../../shared/domain/rest-stop/cool-down.ts'
import type { CalendarDate, Month } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { readLists } from './lists.ts'
import { annulTap, countTaps, findTap, findTapOfRequest, insertTap, listTaps } from './tap-repository.ts'

/** One touch: who, what, and the touch's own name, so that one sent twice counts once. */
export interface TapInput {
  readonly occupation: Occupation
  readonly services: readonly string[]
  readonly requestId: string
}

/** How long a kiosk may take back its last tap, in milliseconds (the button stands for 10 s, the call needs its moment). */
const UNDO_MS = 12_000

export type Taps = ReturnType<typeof createTaps>

/** Person-times (人次) at the rest stop: one tap, no name. */
export function createTaps({ store, newId }: Pick<Parts, 'store' | 'newId'>) {
  /** What each kiosk counted within the cool-down, by its port: another kiosk's taps are other people's. */
  const latest = new WeakMap<object, readonly CountedTap[]>()

  function write(writer: Writer, via: 'kiosk' | 'desk', { occupation: who, services, requestId }: TapInput): RestTap {
    const offered = new Set(readLists(writer).services.map(({ id }) => id))
    if (services.some((id) => !offered.has(id))) throw new Refusal('NOT_FOUND', { what: 'restService' })
    const tap = { id: newId(), at: writer.act.at, occupation: who, services: [...new Set(services)], via }
    insertTap(writer, { ...tap, requestId })
    writer.journal({ subject: 'restTap', subjectId: tap.id, action: 'counted', data: { occupation: who, services: tap.services, via } })
    return { ...tap, annulReason: null }
  }

  function annulWithin(writer: Writer, id: string, reason: TapAnnulReason): void {
    const tap = findTap(writer, id) ?? missing('restTap')
    if (tap.annulReason !== null) throw new Refusal('WRONG_STATE', { what: 'restTap', state: 'annulled' })
    annulTap(writer, id, reason)
    writer.journal({ subject: 'restTap', subjectId: id, action: 'annulled', data: { reason } })
  }

  const stands = (reader: Reader, { id }: CountedTap): boolean => findTap(reader, id)?.annulReason === null

  return {
    /** Counts one at the desk, where several of a kind may stand in line: no cool-down there. */
    tap: (act: Act, input: TapInput): RestTap => store.write(act, (writer) => findTapOfRequest(writer, input.requestId) ?? write(writer, 'desk', input)),
    tapAtKiosk(act: Act, port: object, input: TapInput): RestTapOutcome {
      const recent = (latest.get(port) ?? []).filter(({ at }) => act.at - at < COOL_DOWN_MS)
      const outcome = store.write(act, (writer): RestTapOutcome => {
        const known = findTapOfRequest(writer, input.requestId)
        if (known) return { code: 'counted', tapId: known.id, at: known.at }
        const before = repeated(recent.filter((tap) => stands(writer, tap)), input, act.at)
        if (before) return { code: 'again', tapId: before.id, at: before.at }
        const { id, at } = write(writer, 'kiosk', input)
        return { code: 'counted', tapId: id, at }
      })
      if (outcome.code === 'counted') latest.set(port, [...recent.filter(({ id }) => id !== outcome.tapId), { id: outcome.tapId, at: outcome.at, occupation: input.occupation, services: input.services }])
      return outcome
    },
    /** Takes back what this kiosk counted last; false when it is too late, another's, or taken back already. */
    undoAtKiosk(act: Act, port: object, tapId: string): boolean {
      const last = latest.get(port)?.at(-1)
      if (last?.id !== tapId || act.at - last.at > UNDO_MS) return false
      return store.write(act, (writer) => {
        if (!stands(writer, last)) return false
        annulWithin(writer, tapId, 'wrong')
        return true
      })
    },
    annul: (act: Act, tapId: string, reason: TapAnnulReason): void => store.write(act, (writer) => annulWithin(writer, tapId, reason)),
    day(on: CalendarDate): { taps: number; entries: RestTap[] } {
      const entries = [...store.read((reader) => listTaps(reader, dayInterval(on)))]
      return { taps: entries.filter(({ annulReason }) => annulReason === null).length, entries }
    },
    month: (month: Month): RestMonth => store.read((reader) => {
      const rows = countTaps(reader, intervalOfMonth(month))
      const sum = (fits: (row: (typeof rows)[number]) => boolean): number => rows.filter(fits).reduce((so, { taps }) => so + taps, 0)
      const services = readLists(reader).services.map(({ id, name, active }) => ({ id, name, active, taps: sum((row) => row.services.includes(id)) }))
      return {
        taps: sum(() => true),
        byOccupation: occupation.options.map((who) => ({ occupation: who, taps: sum((row) => row.occupation === who) })),
        byService: services.filter(({ active, taps }) => active || taps > 0).map(({ id, name, taps }) => ({ id, name, taps })),
        byHour: Array.from({ length: 24 }, (_, hour) => sum((row) => row.hour === hour)),
      }
    }),
  }
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
