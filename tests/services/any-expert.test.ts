import { describe, expect, it } from 'vitest'
import { openReadyStation } from '../support/station.ts'

const DAY = '2026-12-08'
const at = (time: string) => Date.parse(`${DAY}T${time}:00+08:00`)

/** Doctors 黄 and 陈 sit in slots, lawyer 王 in a queue of one. */
async function openWithSessions(weight = 1) {
  const ready = await openReadyStation()
  const { desk } = ready
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const add = async (name: string, category: 'medical' | 'legal', more = {}) => (await desk.consultations.addExpert({ name, category, speciality: '全科', unit: '', phone: '', ...more })).id
  const [huang, chen, wang] = [await add('黄医生', 'medical', { weight }), await add('陈医生', 'medical'), await add('王律师', 'legal')]
  const slots = { slotMinutes: 30, gridMinutes: 30 }
  await desk.consultations.plan({ expertId: huang, roomId: hall.id, startsAt: at('09:00'), endsAt: at('12:00'), places: 6, slots })
  await desk.consultations.plan({ expertId: chen, roomId: meeting.id, startsAt: at('10:00'), endsAt: at('12:00'), places: 4, slots })
  await desk.consultations.plan({ expertId: wang, roomId: hall.id, startsAt: at('14:00'), endsAt: at('16:00'), places: 1 })
  const turns = async () => (await desk.consultations.turns({ on: DAY, walkIn: false })).map(({ category, offers }) => [category, ...offers.map(({ session, startsAt }) => [session.expertName, startsAt])])
  let people = 0
  const book = async (category: 'medical' | 'legal') => {
    people += 1
    const { id } = await desk.residents.register({ name: `林${'一二三四五六七八九'[people] ?? ''}`, phones: [] })
    const { appointment } = await desk.consultations.bookAny({ category, on: DAY, residentId: id, walkIn: false })
    return { name: (await desk.consultations.session({ sessionId: appointment.sessionId })).session.expertName, startsAt: appointment.startsAt }
  }
  return { ...ready, turns, book, huang }
}

describe('any expert of a category', () => {
  it('is shown before booking with the time and who comes next, and is who is taken', async () => {
    const { turns, book } = await openWithSessions()
    expect(await turns()).toEqual([['medical', ['黄医生', at('09:00')], ['陈医生', at('10:00')]], ['legal', ['王律师', null]]])

    expect(await book('medical')).toEqual({ name: '黄医生', startsAt: at('09:00') })
    expect((await turns())[0]).toEqual(['medical', ['陈医生', at('10:00')], ['黄医生', at('09:30')]])
    expect(await book('medical')).toEqual({ name: '陈医生', startsAt: at('10:00') })
  })

  it('is not shown where nobody has a place left', async () => {
    const { turns, book } = await openWithSessions()
    await book('legal')

    expect((await turns()).map(([category]) => category)).toEqual(['medical'])
  })

  it('takes more of the work where more parts were set', async () => {
    const { desk, book, huang } = await openWithSessions(2)

    const names = [await book('medical'), await book('medical'), await book('medical'), await book('medical'), await book('medical'), await book('medical')].map(({ name }) => name)

    expect(names.filter((name) => name === '黄医生')).toHaveLength(4)
    expect((await desk.consultations.expert({ expertId: huang })).weight).toBe(2)
  })
})
