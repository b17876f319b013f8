import { describe, expect, it } from 'vitest'
import { modeInRoom, modeOfWish } from '../../../shared/domain/scheduling/mode-in-room.ts'

const mode = (id: string, name: string, capacity: number, active = true) => ({ id, name, capacity, active, setUpMinutes: 0, clearUpMinutes: 0 })
const hall = { id: 'hall', modes: [mode('hall talk', '讲座', 80), mode('hall chess', '棋牌', 40), mode('hall dance', '舞蹈', 40, false)] }
const room = { id: 'room', modes: [mode('room talk', '讲座', 20), mode('room class', '课堂', 20), mode('room dance', '舞蹈', 20)] }
const plain = { id: 'plain', modes: [] }
const rooms = [hall, room, plain]

describe('the mode a use has in a room', () => {
  it.each([
    { name: 'its own in its own room', to: 'hall', modeId: 'hall talk', heads: 10, is: 'hall talk' },
    { name: 'its own, however many come: whoever checks it says so', to: 'hall', modeId: 'hall talk', heads: 90, is: 'hall talk' },
    { name: 'the one of the same name in another room', to: 'room', modeId: 'hall talk', heads: 20, is: 'room talk' },
    { name: 'none where the one of that name is too small', to: 'room', modeId: 'hall talk', heads: 21, is: null },
    { name: 'none where no mode has that name', to: 'room', modeId: 'hall chess', heads: 5, is: null },
    { name: 'none in a room without modes', to: 'plain', modeId: 'hall talk', heads: 5, is: null },
    { name: 'none in its own room once it is no longer offered', to: 'hall', modeId: 'hall dance', heads: 5, is: null },
    { name: 'the one of the same name, even if its own is no longer offered', to: 'room', modeId: 'hall dance', heads: 5, is: 'room dance' },
    { name: 'none where the one of that name is no longer offered', to: 'hall', modeId: 'room dance', heads: 5, is: null },
    { name: 'none for a use of the room as it stands', to: 'hall', modeId: null, heads: 5, is: null },
    { name: 'none for a mode nobody knows', to: 'hall', modeId: 'gone', heads: 5, is: null },
    { name: 'none in a room nobody knows', to: 'gone', modeId: 'hall talk', heads: 5, is: null },
  ])('is $name', ({ to, modeId, heads, is }) => {
    expect(modeOfWish(rooms, { roomId: to, modeId, heads })?.id ?? null).toBe(is)
  })

  it('comes back with the room it left', () => {
    const there = modeInRoom(room, hall.modes[0], 15)

    expect(modeInRoom(hall, there, 15)?.id).toBe('hall talk')
  })
})
