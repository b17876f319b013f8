import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { at, MINUTE, openWithActivities } from '../support/activities.ts'

const today = '2026-12-07'
const month = '2026-12'

/** A day with an appointment that was served, a room that was used and somebody at an activity. */
async function openWithServices() {
  const ready = await openWithActivities()
  const { desk, hall, person, plan, open } = ready
  const chen = await person('陈美', { phones: ['13912345678'] })
  const { id: expertId } = await desk.consultations.addExpert({ name: '吴中医', category: 'medical', speciality: '骨科', unit: '', phone: '', visitsPerMonth: null, joinedOn: '2026-01-01' })
  const session = await desk.consultations.plan({ expertId, roomId: hall.id, startsAt: at('09:30'), endsAt: at('10:30'), places: 4 })
  const { appointment, slip } = await desk.consultations.book({ sessionId: session.id, residentId: chen, walkIn: true })
  const serve = () => desk.consultations.step({ appointmentId: appointment.id, version: appointment.version, event: 'serve' })
  const activity = await open(await plan({ title: '健步走' }))
  await desk.activities.signIn({ sessionId: activity.id, residentId: chen })
  const attendance = (await desk.activities.session({ sessionId: activity.id })).attendances[0]
  if (!attendance) throw new Error('nobody signed in')
  const askAppointment = () => desk.ratings.ask({ subject: 'appointment', id: appointment.id })
  return { ...ready, chen, appointment, slip, serve, activity, attendance, askAppointment }
}

describe('a rating', () => {
  it('is asked for once the service is done, and not before', async () => {
    const { askAppointment, serve, kiosk } = await openWithServices()

    expect((await safe(askAppointment())).error).toMatchObject({ code: 'WRONG_STATE' })
    expect(await kiosk.kiosk.ratingAsked()).toBeNull()
    await serve()
    const asked = await askAppointment()
    expect(asked).toMatchObject({ subject: 'appointment', title: '骨科 · 吴中医', expiresAt: at('09:01') })
    expect(await kiosk.kiosk.ratingAsked()).toEqual(asked)
  })

  it('is given once, at the kiosk, and the desk learns that it was and the counts', async () => {
    const { askAppointment, serve, kiosk, desk } = await openWithServices()
    await serve()
    const { askId } = await askAppointment()

    expect(await desk.ratings.asked({ askId })).toEqual({ state: 'waiting' })
    expect(await kiosk.kiosk.rate({ askId, level: 2 })).toEqual({ code: 'rated' })
    expect(await desk.ratings.asked({ askId })).toEqual({ state: 'answered' })
    expect(await kiosk.kiosk.ratingAsked()).toBeNull()
    expect((await safe(askAppointment())).error).toMatchObject({ code: 'ALREADY_RATED' })
    expect((await desk.ratings.month({ month })).bySubject.appointment).toEqual({ counts: { 1: 0, 2: 1, 3: 0, 4: 0, 5: 0 }, content: 0, rated: 1, answered: 1, rateable: 1 })
  })

  it('is one when it is sent again after a lost answer, and the second kiosk comes too late', async () => {
    const { askAppointment, serve, kiosk, station, desk } = await openWithServices()
    await serve()
    const { askId } = await askAppointment()
    const other = station.client('kiosk')

    expect(await kiosk.kiosk.rate({ askId, level: 5 })).toEqual({ code: 'rated' })
    expect(await kiosk.kiosk.rate({ askId, level: 1 })).toEqual({ code: 'rated' })
    expect(await other.kiosk.rate({ askId, level: 1 })).toEqual({ code: 'already' })
    expect((await desk.ratings.month({ month })).total.counts).toEqual({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 1 })
  })

  it('is gone after a minute, or when the resident would rather not, and may be asked for again', async () => {
    const { askAppointment, serve, kiosk, clock } = await openWithServices()
    await serve()
    const first = await askAppointment()
    clock.now += MINUTE
    expect(await kiosk.kiosk.ratingAsked()).toBeNull()
    expect(await kiosk.kiosk.rate({ askId: first.askId, level: 5 })).toEqual({ code: 'gone' })

    const second = await askAppointment()
    await kiosk.kiosk.ratingSkip({ askId: second.askId })
    expect(await kiosk.kiosk.ratingAsked()).toBeNull()
    expect(await kiosk.kiosk.rate({ askId: second.askId, level: 5 })).toEqual({ code: 'gone' })
    expect((await askAppointment()).askId).not.toBe(second.askId)
  })

  it('is asked for by the slip itself, at the kiosk that read it', async () => {
    const { serve, slip, kiosk, station, desk } = await openWithServices()
    const other = station.client('kiosk')
    expect(await kiosk.kiosk.ratingOfSlip({ code: slip.code })).toBeNull()
    await serve()

    const asked = await kiosk.kiosk.ratingOfSlip({ code: slip.code })
    expect(asked).toMatchObject({ title: '骨科 · 吴中医' })
    expect(await other.kiosk.ratingAsked()).toBeNull()
    expect(await other.kiosk.rate({ askId: asked?.askId ?? '', level: 1 })).toEqual({ code: 'gone' })
    expect(await kiosk.kiosk.rate({ askId: asked?.askId ?? '', level: 4 })).toEqual({ code: 'rated' })
    expect(await kiosk.kiosk.ratingOfSlip({ code: slip.code })).toBeNull()
    expect((await desk.ratings.month({ month })).total).toMatchObject({ content: 1, rated: 1 })
  })

  it('of an activity is one for each who came, however often she was signed in', async () => {
    const { desk, kiosk, activity, attendance, chen } = await openWithServices()
    const { askId } = await desk.ratings.ask({ subject: 'activity', id: attendance.id })
    await kiosk.kiosk.rate({ askId, level: 5 })
    await desk.activities.annul({ attendanceId: attendance.id, reason: 'wrongPerson' })
    await desk.activities.signIn({ sessionId: activity.id, residentId: chen })
    const again = (await desk.activities.session({ sessionId: activity.id })).attendances[0]

    expect((await safe(desk.ratings.ask({ subject: 'activity', id: attendance.id }))).error).toMatchObject({ code: 'WRONG_STATE' })
    expect((await safe(desk.ratings.ask({ subject: 'activity', id: again?.id ?? '' }))).error).toMatchObject({ code: 'ALREADY_RATED' })
  })

  it('is written by nobody but a kiosk, and changed by nobody', async () => {
    const { askAppointment, serve, kiosk, cli, desk, station } = await openWithServices()
    await serve()
    const { askId } = await askAppointment()

    for (const client of [desk, cli, station.client('shell')]) expect((await safe(client.kiosk.rate({ askId, level: 5 }))).error).toMatchObject({ code: 'NOT_ALLOWED' })
    await kiosk.kiosk.rate({ askId, level: 1 })
    const { raw } = station.parts.store
    expect(() => raw.exec('UPDATE rating SET level = 5')).toThrow('a rating is never changed')
    expect(() => raw.exec('DELETE FROM rating')).toThrow('a rating is never changed')
  })

  it('tells neither in the file nor in the journal whose it is or what was said of which appointment', async () => {
    const { askAppointment, serve, kiosk, station, appointment, chen } = await openWithServices()
    await serve()
    await kiosk.kiosk.rate({ askId: (await askAppointment()).askId, level: 1 })
    const { raw } = station.parts.store

    expect(JSON.stringify(raw.prepare('SELECT id, subject, subject_id, service_on, level FROM rating').all())).not.toMatch(new RegExp(`${appointment.id}|${chen}`))
    expect(raw.prepare("SELECT action, data FROM journal WHERE subject = 'rating' ORDER BY seq").all()).toEqual([{ action: 'asked', data: '{"service":"appointment"}' }, { action: 'rated', data: '{"service":"appointment"}' }])
  })

  it('announces a question to the kiosks that wait for one', async () => {
    const { askAppointment, serve, station } = await openWithServices()
    await serve()
    const topics = new Set<string>()
    station.parts.store.onChange((changed) => changed.forEach((topic) => topics.add(topic)))
    await askAppointment()

    expect(topics).toContain('rating')
  })
})

describe('visits', () => {
  it('are counted by purpose at desk and door, and taken back', async () => {
    const { desk } = await openWithActivities()
    await desk.visits.count({ place: 'desk', purposeId: 'errand', heads: 1 })
    const wrong = await desk.visits.count({ place: 'desk', purposeId: 'tour', heads: 30 })
    await desk.visits.count({ place: 'door', purposeId: 'errand', heads: 2 })
    await desk.visits.annul({ entryId: wrong.id })

    expect((await safe(desk.visits.annul({ entryId: wrong.id }))).error).toMatchObject({ code: 'WRONG_STATE' })
    expect((await safe(desk.visits.count({ place: 'desk', purposeId: 'nothing', heads: 1 }))).error).toMatchObject({ code: 'NOT_FOUND' })
    const day = await desk.visits.day({ on: today })
    expect(day).toMatchObject({ visits: 3, desk: 1, door: 2, total: null })
    expect(day.byPurpose.filter(({ desk: atDesk, door }) => atDesk + door > 0)).toEqual([{ id: 'errand', name: '办事', desk: 1, door: 2 }])
    expect(day.entries).toHaveLength(2)
  })

  it('take a counter\'s number in place of the heads at the door, replace it and drop it', async () => {
    const { desk } = await openWithActivities()
    await desk.visits.count({ place: 'desk', purposeId: 'errand', heads: 3 })
    await desk.visits.count({ place: 'door', purposeId: 'errand', heads: 5 })
    const set = (heads: number | null, everybody = false) => desk.visits.setDoorTotals({ totals: [{ on: today, heads, everybody }] })
    const visits = async () => (await desk.visits.day({ on: today })).visits

    await set(40)
    expect(await visits()).toBe(43)
    await set(41, true)
    expect(await visits()).toBe(41)
    expect((await desk.indicators.month({ month })).rows.find(({ code }) => code === 'VISIT')).toMatchObject({ numerator: 41, unit: '人次' })
    await set(null)
    expect(await visits()).toBe(8)
    expect((await safe(desk.visits.setDoorTotals({ totals: [{ on: '2026-12-08', heads: 1, everybody: false }] }))).error).toMatchObject({ code: 'FUTURE_DAY' })
  })

  it('stand beside sign-ins and the rest stop\'s taps, and are never added to them', async () => {
    const { desk, plan, open, person } = await openWithActivities()
    const session = await open(await plan())
    await desk.activities.signIn({ sessionId: session.id, residentId: await person('陈美') })
    await desk.activities.countHeads({ sessionId: session.id, heads: 4 })
    await desk.visits.count({ place: 'desk', purposeId: 'activity', heads: 2 })
    await desk.restStop.tap({ occupation: 'courier', services: ['water'], requestId: crypto.randomUUID() })

    expect(await desk.visits.throughDoor({ on: today })).toEqual({ visits: 2, signIns: 5, restTaps: 1 })
  })

  it('add up over the month, day by day', async () => {
    const { desk, clock } = await openWithActivities()
    await desk.visits.count({ place: 'desk', purposeId: 'errand', heads: 3 })
    clock.now = at('09:00', '2026-12-08')
    await desk.visits.count({ place: 'desk', purposeId: 'advice', heads: 4 })
    const counts = await desk.visits.month({ month })

    expect(counts.visits).toBe(7)
    expect(counts.days).toHaveLength(31)
    expect(counts.days[7]).toMatchObject({ on: '2026-12-08', visits: 4 })
    expect((await desk.visits.monthXlsx({ month })).fileName).toBe('到访登记_2026-12.xlsx')
  })
})

describe('notices', () => {
  const words = { title: '元旦放假', body: '1 月 1 日闭馆一天。', fromOn: today, untilOn: '2026-12-31' }

  it('are shown at the kiosk in their days and their order, the newest first', async () => {
    const { desk, kiosk, clock } = await openWithActivities()
    const first = await desk.notices.add(words)
    await desk.notices.add({ ...words, title: '义诊', untilOn: today })
    await desk.notices.add({ ...words, title: '以后的', fromOn: '2027-01-01', untilOn: '2027-01-02' })

    expect((await kiosk.kiosk.notices()).map(({ title }) => title)).toEqual(['义诊', '元旦放假'])
    await desk.notices.move({ noticeId: first.id, by: -1 })
    expect((await kiosk.kiosk.notices()).map(({ title }) => title)).toEqual(['元旦放假', '义诊'])
    clock.now = at('09:00', '2026-12-08')
    expect(await kiosk.kiosk.notices()).toEqual([{ id: first.id, title: '元旦放假', body: '1 月 1 日闭馆一天。' }])
  })

  it('are edited, taken down and put up again by whoever saw the newest', async () => {
    const { desk, kiosk } = await openWithActivities()
    const first = await desk.notices.add(words)
    const edited = await desk.notices.edit({ noticeId: first.id, version: first.version, ...words, body: '照常开放。' })
    expect((await safe(desk.notices.withdraw({ noticeId: first.id, version: first.version }))).error).toMatchObject({ code: 'STALE' })

    const gone = await desk.notices.withdraw({ noticeId: first.id, version: edited.version })
    expect(gone.standing).toBe('withdrawn')
    expect(await kiosk.kiosk.notices()).toEqual([])
    await desk.notices.restore({ noticeId: first.id, version: gone.version })
    expect(await kiosk.kiosk.notices()).toMatchObject([{ body: '照常开放。' }])
    expect((await safe(desk.notices.add({ ...words, untilOn: '2026-12-01' }))).error).toMatchObject({ code: 'BAD_TIME' })
  })
})
