import { describe, expect, it } from 'vitest'
import { draftOf, inUseOf, inUseText, layoutOf, modeText, NEW_MODE, seatsOf } from '../../../renderer/desk/scheduling/room-draft.ts'
import type { Room } from '../../../shared/contract/rooms.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'

const TODAY = '2026-12-07'
const SOON = '2026-12-09' as CalendarDate
const lecture = { id: 'm1', name: '讲座', capacity: 80, setUpMinutes: 30, clearUpMinutes: 15, equipment: ['投影'], active: true }
const hall: Room = { id: 'hall', name: '多功能厅', capacity: 80, position: 0, active: true, partIds: [], switchesOn: null, modes: [lecture, { ...lecture, id: 'm2', name: '展览', active: false }] }

describe('a room in its form', () => {
  it('shows the modes that are offered and hands them back under their ids', () => {
    const draft = draftOf(hall, TODAY)

    expect(draft).toMatchObject({ name: '多功能厅', joined: false, use: 'keep', from: TODAY })
    expect(layoutOf({ ...draft, modes: [...draft.modes, { ...NEW_MODE, name: '排练' }] })).toEqual({
      name: '多功能厅', capacity: 80, partIds: [],
      modes: [{ id: 'm1', name: '讲座', capacity: 80, setUpMinutes: 30, clearUpMinutes: 15, equipment: ['投影'] }, { name: '排练', capacity: 20, setUpMinutes: 0, clearUpMinutes: 0, equipment: [] }],
    })
  })

  it('drops its parts when it is a plain room after all', () => {
    expect(layoutOf({ ...draftOf(null, TODAY), partIds: ['a', 'b'] })).toMatchObject({ partIds: [] })
    expect(layoutOf({ ...draftOf(null, TODAY), joined: true, partIds: ['a', 'b'] })).toMatchObject({ partIds: ['a', 'b'] })
  })

  it.each([
    { use: 'keep', active: true, said: { active: true } },
    { use: 'keep', active: false, said: { active: false } },
    { use: 'switch', active: true, said: { active: false, activeFrom: SOON } },
    { use: 'switch', active: false, said: { active: true, activeFrom: SOON } },
    { use: 'stay', active: true, said: { active: true, activeFrom: TODAY } },
    { use: 'stay', active: false, said: { active: false, activeFrom: TODAY } },
  ] as const)('says of a room in use ($active) on $use: $said', ({ use, active, said }) => {
    expect(inUseOf({ ...draftOf(hall, TODAY), use, from: SOON }, { ...hall, active }, TODAY)).toEqual(said)
  })

  it('tells in words whether it is in use and what is planned', () => {
    expect([{ active: true, switchesOn: null }, { active: false, switchesOn: null }, { active: true, switchesOn: SOON }, { active: false, switchesOn: SOON }].map(inUseText)).toEqual([
      '在用', '停用', '在用，12月9日起停用', '停用，12月9日起启用',
    ])
  })

  it('tells a mode in words, and what the parts of a joined room seat', () => {
    expect([lecture, { ...lecture, setUpMinutes: 0 }, { ...lecture, setUpMinutes: 0, clearUpMinutes: 0 }].map(modeText)).toEqual(['讲座 80 人（前 30 分钟、后 15 分钟）', '讲座 80 人（后 15 分钟）', '讲座 80 人'])
    expect(seatsOf(['hall', 'tea'], [hall, { ...hall, id: 'tea', capacity: 12 }, { ...hall, id: 'other' }])).toBe(92)
  })
})
