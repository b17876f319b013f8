import type { Room } from '../../../shared/contract/rooms.ts'
import { isInUse, nextSwitch, type UseDays } from '../../../shared/domain/scheduling/use-days.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'
import { listModes, listParts } from './room-layout-repository.ts'
import { listUseDays } from './room-use-repository.ts'

type Row = Pick<Room, 'id' | 'name' | 'capacity' | 'position'>

/** Every room as it is on a day, by position, in four queries; rooms out of use stay for the history. */
export function listRooms(reader: Reader, on: CalendarDate): readonly Room[] {
  const rows: readonly Row[] = reader.all(build.selectFrom('room').selectAll().orderBy('position'))
  const [parts, modes, days] = [listParts(reader), listModes(reader), listUseDays(reader)]
  const daysOf = (roomId: string): readonly UseDays[] => days.get(roomId) ?? []
  return rows.map((row) => {
    const partIds = [...(parts.get(row.id) ?? [])]
    return {
      ...row, partIds, active: [row.id, ...partIds].every((id) => isInUse(daysOf(id), on)), switchesOn: nextSwitch(daysOf(row.id), on),
      modes: (modes.get(row.id) ?? []).map(({ roomId: _, ...mode }) => mode),
    }
  })
}

export function findRoom(reader: Reader, id: string, on: CalendarDate): Room | undefined {
  return listRooms(reader, on).find((room) => room.id === id)
}

export function insertRoom(writer: Writer, { id, name, capacity, position }: Row): void {
  writer.run(build.insertInto('room').values({ id, name, capacity, position }))
}

export function updateRoom(writer: Writer, { id, name, capacity }: Omit<Row, 'position'>): void {
  writer.run(build.updateTable('room').where('id', '=', id).set({ name, capacity }))
}

/** The names of all rooms, by id. */
export function listRoomNames(reader: Reader): ReadonlyMap<string, string> {
  return new Map(reader.all(build.selectFrom('room').select(['id', 'name'])).map((room) => [room.id, room.name]))
}
