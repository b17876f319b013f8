import type { Room } from '../../../shared/contract/rooms.ts'
import { dayText, momentAt } from '../../../shared/text/time.ts'

/** A mode as the form holds it; one just added has no id yet. */
export interface ModeDraft {
  readonly id?: string
  readonly name: string
  readonly capacity: number
  readonly setUpMinutes: number
  readonly clearUpMinutes: number
  readonly equipment: readonly string[]
}

/** A room as the form holds it. `use`: leave it as it is, take it in or out of use from a day on, or drop such a plan. */
export interface RoomDraft {
  readonly name: string
  readonly capacity: number
  readonly joined: boolean
  readonly partIds: readonly string[]
  readonly modes: readonly ModeDraft[]
  readonly use: 'keep' | 'switch' | 'stay'
  /** `YYYY-MM-DD`. */
  readonly from: string
}

export const NEW_MODE: ModeDraft = { name: '', capacity: 20, setUpMinutes: 0, clearUpMinutes: 0, equipment: [] }

export function draftOf(room: Room | null, today: string): RoomDraft {
  if (!room) return { name: '', capacity: 20, joined: false, partIds: [], modes: [], use: 'keep', from: today }
  const modes = room.modes.filter(({ active }) => active).map(({ active: _, ...mode }) => mode)
  return { name: room.name, capacity: room.capacity, joined: room.partIds.length > 0, partIds: room.partIds, modes, use: 'keep', from: today }
}

/** What a call takes of a room, new or not. */
export function layoutOf({ name, capacity, joined, partIds, modes }: RoomDraft) {
  return { name, capacity, partIds: joined ? [...partIds] : [], modes: modes.map(({ equipment, ...mode }) => ({ ...mode, equipment: [...equipment] })) }
}

/** Whether it is in use, and from when that holds. */
export function inUseOf({ use, from }: RoomDraft, room: Room, today: string): { readonly active: boolean; readonly activeFrom?: string } {
  switch (use) {
    case 'switch': return { active: !room.active, activeFrom: from }
    case 'stay': return { active: room.active, activeFrom: today }
    case 'keep': return { active: room.active }
  }
}

/** `12月9日`. */
export const dayOf = (on: string): string => dayText(momentAt(on, '00:00'))

/** `在用`, `停用`, `在用，12月9日起停用`. */
export function inUseText({ active, switchesOn }: Pick<Room, 'active' | 'switchesOn'>): string {
  const word = active ? '在用' : '停用'
  return switchesOn === null ? word : `${word}，${dayOf(switchesOn)}起${active ? '停用' : '启用'}`
}

/** `讲座 80 人（前 30 分钟、后 15 分钟）`: a mode in the list of rooms. */
export function modeText({ name, capacity, setUpMinutes, clearUpMinutes }: ModeDraft): string {
  const around = [setUpMinutes > 0 ? `前 ${setUpMinutes} 分钟` : '', clearUpMinutes > 0 ? `后 ${clearUpMinutes} 分钟` : ''].filter(Boolean).join('、')
  return `${name} ${capacity} 人${around === '' ? '' : `（${around}）`}`
}

/** How many a joined room seats when nothing else was said: what its parts do. */
export function seatsOf(partIds: readonly string[], rooms: readonly Room[]): number {
  return rooms.filter(({ id }) => partIds.includes(id)).reduce((sum, room) => sum + room.capacity, 0)
}
