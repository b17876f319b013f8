import type { StationReason } from '../../../shared/contract/booking.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { Taking, Touched } from '../../../shared/contract/scheduling-takings.ts'
import { timeTrouble } from '../../../shared/domain/scheduling/house-rules.ts'
import type { RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { Asker } from './booking-checks.ts'
import type { BookingLedger } from './booking-ledger.ts'
import { listBookings } from './booking-repository.ts'
import type { StoredCall } from './call-repository.ts'
import type { createBookings } from './bookings.ts'
import type { Calls } from './calls.ts'
import { choicesForMany, unitsOf } from './choices-many.ts'
import { STATION } from './holder-calls.ts'
import type { createHolders } from './holders.ts'
import { listRoomNames, listRooms } from './room-repository.ts'
import type { TakeOthers, TakeWithin } from './take-within.ts'
import { countTaken, findTaking, insertTaking, listStandingTakings, setTakingUndone, type StoredTaking } from './taking-repository.ts'

/** What the rules of the house do not bind: the station's own use, and what the line was asked for when they allowed it. */
export const BY_STATION: Asker = { isLead: true, override: { reason: 'superior' } }

interface Others extends TakeOthers {
  readonly bookings: Pick<ReturnType<typeof createBookings>, 'bookWithin' | 'rebookWithin'>
  readonly calls: Calls
  readonly ledger: BookingLedger
  readonly holdersIn: ReturnType<typeof createHolders>
  readonly within: TakeWithin
}

export interface TakeRoom extends RoomSlot {
  readonly reason: StationReason
  readonly note?: string | undefined
  readonly purpose: string
  /** The owners the preview named. */
  readonly seen: readonly string[]
}

/** Rooms the station takes for itself over whoever booked them (站方征用). */
export function createTakings({ store, sealer, newId, now }: Pick<Parts, 'store' | 'sealer' | 'newId' | 'now'>, others: Others) {
  const { calendar, bookings, calls, ledger, steps, holdersIn, within } = others

  function touchedBy(reader: Reader, slot: RoomSlot): Touched[] {
    const rooms = listRooms(reader, dateOf(slot.startsAt))
    if (!rooms.some((room) => room.id === slot.roomId)) throw new Refusal('NOT_FOUND', { what: 'room' })
    const holders = [...new Map(holdersIn(reader, { roomIds: [slot.roomId], span: slot }).map((holder) => [holder.ownerId, holder])).values()]
    const ids = holders.map(({ ownerId }) => ownerId)
    const able = within.takeable(reader, ids)
    const names = listRoomNames(reader)
    const choices = choicesForMany(reader, calendar, holders.map((holder) => ({ ...holder, ...holder.use, heads: 1 })), {
      rooms, now: now(), soonBusy: unitsOf(rooms, [slot.roomId]).map((roomId) => ({ ...slot, roomId })), soonFree: new Set(ids),
    })
    return holders.map(({ ownerKind, ownerId, roomId, title, state, use }, index) => ({
      kind: ownerKind, ownerId, roomId, roomName: names.get(roomId) ?? '', title, state, startsAt: use.startsAt, endsAt: use.endsAt,
      takeable: able.has(ownerId), people: able.get(ownerId) ?? 0, choices: able.has(ownerId) ? [...(choices[index] ?? [])] : [],
    }))
  }

  function refuseBadTime(slot: RoomSlot, at: number): void {
    const trouble = timeTrouble(slot, at, { limitMinutes: Infinity, begun: true })
    if (trouble) throw new Refusal('BAD_TIME', trouble)
  }

  function view(reader: Reader, takings: readonly StoredTaking[]): Taking[] {
    const [names, counts] = [listRoomNames(reader), countTaken(reader)]
    const notes = new Map(listBookings(reader, sealer, takings.map(({ bookingId }) => bookingId)).map(({ id, note }) => [id, note]))
    return takings.map((taking) => {
      const { gaveWay, callsLeft } = counts.get(taking.id) ?? { gaveWay: 0, callsLeft: 0 }
      return { ...taking, roomName: names.get(taking.roomId) ?? '', note: notes.get(taking.bookingId) ?? '', gaveWay, callsLeft }
    })
  }

  function takeRoom(writer: Writer, { reason, note = '', purpose, seen, ...slot }: TakeRoom): StoredTaking {
    refuseBadTime(slot, writer.act.at)
    const standing = touchedBy(writer, slot)
    if (standing.some(({ ownerId }) => !seen.includes(ownerId)) || seen.length !== standing.length) throw new Refusal('STALE', { what: 'taking' })
    const id = newId()
    const ownerIds = standing.filter(({ takeable }) => takeable).map(({ ownerId }) => ownerId)
    within.takeWithin(writer, { ownerIds, reason, note, causeId: id, soonBusy: [slot] })
    const own = bookings.bookWithin(writer, { ...slot, team: STATION, purpose, headsExpected: 1, kept: true }, { ...BY_STATION, override: { reason: 'superior', note } })
    const taking: StoredTaking = { id, ...slot, reason, bookingId: own.id, state: 'standing', version: 1 }
    insertTaking(writer, taking)
    writer.journal({ subject: 'taking', subjectId: id, action: 'made', data: { roomId: slot.roomId, startsAt: slot.startsAt, endsAt: slot.endsAt, reason, bookingId: own.id, gaveWay: ownerIds.length } })
    return taking
  }

  /** Books what a holder accepts instead. */
  function rebook(writer: Writer, call: StoredCall, choice: RoomSlot, asker: Asker): string {
    if (call.ownerKind !== 'booking') throw new Refusal('WRONG_STATE', { what: 'call', state: call.state })
    return bookings.rebookWithin(writer, ledger.find(writer, call.ownerId), choice, asker).id
  }

  function unbook(writer: Writer, call: StoredCall): void {
    if (call.resultId === null) return
    const booking = ledger.find(writer, call.resultId)
    if (booking.state !== 'approved' && booking.state !== 'registered') throw new Refusal('CANNOT_UNDO', { reason: 'changed' })
    steps.endWithin(writer, booking, 'cancelByApplicant', 'cancelled')
  }

  for (const reason of ['taken', 'closed', 'undecided'] as const) calls.follow(reason, { accept: rebook, reopen: unbook })

  return {
    preview(slot: RoomSlot): Touched[] {
      refuseBadTime(slot, now())
      return store.read((reader) => touchedBy(reader, slot))
    },
    take: (act: Act, wish: TakeRoom): Taking => store.write(act, (writer) => view(writer, [takeRoom(writer, wish)])[0] ?? missing()),
    list: (): Taking[] => store.read((reader) => view(reader, listStandingTakings(reader, now()))),
    undo: (act: Act, seen: { takingId: string; version: number }): Taking => store.write(act, (writer) => {
      const taking = findTaking(writer, seen.takingId) ?? missing()
      if (taking.version !== seen.version) throw new Refusal('STALE', { what: 'taking' })
      const own = ledger.find(writer, taking.bookingId)
      if (own.state !== 'approved') throw new Refusal('CANNOT_UNDO', { reason: 'changed' })
      steps.endWithin(writer, own, 'cancelByStation', 'cancelled')
      within.undoWithin(writer, taking.id)
      if (!setTakingUndone(writer, taking)) throw new Refusal('STALE', { what: 'taking' })
      writer.journal({ subject: 'taking', subjectId: taking.id, action: 'undone' })
      return view(writer, [{ ...taking, state: 'undone', version: taking.version + 1 }])[0] ?? missing()
    }),
    takeWithin: within.takeWithin,
    takeable: within.takeable,
    undoWithin: within.undoWithin,
    givenBack: within.givenBack,
    /** Lets another capability give way with what it owns. */
    takeWith: within.register,
  }
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'taking' })
}
