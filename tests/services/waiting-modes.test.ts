import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { at, openJoined } from '../support/rooms.ts'

/** A choir has 东厅 from ten to eleven; somebody waits for it, in a mode or as it stands. */
async function openTaken() {
  const ready = await openJoined()
  const { desk, east, book } = ready
  const taken = await book('east 10:00-11:00')
  const [lecture] = east.modes
  const join = (changes: object = {}) => desk.scheduling.joinWaiting({ roomId: east.id, modeId: lecture?.id ?? null, startsAt: at('10:00'), endsAt: at('11:00'), heads: 20, purpose: '讲座', team: { name: '健康讲堂', phone: '13812341234' }, ...changes })
  const cancel = (booking: typeof taken) => desk.scheduling.cancel({ bookingId: booking.id, version: booking.version, by: 'applicant' })
  const standing = async () => (await desk.scheduling.waitingList()).map(({ holder, state, modeName }) => `${holder} ${state} ${modeName ?? '原样'}`)
  return { ...ready, taken, lecture, join, cancel, standing }
}

describe('waiting for a room in a mode', () => {
  it('is offered it once the time to set up and clear up is free as well, and kept so', async () => {
    const { desk, book, taken, join, cancel, standing, station } = await openTaken()
    const before = await book('east 09:00-09:45')
    await join()
    await cancel(taken)
    expect(await standing()).toEqual(['健康讲堂 waiting 讲座'])

    await cancel(before)

    expect(await standing()).toEqual(['健康讲堂 offered 讲座'])
    const kept = station.parts.store.raw.prepare<[], { text: string }>("SELECT time((starts_at + 28800000) / 1000, 'unixepoch') || ' ' || kind AS text FROM occupancy ORDER BY starts_at").all().map(({ text }) => text)
    expect(kept).toEqual(['09:30:00 preparation', '10:00:00 offer', '11:00:00 preparation'])
    expect((await desk.scheduling.callList()).standing).toMatchObject([{ about: '东厅（讲座） 12月7日 周一 10:00–11:00 讲座' }])
  })

  it('is booked in it, and kept in it again when the answer is taken back', async () => {
    const { desk, taken, lecture, join, cancel, standing } = await openTaken()
    await join()
    await cancel(taken)
    const [call] = (await desk.scheduling.callList()).standing
    const [choice] = call?.choices ?? []
    if (!call || !choice) throw new Error('nothing is offered')

    const { bookingId, item } = await desk.scheduling.acceptCall({ callId: call.id, version: call.version, choice })
    expect(await desk.scheduling.booking({ bookingId })).toMatchObject({ modeId: lecture?.id, modeName: '讲座' })
    await desk.scheduling.reopenCall({ callId: item.id, version: item.version })

    expect(await standing()).toEqual(['健康讲堂 offered 讲座'])
    expect((await safe(desk.scheduling.book({ roomId: choice.roomId, startsAt: at('09:30'), endsAt: at('09:45'), team: { name: '路人' }, purpose: '会议', headsExpected: 1 }))).error).toMatchObject({ code: 'ROOM_TAKEN', data: { blocker: { title: '健康讲堂 · 准备' } } })
  })

  it('has the room as it stands when it is no longer offered in that mode', async () => {
    const { desk, east, taken, join, cancel } = await openTaken()
    await join()
    await desk.scheduling.updateRoom({ id: east.id, name: east.name, capacity: 40, active: true, modes: [] })
    await cancel(taken)
    const [call] = (await desk.scheduling.callList()).standing
    const [choice] = call?.choices ?? []
    if (!call || !choice) throw new Error('nothing is offered')

    const { bookingId } = await desk.scheduling.acceptCall({ callId: call.id, version: call.version, choice })

    expect(await desk.scheduling.booking({ bookingId })).toMatchObject({ modeId: null })
  })

  it('is refused for more than the mode seats, for a mode of another room, and for a mode of no room', async () => {
    const { join, lecture, both } = await openTaken()

    expect((await safe(join({ heads: 41 }))).error).toMatchObject({ code: 'OVER_CAPACITY', data: { capacity: 40 } })
    expect((await safe(join({ roomId: both.id }))).error).toMatchObject({ code: 'NOT_FOUND', data: { what: 'mode' } })
    expect((await safe(join({ roomId: null, modeId: lecture?.id }))).error).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await join({ modeId: null })).toMatchObject({ modeId: null, modeName: null })
  })
})
