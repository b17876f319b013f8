import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { at, openJoined } from '../support/rooms.ts'
import { openReadyStation } from '../support/station.ts'

const SLOTS = { slotMinutes: 30, gridMinutes: 30 }

describe('whoever loses a room', () => {
  it.each([
    ['both 10:00-11:00', 'both 10:00-11:00'], ['east 10:00-11:00', 'both 10:30-11:30'], ['both 10:00-11:00', 'west 10:30-11:30'],
    ['east@讲座 10:00-11:00', 'east 09:30-10:00'], ['east 10:00-11:00', 'east@讲座 11:15-12:00'], ['tea 16:30-17:30', 'tea 16:30-17:30'],
  ])('of %s who wants %s hears who has it and three choices that are free', async (first, second) => {
    const { desk, book, wish } = await openJoined()
    await book(first)

    const { error } = await safe(desk.scheduling.book(wish(second)))

    expect(error).toMatchObject({ code: 'ROOM_TAKEN', data: { blocker: { title: expect.stringContaining('合唱队') as string }, choices: [{}, {}, {}] } })
    if (!isTaken(error)) throw new Error('no choices')
    for (const { roomId, startsAt, endsAt } of error.data.choices) {
      const { booking } = await desk.scheduling.book({ ...wish(second), modeId: null, roomId, startsAt, endsAt })
      await desk.scheduling.cancel({ bookingId: booking.id, version: booking.version, by: 'applicant' })
    }
  })

  it('hears it when all ask at once, each of them', async () => {
    const { desk, wish } = await openJoined()

    const answers = await Promise.all(Array.from({ length: 8 }, () => safe(desk.scheduling.book(wish('tea 15:00-16:00')))))

    expect(answers.filter(({ isSuccess }) => isSuccess)).toHaveLength(1)
    for (const { error } of answers.filter(({ isSuccess }) => !isSuccess)) expect(error).toMatchObject({ code: 'ROOM_TAKEN', data: { blocker: { startsAt: at('15:00') }, choices: [{}, {}, {}] } })
  })
})

/** Two doctors of one category this afternoon, two services each, and one of them again the next day. */
async function openDoctors() {
  const ready = await openReadyStation()
  const { desk } = ready
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const doctor = async (name: string) => (await desk.consultations.addExpert({ name, category: 'medical', speciality: '全科', unit: '', phone: '' })).id
  const [huang, chen] = [await doctor('黄医生'), await doctor('陈医生')]
  const plan = async (expertId: string, roomId: string, on: string, places = 2) => (await desk.consultations.plan({ expertId, roomId, startsAt: at('15:00', on), endsAt: at('16:00', on), places, slots: SLOTS })).id
  const sessions = { first: await plan(huang, hall.id, '2026-12-07'), second: await plan(chen, meeting.id, '2026-12-07'), later: await plan(huang, hall.id, '2026-12-08') }
  const people = await Promise.all(['林一', '陈二', '张三', '李四', '王五', '赵六', '钱七', '孙八'].map(async (name) => (await desk.residents.register({ name, phones: ['13900001111'] })).id))
  const book = (sessionId: string, person: number, startsAt: number) => desk.consultations.book({ sessionId, residentId: people[person] ?? '', walkIn: false, startsAt })
  return { desk, hall, huang, people, sessions, book }
}

describe('whoever loses a time with an expert', () => {
  it('hears who has it, then the session itself, its day and its week, when all ask at once', async () => {
    const { sessions, book } = await openDoctors()

    const answers = await Promise.all(Array.from({ length: 8 }, (_, person) => safe(book(sessions.first, person, at('15:00')))))

    expect(answers.filter(({ isSuccess }) => isSuccess)).toHaveLength(1)
    for (const { error } of answers.filter(({ isSuccess }) => !isSuccess)) {
      expect(error).toMatchObject({ code: 'SLOT_TAKEN', data: { blocker: { title: expect.stringMatching(/咨询预约$/u) as string, startsAt: at('15:00') }, choices: [
        { sessionId: sessions.first, startsAt: at('15:30') }, { sessionId: sessions.second, startsAt: at('15:00'), expertName: '陈医生', roomName: '会议室' }, { sessionId: sessions.second, startsAt: at('15:30') },
      ] } })
    }
  })

  it('hears who has it also when that was the last place of the session', async () => {
    const { sessions, book } = await openDoctors()
    await book(sessions.first, 0, at('15:00'))
    await book(sessions.first, 1, at('15:30'))
    await book(sessions.second, 0, at('15:00'))

    const { error } = await safe(book(sessions.first, 2, at('15:30')))

    expect(error).toMatchObject({ code: 'SLOT_TAKEN', data: { blocker: { title: '陈二 · 咨询预约', startsAt: at('15:30') }, choices: [
      { sessionId: sessions.second, startsAt: at('15:30') }, { sessionId: sessions.later, startsAt: at('15:00', '2026-12-08') }, { sessionId: sessions.later, startsAt: at('15:30', '2026-12-08') },
    ] } })
  })

  it('is offered no session whose places are gone although a time is free', async () => {
    const { desk, sessions, book } = await openDoctors()
    await book(sessions.second, 0, at('15:00'))
    await book(sessions.second, 1, at('15:30'))
    await book(sessions.first, 2, at('15:00'))

    const { error } = await safe(book(sessions.first, 3, at('15:00')))

    if (error === null || !('data' in error) || error.code !== 'SLOT_TAKEN') throw new Error('no refusal')
    expect(new Set(error.data.choices.map(({ sessionId }) => sessionId))).toEqual(new Set([sessions.first, sessions.later]))
    expect((await desk.consultations.session({ sessionId: sessions.second })).session.full).toBe(true)
  })
})

/** Why a wish was lost, and the ways out, each `session HH:MM`. */
function lossOf(error: unknown, names: Readonly<Record<string, string>>): string[] {
  const { code, data } = error as { code: string; data: { choices: readonly { sessionId: string; startsAt: number }[] } }
  return [code, ...data.choices.map(({ sessionId, startsAt }) => `${Object.entries(names).find(([, id]) => id === sessionId)?.[0] ?? '?'} ${new Date(startsAt + 8 * 3_600_000).toISOString().slice(5, 16)}`)]
}

describe('whoever finds a session full', () => {
  it('hears the next three free choices also where the wanted start is free and only the places are gone', async () => {
    const { desk, book, sessions, hall, huang } = await openDoctors()
    const { id: small } = await desk.consultations.plan({ expertId: huang, roomId: hall.id, startsAt: at('10:00'), endsAt: at('12:00'), places: 1, slots: SLOTS })
    await book(small, 0, at('10:00'))

    const lost = await Promise.all([1, 2, 3].map((person) => safe(book(small, person, at('11:00')))))

    for (const { error } of lost) expect(lossOf(error, sessions)).toEqual(['SESSION_FULL', 'first 12-07T15:00', 'first 12-07T15:30', 'second 12-07T15:00'])
    expect((await desk.consultations.session({ sessionId: small })).starts).toContain(at('11:00'))
  })

  it('hears them without having wanted a start, and from a queue', async () => {
    const { desk, people, book, sessions, hall, huang } = await openDoctors()
    const { id: queue } = await desk.consultations.plan({ expertId: huang, roomId: hall.id, startsAt: at('10:00'), endsAt: at('12:00'), places: 1 })
    const { id: later } = await desk.consultations.plan({ expertId: huang, roomId: hall.id, startsAt: at('10:00', '2026-12-08'), endsAt: at('12:00', '2026-12-08'), places: 1 })
    const ask = (sessionId: string, person: number, walkIn = false) => safe(desk.consultations.book({ sessionId, residentId: people[person] ?? '', walkIn }))
    for (const [session, start] of [[sessions.first, at('15:00')], [sessions.first, at('15:30')], [sessions.second, at('15:00')]] as const) await book(session, start === at('15:30') ? 1 : 0, start)
    await ask(queue, 2)

    for (const { error } of [await ask(queue, 3), await ask(queue, 4, true), await ask(sessions.first, 5)]) {
      expect(lossOf(error, { ...sessions, queue: later })).toEqual(['SESSION_FULL', 'second 12-07T15:30', 'queue 12-08T10:00', 'later 12-08T15:00'])
    }
  })

  it('can take each choice it hears', async () => {
    const { desk, book, people, hall, huang } = await openDoctors()
    const { id: small } = await desk.consultations.plan({ expertId: huang, roomId: hall.id, startsAt: at('10:00'), endsAt: at('12:00'), places: 1 })
    await desk.consultations.plan({ expertId: huang, roomId: hall.id, startsAt: at('13:00'), endsAt: at('14:00'), places: 1 })
    await desk.consultations.book({ sessionId: small, residentId: people[0] ?? '', walkIn: false })
    const { error } = await safe(desk.consultations.book({ sessionId: small, residentId: people[1] ?? '', walkIn: false }))

    const { choices } = (error as unknown as { data: { choices: readonly { sessionId: string; startsAt: number }[] } }).data
    expect(choices).toHaveLength(3)
    for (const [index, { sessionId, startsAt }] of choices.entries()) expect((await book(sessionId, index + 2, startsAt)).appointment.sessionId).toBe(sessionId)
  })

  it('hears them from any doctor, and when a cancellation finds its place gone', async () => {
    const { desk, book, people, sessions } = await openDoctors()
    const { appointment } = await book(sessions.first, 0, at('15:00'))
    await desk.consultations.step({ appointmentId: appointment.id, version: 1, event: 'cancel' })
    await book(sessions.first, 1, at('15:00'))
    await book(sessions.first, 2, at('15:30'))
    const undone = await safe(desk.consultations.step({ appointmentId: appointment.id, version: 2, event: 'undo' }))
    await book(sessions.second, 3, at('15:00'))
    await book(sessions.second, 4, at('15:30'))
    const any = await safe(desk.consultations.bookAny({ category: 'medical', on: '2026-12-07', residentId: people[5] ?? '', walkIn: false }))

    expect(lossOf(undone.error, sessions)).toEqual(['SESSION_FULL', 'second 12-07T15:00', 'second 12-07T15:30', 'later 12-08T15:00'])
    expect(lossOf(any.error, sessions)).toEqual(['SESSION_FULL', 'later 12-08T15:00', 'later 12-08T15:30'])
  })
})

interface Taken {
  readonly data: { readonly choices: readonly { readonly roomId: string; readonly startsAt: number; readonly endsAt: number }[] }
}

function isTaken(error: unknown): error is Taken {
  return error instanceof Error && 'code' in error && error.code === 'ROOM_TAKEN'
}
