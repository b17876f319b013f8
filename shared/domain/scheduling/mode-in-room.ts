import type { Margins } from './hold-plan.ts'

/** One use a room is made ready for, as far as taking it along to another room needs it. */
export interface OfferedMode extends Margins {
  readonly id: string
  readonly name: string
  readonly capacity: number
  /** False once the room is no longer offered in it. */
  readonly active: boolean
}

/** A room with its modes, those no longer offered too. */
export interface RoomInModes<Mode extends OfferedMode = OfferedMode> {
  readonly id: string
  readonly modes: readonly Mode[]
}

/**
 * The mode a wish for a mode comes to in a room: the mode itself where it is the room's own, else the one of the same name
 * that seats so many; null (the room as it stands) where there is none. A use that changes rooms so keeps what it is for.
 */
export function modeInRoom<Mode extends OfferedMode>(room: Pick<RoomInModes<Mode>, 'modes'> | undefined, wanted: Pick<OfferedMode, 'id' | 'name'> | null | undefined, heads: number): Mode | null {
  if (!room || !wanted) return null
  const offered = room.modes.filter(({ active }) => active)
  return offered.find(({ id }) => id === wanted.id) ?? offered.find(({ name, capacity }) => name === wanted.name && capacity >= heads) ?? null
}

/** The same where the mode is known by its id alone, whichever of the rooms it belongs to. */
export function modeOfWish<Mode extends OfferedMode>(rooms: readonly RoomInModes<Mode>[], { roomId, modeId, heads }: { readonly roomId: string; readonly modeId: string | null | undefined; readonly heads: number }): Mode | null {
  const wanted = modeId ? rooms.flatMap(({ modes }) => modes).find(({ id }) => id === modeId) : null
  return modeInRoom(rooms.find(({ id }) => id === roomId), wanted, heads)
}
