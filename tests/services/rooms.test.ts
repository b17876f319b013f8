import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { timeOf } from '../../shared/domain/values/instant.ts'
import { refusalOf } from '../../shared/text/refusals.ts'
import { at, CHESS, LECTURE, openJoined } from '../support/rooms.ts'

const spanOf = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) => `${timeOf(startsAt)}-${timeOf(endsAt)}`

describe('who can have a room when', () => {
  /** 东厅 and 西厅 join to 大厅; a 讲座 takes half an hour before and a quarter after. */
  it.each([
    { first: 'both 10:00-11:00', second: 'east 10:30-11:30', taken: '合唱队 · 场地预约' },
    { first: 'both 10:00-11:00', second: 'west 09:30-10:30', taken: '合唱队 · 场地预约' },
    { first: 'both 10:00-11:00', second: 'both 10:30-11:30', taken: '合唱队 · 场地预约' },
    { first: 'both 10:00-11:00', second: 'both 11:00-12:00', taken: null },
    { first: 'both 10:00-11:00', second: 'west 11:00-12:00', taken: null },
    { first: 'both 10:00-11:00', second: 'tea 10:00-11:00', taken: null },
    { first: 'east 10:00-11:00', second: 'both 10:59-12:00', taken: '合唱队 · 场地预约' },
    { first: 'west 10:00-11:00', second: 'both 09:00-10:01', taken: '合唱队 · 场地预约' },
    { first: 'west 10:00-11:00', second: 'both 09:00-10:00', taken: null },
    { first: 'east 10:00-11:00', second: 'west 10:00-11:00', taken: null },
    { first: 'east 10:00-11:00', second: 'east@棋牌 11:00-12:00', taken: null },
    { first: 'east 09:00-10:00', second: 'east@讲座 10:00-11:00', taken: '合唱队 · 场地预约' },
    { first: 'east 09:00-10:00', second: 'east@讲座 10:29-11:00', taken: '合唱队 · 场地预约' },
    { first: 'east 09:00-10:00', second: 'east@讲座 10:30-11:30', taken: null },
    { first: 'east@讲座 10:00-11:00', second: 'east 11:00-12:00', taken: '合唱队 · 准备' },
    { first: 'east@讲座 10:00-11:00', second: 'east 11:15-12:00', taken: null },
    { first: 'east@讲座 10:00-11:00', second: 'east 09:00-09:31', taken: '合唱队 · 准备' },
    { first: 'east@讲座 10:00-11:00', second: 'east 09:00-09:30', taken: null },
    { first: 'east@讲座 09:00-10:00', second: 'east@讲座 10:30-11:30', taken: '合唱队 · 准备' },
    { first: 'east@讲座 09:00-10:00', second: 'east@讲座 10:45-11:45', taken: null },
    { first: 'east@讲座 10:00-11:00', second: 'both 11:00-12:00', taken: '合唱队 · 准备' },
    { first: 'east@讲座 10:00-11:00', second: 'west 10:00-11:00', taken: null },
    { first: 'both@讲座 10:00-11:00', second: 'west 09:00-10:00', taken: '合唱队 · 准备' },
    { first: 'both@讲座 10:00-11:00', second: 'west 09:00-09:30', taken: null },
    { first: 'both@讲座 09:00-10:00', second: 'east@讲座 10:30-11:30', taken: '合唱队 · 准备' },
  ])('$first, then $second: $taken', async ({ first, second, taken }) => {
    const { desk, book, wish } = await openJoined()
    await book(first)

    const { error } = await safe(desk.scheduling.book(wish(second)))

    expect(refusalOf(error, 'ROOM_TAKEN')?.blocker.title ?? error).toBe(taken)
  })

  it('offers a start that leaves time to set up and clear up', async () => {
    const { desk, book, wish, nameOf } = await openJoined()
    await book('east 09:00-10:00')
    await book('tea 08:00-12:00')
    await book('west 08:00-12:00')

    const { error } = await safe(desk.scheduling.book(wish('east@讲座 10:00-11:00')))

    expect(refusalOf(error, 'ROOM_TAKEN')?.choices.map((choice) => `${nameOf(choice.roomId)} ${spanOf(choice)}`)).toEqual(['东厅 10:30-11:30', '东厅 14:30-15:30', '东厅 10:00-11:00'])
  })

  it('offers a joined room only to a party that no plain one seats', async () => {
    const { desk, book, wish, nameOf } = await openJoined()
    const hall = await desk.scheduling.addRoom({ name: '礼堂', capacity: 60 })
    const choicesFor = async (heads: number) => {
      const choices = await desk.scheduling.choices({ roomId: hall.id, startsAt: at('10:00'), endsAt: at('11:00'), heads })
      return choices.filter((choice) => choice.roomId !== hall.id).map((choice) => nameOf(choice.roomId))
    }

    expect(await choicesFor(10)).toEqual(['茶室', '西厅', '东厅'])
    expect(await choicesFor(50)).toEqual(['大厅'])
    await book('west 10:30-10:45')
    expect(await choicesFor(50)).toEqual([])
    expect((await safe(desk.scheduling.book(wish('both 10:00-11:00', 81)))).error).toMatchObject({ code: 'OVER_CAPACITY', data: { capacity: 80 } })
  })

  it('seats in a mode as many as the mode', async () => {
    const { desk, wish } = await openJoined()

    expect((await safe(desk.scheduling.book(wish('east@棋牌 10:00-11:00', 17)))).error).toMatchObject({ code: 'OVER_CAPACITY', data: { capacity: 16, modeName: '棋牌' } })
    expect((await desk.scheduling.book(wish('east@棋牌 10:00-11:00', 16))).booking).toMatchObject({ roomName: '东厅', modeName: '棋牌' })
  })

  it('refuses a mode of another room', async () => {
    const { desk, wish, east } = await openJoined()

    expect((await safe(desk.scheduling.book({ ...wish('tea 10:00-11:00'), modeId: east.modes[0]?.id }))).error).toMatchObject({ code: 'NOT_FOUND', data: { what: 'mode' } })
  })

  it('gives the clear-up of a use that ends early at once, and all of it when it is cancelled', async () => {
    const { desk, clock, book, east } = await openJoined()
    const { id: bookingId, version } = await book('east@讲座 09:00-11:00')
    const shown = async () => (await desk.scheduling.board({ on: '2026-12-07' })).items.filter(({ roomId }) => roomId === east.id).map((item) => `${item.kind} ${spanOf(item)}`)
    expect(await shown()).toEqual(['preparation 08:30-09:00', 'booking 09:00-11:00', 'preparation 11:00-11:15'])
    clock.now = at('09:05')
    const started = await desk.scheduling.start({ bookingId, version })
    clock.now = at('10:00')
    await desk.scheduling.close({ bookingId, version: started.version, headsActual: 3 })

    expect(await shown()).toEqual(['preparation 08:30-09:00', 'booking 09:00-10:00', 'preparation 10:00-10:15'])
  })
})

describe('the board', () => {
  it('shows what holds a joined room in every part, and what holds a part in the joined room', async () => {
    const { desk, book, nameOf } = await openJoined()
    await book('both 10:00-11:00')
    await book('west 11:00-12:00')

    const { items } = await desk.scheduling.board({ on: '2026-12-07' })

    expect(items.map((item) => `${nameOf(item.roomId)} ${spanOf(item)} ${nameOf(item.heldRoomId)}`).toSorted()).toEqual([
      '东厅 10:00-11:00 大厅', '大厅 10:00-11:00 大厅', '大厅 11:00-12:00 西厅', '西厅 10:00-11:00 大厅', '西厅 11:00-12:00 西厅',
    ])
  })

  it('shows set-up and clear-up under the name of whoever they are for', async () => {
    const { desk, book, east } = await openJoined()
    await book('east@讲座 10:00-11:00')

    const { items } = await desk.scheduling.board({ on: '2026-12-07' })

    expect(items.filter(({ roomId }) => roomId === east.id).map(({ kind, title, state }) => ({ kind, title, state }))).toEqual([
      { kind: 'preparation', title: '合唱队', state: 'approved' }, { kind: 'booking', title: '合唱队', state: 'approved' }, { kind: 'preparation', title: '合唱队', state: 'approved' },
    ])
  })
})

describe('who holds rooms in a span', () => {
  it('names each once, with what its preparation is for', async () => {
    const { station, book, east, west, both, tea } = await openJoined()
    const joined = await book('both@讲座 10:00-11:00')
    const apart = await book('tea 10:00-11:00')
    const holders = (roomIds: readonly string[] | undefined, from: string, to: string) =>
      station.scheduling.holdersIn(undefined, { roomIds, span: { startsAt: at(from), endsAt: at(to) } }).map(({ kind, ownerKind, ownerId, roomId, title, state }) => ({ kind, ownerKind, ownerId, roomId, title, state }))
    const shared = { ownerKind: 'booking', title: '合唱队', state: 'approved' }
    const whole = { ...shared, kind: 'booking', ownerId: joined.id, roomId: both.id }

    expect(holders([west.id], '10:00', '10:30')).toEqual([whole])
    expect(holders([both.id], '10:00', '10:30')).toEqual([whole])
    expect(holders([east.id], '11:00', '12:00')).toEqual([{ ...whole, kind: 'preparation' }])
    expect(holders(undefined, '10:30', '11:00')).toEqual([whole, { ...shared, kind: 'booking', ownerId: apart.id, roomId: tea.id }])
    expect(holders([east.id], '11:15', '12:00')).toEqual([])
  })

  it('tells of a preparation when the use itself is', async () => {
    const { station, book, east } = await openJoined()
    await book('east@讲座 10:00-11:00')

    const [holder] = station.scheduling.holdersIn(undefined, { roomIds: [east.id], span: { startsAt: at('11:00'), endsAt: at('12:00') } })

    expect(holder).toMatchObject({ startsAt: at('11:00'), endsAt: at('11:15'), use: { startsAt: at('10:00'), endsAt: at('11:00') } })
  })

  it('tells every room each stands in the way of', async () => {
    const { station, book, east, west, both, tea } = await openJoined()
    await book('both 10:00-11:00')
    await book('east 11:00-12:00')
    await book('tea 11:30-12:00')

    const holders = station.scheduling.holdersIn(undefined, { span: { startsAt: at('10:00'), endsAt: at('12:00') } })

    expect(holders.map(({ takes }) => takes.toSorted())).toEqual([[east.id, west.id, both.id].toSorted(), [east.id, both.id].toSorted(), [tea.id]])
  })
})

describe('the rooms of the house', () => {
  it('are kept with their modes and parts, and journaled in words', async () => {
    const { desk, station, east, west, both } = await openJoined()

    const rooms = await desk.scheduling.rooms()

    expect(rooms.find(({ id }) => id === east.id)).toEqual(east)
    expect(east.modes).toEqual([{ ...LECTURE, id: east.modes[0]?.id, active: true }, { ...CHESS, id: east.modes[1]?.id, active: true }])
    expect(rooms.find(({ id }) => id === both.id)).toMatchObject({ capacity: 80, active: true, switchesOn: null })
    expect(new Set(both.partIds)).toEqual(new Set([east.id, west.id]))
    const row = station.setup.journal(undefined, 100).find((one) => one.subject === 'room' && one.subject_id === both.id)
    expect(JSON.parse(row?.data ?? '')).toEqual({ name: '大厅', capacity: 80, partIds: [east.id, west.id], modes: ['讲座 80人 前30后15'] })
  })

  it('keep a mode that is dropped for the bookings that name it, and take it up again under its name', async () => {
    const { desk, book, east } = await openJoined()
    const booking = await book('east@讲座 10:00-11:00')
    const change = (modes: (typeof CHESS)[]) => desk.scheduling.updateRoom({ id: east.id, name: east.name, capacity: 40, active: true, modes })

    const dropped = await change([CHESS])

    expect(dropped.modes.filter(({ active }) => active).map(({ name }) => name)).toEqual(['棋牌'])
    expect(await desk.scheduling.booking({ bookingId: booking.id })).toMatchObject({ modeName: '讲座' })
    const again = await change([CHESS, LECTURE])
    expect(again.modes.map(({ id, name, active }) => ({ id, name, active }))).toEqual([
      { id: east.modes[1]?.id, name: '棋牌', active: true }, { id: east.modes[0]?.id, name: '讲座', active: true },
    ])
  })

  it('let two modes swap their names', async () => {
    const { desk, east } = await openJoined()
    const [lecture, chess] = east.modes
    if (!lecture || !chess) throw new Error('the modes are missing')

    const { modes } = await desk.scheduling.updateRoom({ id: east.id, name: east.name, capacity: 40, active: true, modes: [{ ...lecture, name: '棋牌' }, { ...chess, name: '讲座' }] })

    expect(modes.map(({ id, name }) => ({ id, name }))).toEqual([{ id: lecture.id, name: '棋牌' }, { id: chess.id, name: '讲座' }])
  })

  it('refuse parts that cannot be joined, and a change of parts once the room was held', async () => {
    const { desk, book, east, west, both, tea } = await openJoined()
    const join = (partIds: string[]) => safe(desk.scheduling.addRoom({ name: '新厅', capacity: 50, partIds }))
    const rejoin = (room: typeof both, partIds: string[]) => safe(desk.scheduling.updateRoom({ id: room.id, name: room.name, capacity: room.capacity, active: true, partIds }))

    expect((await join([east.id])).error).toMatchObject({ code: 'BAD_PARTS', data: { reason: 'few' } })
    expect((await join([tea.id, both.id])).error).toMatchObject({ code: 'BAD_PARTS', data: { reason: 'joined' } })
    expect((await rejoin(east, [tea.id, west.id])).error).toMatchObject({ code: 'BAD_PARTS', data: { reason: 'part' } })
    expect((await join([tea.id, '0'.repeat(26)])).error).toMatchObject({ code: 'NOT_FOUND' })
    expect((await rejoin(both, [east.id, tea.id])).error).toBeNull()
    await book('both 10:00-11:00')
    expect((await rejoin(both, [east.id, west.id])).error).toMatchObject({ code: 'BAD_PARTS', data: { reason: 'held' } })
    expect((await rejoin(both, [tea.id, east.id])).error).toBeNull()
  })

  it('refuse a mode that seats more than its room, and two of one name, also one no longer offered', async () => {
    const { desk, east } = await openJoined()
    const change = (modes: (typeof CHESS)[], capacity = 40) => safe(desk.scheduling.updateRoom({ id: east.id, name: east.name, capacity, active: true, modes }))

    expect((await change([{ ...CHESS, capacity: 41 }])).error).toMatchObject({ code: 'OVER_CAPACITY', data: { capacity: 40 } })
    expect((await change([CHESS, CHESS])).error).toMatchObject({ code: 'NAME_TAKEN', data: { name: '棋牌' } })
    expect((await safe(desk.scheduling.updateRoom({ id: east.id, name: east.name, capacity: 30, active: true }))).error).toMatchObject({ code: 'OVER_CAPACITY', data: { capacity: 30 } })
    const [lecture] = east.modes
    await change([CHESS])
    const { error } = await safe(desk.scheduling.updateRoom({ id: east.id, name: east.name, capacity: 40, active: true, modes: [{ ...CHESS, id: east.modes[1]?.id, name: lecture?.name ?? '' }] }))
    expect(error).toMatchObject({ code: 'NAME_TAKEN', data: { name: '讲座' } })
  })

  it('go out of use on a day, and take a joined room with them', async () => {
    const { desk, west, both, tea, wish } = await openJoined()
    const on = (day: string) => ({ startsAt: at('10:00', day), endsAt: at('11:00', day) })

    const out = await desk.scheduling.updateRoom({ id: west.id, name: west.name, capacity: 30, active: false, activeFrom: '2026-12-09' })

    expect(out).toMatchObject({ active: true, switchesOn: '2026-12-09' })
    expect((await safe(desk.scheduling.book({ ...wish('west 10:00-11:00'), ...on('2026-12-08') }))).error).toBeNull()
    expect((await safe(desk.scheduling.book({ ...wish('west 10:00-11:00'), ...on('2026-12-09') }))).error).toMatchObject({ code: 'NOT_FOUND', data: { what: 'room' } })
    expect((await safe(desk.scheduling.book({ ...wish('both 10:00-11:00'), ...on('2026-12-09') }))).error).toMatchObject({ code: 'NOT_FOUND', data: { what: 'room' } })
    expect((await desk.scheduling.board({ on: '2026-12-09' })).rooms.map(({ name }) => name)).toEqual(['东厅', '茶室'])
    const days = (await desk.scheduling.choices({ roomId: both.id, ...on('2026-12-08'), heads: 60 })).map(({ startsAt }) => new Date(startsAt).getUTCDate())
    expect(new Set(days)).toEqual(new Set([8]))
    expect(tea.active).toBe(true)
  })

  it('go out of use from today on at the earliest: what was booked in days gone by stays booked', async () => {
    const { desk, west } = await openJoined()
    const out = (activeFrom: string) => safe(desk.scheduling.updateRoom({ id: west.id, name: west.name, capacity: 30, active: false, activeFrom }))

    expect((await out('2026-12-06')).error).toMatchObject({ code: 'BAD_TIME', data: { reason: 'past' } })
    expect((await out('2026-12-07')).error).toBeNull()
  })

  it('can be made up anew while they were only ever closed, and stay closed as they are made up then', async () => {
    const { desk, east, west, tea, wish } = await openJoined()
    const next = await desk.scheduling.addRoom({ name: '小厅', capacity: 10 })
    const span = { startsAt: at('10:00', '2026-12-09'), endsAt: at('11:00', '2026-12-09') }
    await desk.calendar.addClosure({ scope: 'room', subjectId: tea.id, ...span, reason: 'repair', note: '', decisions: [] })
    const remake = (partIds: string[]) => safe(desk.scheduling.updateRoom({ id: tea.id, name: tea.name, capacity: tea.capacity, active: true, partIds }))
    const bookable = async (room: typeof tea) => (await safe(desk.scheduling.book({ ...wish('tea 10:00-11:00'), roomId: room.id, ...span }))).error === null
    const closedIn = async () => (await desk.scheduling.board({ on: '2026-12-09' })).items.map(({ roomId, kind }) => `${[east, west, tea, next].find(({ id }) => id === roomId)?.name ?? '大厅'} ${kind}`)

    expect((await remake([next.id, west.id])).error).toBeNull()
    expect(await closedIn()).toEqual(['西厅 closure', '茶室 closure', '大厅 closure', '小厅 closure'])
    expect(await bookable(west)).toBe(false)
    expect((await remake([])).error).toBeNull()

    expect(await closedIn()).toEqual(['茶室 closure'])
    expect([await bookable(tea), await bookable(west)]).toEqual([false, true])
  })
})
