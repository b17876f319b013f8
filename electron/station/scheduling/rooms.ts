import type * as z from 'zod'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { fullRoom, Room, RoomMode, roomUpdate } from '../../../shared/contract/rooms.ts'
import { partsTrouble, sameParts, type JoinableRoom } from '../../../shared/domain/scheduling/room-parts.ts'
import { switchedFrom } from '../../../shared/domain/scheduling/use-days.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import type { Closing } from './closing.ts'
import { wasEverUsed } from './occupancy-repository.ts'
import { replaceParts, saveModes } from './room-layout-repository.ts'
import { findRoom, insertRoom, listRooms, updateRoom } from './room-repository.ts'
import { listUseDays, replaceUseDays } from './room-use-repository.ts'
import { SUGGESTED_ROOMS } from './suggested-rooms.ts'

/** A room to add: plain, or joined of others. */
export type NewRoom = z.input<typeof fullRoom>
export type RoomUpdate = z.output<typeof roomUpdate>
type WishedMode = Omit<RoomMode, 'id' | 'active'> & { readonly id?: string | undefined }

/** The rooms of the house: plain and joined, with their modes and the days they are in use. Part of the scheduling service. */
export function createRooms({ store, newId, now }: Pick<Parts, 'store' | 'newId' | 'now'>, closing: Pick<Closing, 'settle' | 'relay'>) {
  /** Adds a room inside another transaction (set-up); in use from today, and closed with the station where that is. */
  function addWithin(writer: Writer, { name, capacity, partIds = [], modes = [] }: NewRoom): Room {
    const rooms = listRooms(writer, dateOf(writer.act.at))
    const room = { id: newId(), name, capacity, position: rooms.length, partIds }
    refuseTakenName(rooms, name)
    refuseBadParts(room, rooms)
    insertRoom(writer, room)
    replaceParts(writer, room.id, partIds)
    replaceUseDays(writer, room.id, switchedFrom([], true, dateOf(writer.act.at)))
    closing.settle(writer, { scope: 'room', subjectId: room.id }, { startsAt: writer.act.at, endsAt: Number.MAX_SAFE_INTEGER })
    const named = writeModes(writer, { id: room.id, capacity, modes: [] }, modes)
    writer.journal({ subject: 'room', subjectId: room.id, action: 'added', data: { name, capacity, ...(partIds.length > 0 && { partIds }), ...(named.length > 0 && { modes: named.map(modeText) }) } })
    return findRoom(writer, room.id, dateOf(writer.act.at)) ?? missing()
  }

  /** Writes the modes wished for; one named like a mode the room had before is that mode again. */
  function writeModes(writer: Writer, room: Pick<Room, 'id' | 'capacity' | 'modes'>, wished: readonly WishedMode[]): readonly RoomMode[] {
    const modes = wished.map((mode) => {
      const before = room.modes.find(({ id, name }) => (mode.id === undefined ? name === mode.name : id === mode.id))
      if (mode.id !== undefined && !before) throw new Refusal('NOT_FOUND', { what: 'mode' })
      return { ...mode, id: before?.id ?? newId(), active: true }
    })
    const twice = modes.find((mode, index) => modes.findIndex(({ name }) => name === mode.name) < index)
    if (twice) throw new Refusal('NAME_TAKEN', { name: twice.name })
    const kept = room.modes.find((before) => modes.some(({ id, name }) => name === before.name && id !== before.id) && !modes.some(({ id }) => id === before.id))
    if (kept) throw new Refusal('NAME_TAKEN', { name: kept.name }) // one that is no longer offered keeps its name for its bookings
    if (modes.some((mode) => mode.capacity > room.capacity)) throw new Refusal('OVER_CAPACITY', { capacity: room.capacity })
    saveModes(writer, room.id, modes)
    return modes
  }

  function writeParts(writer: Writer, before: Room, partIds: readonly string[], others: readonly Room[]): void {
    if (sameParts(before.partIds, partIds)) return
    if (wasEverUsed(writer, before.id)) throw new Refusal('BAD_PARTS', { reason: 'held' })
    refuseBadParts({ id: before.id, partIds }, others)
    closing.relay(writer, before.id, () => replaceParts(writer, before.id, partIds))
  }

  function writeUse(writer: Writer, roomId: string, active: boolean, from: CalendarDate): void {
    replaceUseDays(writer, roomId, switchedFrom(listUseDays(writer).get(roomId) ?? [], active, from))
  }

  return {
    /** Every room as it is today. */
    list: (): readonly Room[] => store.read((reader) => listRooms(reader, dateOf(now()))),
    /** Every room as it is on a day: `active` says whether it is in use then. */
    listOn: (on: CalendarDate): readonly Room[] => store.read((reader) => listRooms(reader, on)),
    suggested: () => SUGGESTED_ROOMS,
    addWithin,
    add: (act: Act, input: NewRoom): Room => store.write(act, (writer) => addWithin(writer, input)),
    /** Changes a room; what is left out stays. Parts stay as they are once the room was used, and so do days gone by: its history would change with them. */
    update(act: Act, { id, name, capacity, active, activeFrom, partIds, modes }: RoomUpdate): Room {
      return store.write(act, (writer) => {
        const today = dateOf(act.at)
        if (activeFrom !== undefined && activeFrom < today) throw new Refusal('BAD_TIME', { reason: 'past' }) // what was used in it stays used
        const rooms = listRooms(writer, today)
        const before = rooms.find((room) => room.id === id) ?? missing()
        const others = rooms.filter((room) => room.id !== id)
        refuseTakenName(others, name)
        if (partIds) writeParts(writer, before, partIds, others)
        updateRoom(writer, { id, name, capacity })
        const named = writeModes(writer, { ...before, capacity }, modes ?? before.modes.filter((mode) => mode.active))
        if (activeFrom !== undefined || active !== before.active) writeUse(writer, id, active, activeFrom ?? today)
        writer.journal({ subject: 'room', subjectId: id, action: 'updated', data: { name, capacity, active, ...(activeFrom && { activeFrom }), ...(partIds && { partIds }), ...(modes && { modes: named.map(modeText) }) } })
        return findRoom(writer, id, today) ?? missing()
      })
    },
  }
}

function refuseTakenName(others: readonly Room[], name: string): void {
  if (others.some((room) => room.name === name)) throw new Refusal('NAME_TAKEN', { name })
}

function refuseBadParts(room: JoinableRoom, others: readonly JoinableRoom[]): void {
  if (room.partIds.some((partId) => partId !== room.id && !others.some(({ id }) => id === partId))) missing()
  const reason = partsTrouble(room, others)
  if (reason) throw new Refusal('BAD_PARTS', { reason })
}

/** `讲座 80人 前30后15`: a mode in the journal. */
function modeText({ name, capacity, setUpMinutes, clearUpMinutes }: RoomMode): string {
  return `${name} ${capacity}人 前${setUpMinutes}后${clearUpMinutes}`
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'room' })
}
