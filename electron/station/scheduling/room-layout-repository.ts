import type { RoomMode } from '../../../shared/contract/rooms.ts'
import { inList } from '../store/in-list.ts'
import type { Schema } from '../store/schema.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A mode with the room it belongs to. */
export interface StoredMode extends RoomMode {
  readonly roomId: string
}

/** The parts of every joined room, by room. */
export function listParts(reader: Reader): ReadonlyMap<string, readonly string[]> {
  const rows = reader.all(build.selectFrom('room_part').innerJoin('room', 'room.id', 'part_id').select(['room_id', 'part_id']).orderBy('position'))
  return new Map([...Map.groupBy(rows, (row) => row.room_id)].map(([roomId, parts]) => [roomId, parts.map((row) => row.part_id)]))
}

/** The physical rooms a room takes: its parts, or itself. */
export function listUnits(reader: Reader, roomId: string): readonly string[] {
  const parts = reader.all(build.selectFrom('room_part').select('part_id').where('room_id', '=', roomId).orderBy('part_id'))
  return parts.length > 0 ? parts.map((row) => row.part_id) : [roomId]
}

export function replaceParts(writer: Writer, roomId: string, partIds: readonly string[]): void {
  writer.run(build.deleteFrom('room_part').where('room_id', '=', roomId))
  if (partIds.length > 0) writer.run(build.insertInto('room_part').values(partIds.map((partId) => ({ room_id: roomId, part_id: partId }))))
}

/** Every mode, those no longer offered too, in the order of its room. */
export function listModes(reader: Reader): ReadonlyMap<string, readonly StoredMode[]> {
  return Map.groupBy(reader.all(build.selectFrom('room_mode').selectAll().orderBy('position')).map(modeOf), (mode) => mode.roomId)
}

export function findMode(reader: Reader, id: string): StoredMode | undefined {
  const row = reader.get(build.selectFrom('room_mode').selectAll().where('id', '=', id))
  return row && modeOf(row)
}

/**
 * Writes the modes of a room as listed. One that is left out is no longer offered and stays for the bookings that name it:
 * until all are set aside under names of their own, two modes may swap names.
 */
export function saveModes(writer: Writer, roomId: string, modes: readonly RoomMode[]): void {
  writer.run(build.updateTable('room_mode').where('room_id', '=', roomId).where('id', 'not in', inList(modes.map((mode) => mode.id))).set({ active: 0 }))
  writer.run(build.updateTable('room_mode').where('id', 'in', inList(modes.map((mode) => mode.id))).set((eb) => ({ name: eb.ref('id') })))
  for (const [position, mode] of modes.entries()) {
    const fields = {
      name: mode.name, capacity: mode.capacity, set_up_minutes: mode.setUpMinutes, clear_up_minutes: mode.clearUpMinutes,
      equipment: JSON.stringify(mode.equipment), position, active: mode.active ? 1 : 0,
    }
    writer.run(build.insertInto('room_mode').values({ id: mode.id, room_id: roomId, ...fields }).onConflict((oc) => oc.column('id').doUpdateSet(fields)))
  }
}

function modeOf(row: Omit<Schema['room_mode'], 'active'> & { active: number }): StoredMode {
  return {
    id: row.id, roomId: row.room_id, name: row.name, capacity: row.capacity, setUpMinutes: row.set_up_minutes, clearUpMinutes: row.clear_up_minutes,
    equipment: JSON.parse(row.equipment) as string[], active: row.active === 1,
  }
}
