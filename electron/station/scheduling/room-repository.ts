import type { Room } from '../../../shared/contract/scheduling.ts'
import type { Schema } from '../store/schema.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** Every room, by position; rooms taken out of use stay for the history. */
export function listRooms(reader: Reader): readonly Room[] {
  return reader.all(build.selectFrom('room').selectAll().orderBy('position')).map(roomOf)
}

export function findRoom(reader: Reader, id: string): Room | undefined {
  const row = reader.get(build.selectFrom('room').selectAll().where('id', '=', id))
  return row && roomOf(row)
}

export function insertRoom(writer: Writer, room: Room): void {
  writer.run(build.insertInto('room').values({ id: room.id, name: room.name, capacity: room.capacity, position: room.position, active: room.active ? 1 : 0 }))
}

export function updateRoom(writer: Writer, room: Omit<Room, 'position'>): void {
  writer.run(build.updateTable('room').where('id', '=', room.id).set({ name: room.name, capacity: room.capacity, active: room.active ? 1 : 0 }))
}

function roomOf(row: Omit<Schema['room'], 'active'> & { active: number }): Room {
  return { id: row.id, name: row.name, capacity: row.capacity, position: row.position, active: row.active === 1 }
}
