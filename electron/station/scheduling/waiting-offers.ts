import { Refusal } from '../../../shared/contract/errors.ts'
import type { RoomSlot } from '../../../shared/domain/scheduling/next-free-choices.ts'
import { spanText } from '../../../shared/domain/scheduling/span-text.ts'
import { afterOffer, offerUntil, type WaitingOffer } from '../../../shared/domain/scheduling/waiting-line.ts'
import type { Watch } from '../../../shared/domain/scheduling/watch.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import { overlaps } from '../../../shared/domain/values/interval.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Parts } from '../parts.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { Asker } from './booking-checks.ts'
import type { BookingDesk } from './booking-desk.ts'
import type { StoredCall } from './call-repository.ts'
import type { Calls } from './calls.ts'
import { unitsOf } from './choices-many.ts'
import type { Occupancy } from './occupancy.ts'
import { findMode, type StoredMode } from './room-layout-repository.ts'
import { listRoomNames, listRooms } from './room-repository.ts'
import { BY_STATION } from './takings.ts'
import { offersDue } from './waiting-due.ts'
import { findWaiting, listStanding, type StoredWaiting } from './waiting-repository.ts'
import { readWaitingRules } from './waiting-rules.ts'
import { stepWaiting } from './waiting-steps.ts'

export interface OfferOthers {
  readonly calendar: Pick<Calendar, 'openOnEach' | 'openFrom'>
  readonly occupancy: Pick<Occupancy, 'hold' | 'release'>
  readonly calls: Calls
  readonly bookings: Pick<BookingDesk, 'ledger' | 'bookWithin' | 'endWithin'>
}

/** Who had a place in the line is free of the quotas, but where the house wants the lead's word the booking waits for it. */
const FROM_THE_LINE: Asker = { ...BY_STATION, waitsForWord: true }

/** How far ahead the end of an offer may lie: over the longest holiday. */
const LONGEST_REST_DAYS = 14

/** What is offered to the line: made when a room comes free, answered by phone, given to the next when it runs out. */
export function createWaitingOffers({ store, sealer }: Pick<Parts, 'store' | 'sealer'>, { calendar, occupancy, calls, bookings }: OfferOthers) {
  const find = (reader: Reader, id: string): StoredWaiting => findWaiting(reader, sealer, id) ?? missing()

  const due = (reader: Reader, at: Instant): readonly WaitingOffer[] => offersDue(reader, { calendar, sealer }, at)

  /** Until when an offer made now is kept. */
  const untilFor = (writer: Writer, { startsAt }: StoredWaiting): Instant =>
    offerUntil(writer.act.at, calendar.openFrom(dateOf(writer.act.at), LONGEST_REST_DAYS), readWaitingRules(writer).offerMinutes, startsAt)

  function offer(writer: Writer, one: StoredWaiting, roomId: string): void {
    const slot: RoomSlot = { roomId, startsAt: one.startsAt, endsAt: one.endsAt }
    const untilAt = untilFor(writer, one)
    const mode = modeStill(writer, one)
    occupancy.hold(writer, { ...slot, modeId: mode?.id, kind: 'offer', ownerId: one.id, heads: one.heads })
    stepWaiting(writer, one, 'offer', { offer: { roomId, untilAt } })
    const about = `${listRoomNames(writer).get(roomId) ?? ''}${mode ? `（${mode.name}）` : ''} ${spanText(one)} ${one.purpose}`
    calls.addWithin(writer, { reason: 'offer', ownerKind: 'waiting', ownerId: one.id, residentId: one.residentId, contact: one.team, about, choices: [slot], untilAt })
  }

  /** Lets go of what was kept for somebody; whoever is next gets it when this is durable. */
  function letGo(writer: Writer, one: StoredWaiting, event: 'decline' | 'runOut' | 'withdraw' | 'takeBack' | 'lapse', why?: 'off'): StoredWaiting {
    if (one.state === 'offered') occupancy.release(writer, one.id)
    return stepWaiting(writer, one, event, { offer: null }, why)
  }

  /** Books the room that is kept, free of the quotas: it was asked for when they allowed it. */
  function accept(writer: Writer, call: StoredCall, choice: RoomSlot): string {
    const one = find(writer, call.ownerId)
    if (one.state !== 'offered' || one.offer?.roomId !== choice.roomId || choice.startsAt !== one.startsAt || choice.endsAt !== one.endsAt) throw new Refusal('WRONG_STATE', { what: 'waiting', state: one.state })
    occupancy.release(writer, one.id)
    const who = one.residentId === null ? { team: one.team ?? { name: '', phone: '' } } : { residentId: one.residentId }
    const { id } = bookings.bookWithin(writer, { roomId: choice.roomId, modeId: modeStill(writer, one)?.id, startsAt: one.startsAt, endsAt: one.endsAt, ...who, purpose: one.purpose, headsExpected: one.heads }, FROM_THE_LINE)
    stepWaiting(writer, one, 'accept', { offer: null, bookingId: id })
    return id
  }

  /** Takes an answer back: the room is kept for them again if nobody has been told that it is theirs. */
  function reopen(writer: Writer, call: StoredCall): void {
    const one = find(writer, call.ownerId)
    const [slot] = call.choices
    if (!slot || slot.startsAt <= writer.act.at) throw new Refusal('CANNOT_UNDO', { reason: 'past' })
    if (one.bookingId !== null) {
      const booking = bookings.ledger.find(writer, one.bookingId)
      if (booking.state !== 'approved' && booking.state !== 'registered') throw new Refusal('CANNOT_UNDO', { reason: 'changed' })
      bookings.endWithin(writer, booking, 'cancelByApplicant', 'cancelled')
    }
    giveWay(writer, slot)
    const waiting = stepWaiting(writer, one, 'takeBack', { offer: null, bookingId: null })
    occupancy.hold(writer, { ...slot, modeId: modeStill(writer, one)?.id, kind: 'offer', ownerId: one.id, heads: one.heads })
    const untilAt = Math.max(call.untilAt ?? 0, untilFor(writer, one))
    stepWaiting(writer, waiting, 'offer', { offer: { roomId: slot.roomId, untilAt } })
    calls.prolongWithin(writer, one.id, untilAt)
  }

  /** Takes back offers of a room that nobody was told of yet: somebody before them has it after all. Their place is theirs again. */
  function giveWay(writer: Writer, slot: RoomSlot): void {
    const rooms = listRooms(writer, dateOf(slot.startsAt))
    const units = unitsOf(rooms, [slot.roomId])
    for (const one of listStanding(writer, sealer)) {
      if (one.state !== 'offered' || !one.offer || !overlaps(one, slot)) continue
      if (!unitsOf(rooms, [one.offer.roomId]).some((unit) => units.includes(unit)) || !calls.isUntold(writer, one.id)) continue
      letGo(writer, one, 'takeBack')
      calls.withdrawWithin(writer, one.id)
    }
  }

  function end(writer: Writer, one: StoredWaiting, watch: Watch): void {
    const then = one.offer && afterOffer({ ...one, ...one.offer }, watch)
    if (one.offer && then === 'renew') {
      const untilAt = untilFor(writer, one)
      stepWaiting(writer, one, 'renew', { offer: { ...one.offer, untilAt } }, 'off')
      return calls.prolongWithin(writer, one.id, untilAt)
    }
    if (then === 'runOut') letGo(writer, one, 'runOut')
    else letGo(writer, then === 'takeBack' ? letGo(writer, one, 'takeBack', 'off') : one, 'lapse')
    calls.withdrawWithin(writer, one.id, 'expired')
  }

  calls.follow('offer', {
    accept,
    reopen,
    decline: (writer, call) => void letGo(writer, find(writer, call.ownerId), 'decline'),
    unanswered: (writer, call) => {
      letGo(writer, find(writer, call.ownerId), 'runOut')
      return true
    },
  })

  return {
    letGo,
    giveWay,
    /** Offers whatever has come free, down the line; how many offers were made. Cheap while nobody can be served. */
    serve(at: Instant): number {
      if (store.read((reader) => due(reader, at)).length === 0) return 0
      return store.write({ at, actor: 'station', screen: 'station' }, (writer) => {
        const offers = due(writer, at)
        for (const { id, roomId } of offers) offer(writer, find(writer, id), roomId)
        return offers.length
      })
    },
    /** Ends offers whose time is up and waiting for times that have begun, and keeps offers that nobody could ring about; how many. */
    expire(watch: Watch): number {
      const over = (one: StoredWaiting): boolean => one.startsAt <= watch.at || (one.offer !== null && afterOffer({ ...one, ...one.offer }, watch) !== null)
      if (!store.read((reader) => listStanding(reader, sealer)).some(over)) return 0
      return store.write({ at: watch.at, actor: 'station', screen: 'station' }, (writer) => {
        const ended = listStanding(writer, sealer).filter(over)
        for (const one of ended) end(writer, one, watch)
        return ended.length
      })
    },
  }
}

/** The mode somebody waits for, unless the room is no longer offered in it: then they have it as it stands. */
function modeStill(reader: Reader, { modeId }: StoredWaiting): StoredMode | null {
  const mode = modeId === null ? undefined : findMode(reader, modeId)
  return mode?.active === true ? mode : null
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'waiting' })
}
