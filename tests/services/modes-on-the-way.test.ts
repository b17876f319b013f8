import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { detailText } from '../../shared/text/journal-details.ts'
import { at, CHESS, LECTURE, openJoined } from '../support/rooms.ts'

/** 东厅 and 西厅 both know 讲座, 西厅 for twenty; 茶室 has no modes. */
async function openTwoLectures() {
  const ready = await openJoined()
  const west = await ready.desk.scheduling.updateRoom({ id: ready.west.id, name: '西厅', capacity: 30, active: true, modes: [{ ...LECTURE, capacity: 20, setUpMinutes: 15 }] })
  const bookingOf = async (bookingId: string) => ready.desk.scheduling.booking({ bookingId })
  const holds = (): string[] => ready.station.parts.store.raw.prepare<[], { text: string }>("SELECT time((starts_at + 28800000) / 1000, 'unixepoch') || ' ' || kind AS text FROM occupancy ORDER BY starts_at").all().map(({ text }) => text)
  return { ...ready, west, bookingOf, holds, slot: { startsAt: at('10:00'), endsAt: at('11:00') } }
}

describe('a booking that moves', () => {
  it('keeps what the room is made ready for by its name, there and back', async () => {
    const { desk, book, east, west, holds, slot, station } = await openTwoLectures()
    const { id: bookingId } = await book('east@讲座 10:00-11:00')

    const there = await desk.scheduling.move({ bookingId, version: 1, roomId: west.id, ...slot })
    expect(there).toMatchObject({ roomName: '西厅', modeName: '讲座', modeId: west.modes[0]?.id })
    expect(holds()).toEqual(['09:45:00 preparation', '10:00:00 booking', '11:00:00 preparation'])
    const back = await desk.scheduling.move({ bookingId, version: there.version, roomId: east.id, ...slot })

    expect(back).toMatchObject({ roomName: '东厅', modeName: '讲座', modeId: east.modes[0]?.id })
    const [told] = station.setup.journal(undefined, 100).filter(({ subject, action }) => subject === 'booking' && action === 'moved')
    expect(detailText('booking', told?.data ?? '')).toMatch(/布置：…/u)
  })

  it('stands as the room does where its mode is unknown or seats too few, and in any mode that is chosen', async () => {
    const { desk, book, east, west, tea, slot } = await openTwoLectures()
    const { id: bookingId } = await book('east@讲座 10:00-11:00', 25)
    const move = (version: number, to: object) => desk.scheduling.move({ bookingId, version, roomId: west.id, ...slot, ...to })

    expect(await move(1, {})).toMatchObject({ roomName: '西厅', modeId: null })
    expect((await safe(move(2, { modeId: west.modes[0]?.id }))).error).toMatchObject({ code: 'OVER_CAPACITY', data: { capacity: 20 } })
    expect((await safe(move(2, { roomId: tea.id, modeId: east.modes[0]?.id }))).error).toMatchObject({ code: 'NOT_FOUND', data: { what: 'mode' } })
    expect((await safe(move(2, { roomId: east.id, modeId: east.modes[1]?.id }))).error).toMatchObject({ code: 'OVER_CAPACITY', data: { capacity: CHESS.capacity } })
    expect(await move(2, { roomId: east.id, modeId: east.modes[0]?.id })).toMatchObject({ modeName: '讲座' })
    expect(await move(3, { roomId: east.id, modeId: null })).toMatchObject({ modeId: null })
  })

  it('is offered only what it can have in the mode it keeps', async () => {
    const { desk, book, west, wish } = await openTwoLectures()
    await book('east@讲座 10:00-11:00')
    await book('west 09:00-09:50')

    const { error } = await safe(desk.scheduling.book(wish('east@讲座 10:00-11:00')))

    const { choices } = (error as unknown as { data: { choices: { roomId: string; startsAt: number }[] } }).data
    expect(choices.filter(({ roomId, startsAt }) => roomId === west.id && startsAt === at('10:00'))).toEqual([])
  })
})

describe('a series that changes', () => {
  const series = (desk: Awaited<ReturnType<typeof openTwoLectures>>['desk'], roomId: string, modeId: string | null) => desk.scheduling.bookSeries({
    recurrence: { rule: { kind: 'weekly', every: 1, weekdays: [2] }, from: '2026-12-08', until: null, count: 2, offDays: 'keep' }, modeId, team: { name: '合唱队' }, purpose: '排练', headsExpected: 10,
    slots: ['2026-12-08', '2026-12-15'].map((on) => ({ roomId, startsAt: at('10:00', on), endsAt: at('11:00', on) })),
  })

  it('keeps its mode by its name, date by date, and gets another where one is chosen', async () => {
    const { desk, east, west } = await openTwoLectures()
    const { bookings: [first, second] } = await series(desk, east.id, east.modes[0]?.id ?? null)
    if (!first || !second) throw new Error('the bookings are missing')
    const look = async (modeId?: string | null) => (await desk.scheduling.previewSeriesChange({ bookingId: first.id, scope: 'all', roomId: west.id, from: '10:00', to: '11:00', ...(modeId === undefined ? {} : { modeId }) })).rows

    const rows = await look()
    expect(rows.map(({ modeId, trouble }) => [modeId, trouble])).toEqual([[west.modes[0]?.id, null], [west.modes[0]?.id, null]])
    expect((await look(null)).map(({ modeId }) => modeId)).toEqual([null, null])
    const moved = await desk.scheduling.changeBookings({ changes: rows.map(({ bookingId, version, roomId, startsAt, endsAt }) => ({ bookingId: bookingId ?? '', version, roomId, startsAt, endsAt })) })
    expect(moved.map(({ roomName, modeName }) => `${roomName} ${modeName}`)).toEqual(['西厅 讲座', '西厅 讲座'])
    const plain = await desk.scheduling.changeBookings({ changes: moved.map(({ id, version, roomId, startsAt, endsAt }) => ({ bookingId: id, version, roomId, startsAt, endsAt, modeId: null })) })
    expect(plain.map(({ modeId }) => modeId)).toEqual([null, null])
  })

  it('sees that a mode needs its time around it before it is saved', async () => {
    const { desk, east, west, wish } = await openTwoLectures()
    const { bookings: [first] } = await series(desk, east.id, east.modes[0]?.id ?? null)
    await desk.scheduling.book({ ...wish('west 09:00-09:50'), startsAt: at('09:00', '2026-12-15'), endsAt: at('09:50', '2026-12-15') })

    const { rows } = await desk.scheduling.previewSeriesChange({ bookingId: first?.id ?? '', scope: 'all', roomId: west.id, from: '10:00', to: '11:00' })

    expect(rows.map(({ trouble }) => trouble?.code ?? 'free')).toEqual(['free', 'ROOM_TAKEN'])
  })

  it('books the dates that went to another room in the mode of the same name', async () => {
    const { desk, east, west } = await openTwoLectures()

    const { bookings } = await series(desk, west.id, east.modes[0]?.id ?? null)

    expect(bookings.map(({ modeName, modeId }) => [modeName, modeId])).toEqual([['讲座', west.modes[0]?.id], ['讲座', west.modes[0]?.id]])
  })
})
