import { Refusal } from '../../../shared/contract/errors.ts'
import type { Room } from '../../../shared/contract/scheduling.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import { findRoom, insertRoom, listRooms, updateRoom } from './room-repository.ts'

/** What a new station is offered; 一室多用 and joined rooms are added to these. */
export const SUGGESTED_ROOMS = [
  { name: '多功能厅', capacity: 80 }, { name: '四点半学堂教室', capacity: 30 }, { name: '邻里茶叙室', capacity: 16 },
  { name: '暖新驿站', capacity: 30 }, { name: '文体活动室', capacity: 40 }, { name: '会议室', capacity: 50 },
] as const

/** The rooms of the house, part of the scheduling service. */
export function createRooms({ store, newId }: Pick<Parts, 'store' | 'newId'>) {
  /** Adds a room inside another transaction (set-up). */
  function addWithin(writer: Writer, input: { name: string; capacity: number }): Room {
    const rooms = listRooms(writer)
    refuseTakenName(rooms, input.name)
    const room: Room = { id: newId(), ...input, position: rooms.length, active: true }
    insertRoom(writer, room)
    writer.journal({ subject: 'room', subjectId: room.id, action: 'added', data: { name: room.name, capacity: room.capacity } })
    return room
  }

  return {
    list: (): readonly Room[] => store.read(listRooms),
    suggested: () => SUGGESTED_ROOMS,
    addWithin,
    add: (act: Act, input: { name: string; capacity: number }): Room => store.write(act, (writer) => addWithin(writer, input)),
    update(act: Act, input: Omit<Room, 'position'>): Room {
      return store.write(act, (writer) => {
        const before = findRoom(writer, input.id)
        if (!before) throw new Refusal('NOT_FOUND', { what: 'room' })
        refuseTakenName(listRooms(writer).filter((room) => room.id !== input.id), input.name)
        updateRoom(writer, input)
        writer.journal({ subject: 'room', subjectId: input.id, action: 'updated', data: { name: input.name, capacity: input.capacity, active: input.active } })
        return { ...before, ...input }
      })
    },
  }
}

function refuseTakenName(others: readonly Room[], name: string): void {
  if (others.some((room) => room.name === name)) throw new Refusal('NAME_TAKEN', { name })
}
