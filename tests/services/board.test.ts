import { describe, expect, it, vi } from 'vitest'
import { at, openBookingDesk } from '../support/bookings.ts'
import { fillWeek, WEEK_FROM } from '../support/full-week.ts'
import { MONDAY_9_00, openReadyStation } from '../support/station.ts'

const SUNDAY = MONDAY_9_00 - 24 * 3_600_000

/** A ready station with one expert in the talent pool. */
async function openWithExpert() {
  const ready = await openBookingDesk()
  const expert = await ready.desk.consultations.addExpert({ name: '黄医生', category: 'medical', speciality: '中医', unit: '', phone: '' })
  const plan = (from: string, to: string, on = '2026-12-07') => ready.desk.consultations.plan({ expertId: expert.id, roomId: ready.meeting.id, startsAt: at(from, on), endsAt: at(to, on), places: 3 })
  return { ...ready, expert, plan }
}

describe('the week board', () => {
  it('shows seven days of rooms, with what can be moved carrying its version', async () => {
    const { desk, hall, book } = await openBookingDesk()
    const monday = await book('10:00', '11:00')
    const sunday = await book('15:00', '16:00', {}, '2026-12-11')
    await book('10:00', '11:00', {}, '2026-12-14')

    const week = await desk.scheduling.week({ from: '2026-12-07' })

    expect(week.items).toEqual([monday, sunday].map(({ id, startsAt, endsAt }) => ({ ownerId: id, kind: 'booking', roomId: hall.id, heldRoomId: hall.id, title: '合唱队', startsAt, endsAt, state: 'approved', version: 1 })))
    expect(week.rooms.map(({ name }) => name)).toEqual(['多功能厅', '会议室'])
    expect(week.open).toHaveLength(10)
  })

  it('shows the experts who have something on, and where', async () => {
    const { desk, expert, plan } = await openWithExpert()
    await desk.consultations.addExpert({ name: '王律师', category: 'legal', speciality: '民法', unit: '', phone: '' })
    const session = await plan('14:30', '16:30', '2026-12-09')

    const { experts, expertItems } = await desk.scheduling.week({ from: '2026-12-07' })

    expect(experts).toEqual([{ id: expert.id, name: '黄医生', speciality: '中医' }])
    expect(expertItems).toEqual([{ ownerId: session.id, kind: 'session', expertId: expert.id, roomName: '会议室', title: '黄医生', startsAt: session.startsAt, endsAt: session.endsAt, state: 'open' }])
    expect((await desk.scheduling.board({ on: '2026-12-07' })).experts).toEqual([])
    expect((await desk.scheduling.board({ on: '2026-12-09' })).expertItems).toEqual(expertItems)
  })

  it('says when and why the station is closed', async () => {
    const { desk } = await openBookingDesk()
    await desk.calendar.addClosure({ scope: 'station', subjectId: null, startsAt: at('09:00', '2026-12-08'), endsAt: at('10:00', '2026-12-08'), reason: 'inspection', note: '消防检查', decisions: [] })

    const { closed, open } = await desk.scheduling.week({ from: '2026-12-07' })

    expect(closed).toEqual([{ startsAt: at('09:00', '2026-12-08'), endsAt: at('10:00', '2026-12-08'), title: '消防检查' }])
    expect(open.filter(({ startsAt }) => startsAt >= at('00:00', '2026-12-08') && startsAt < at('00:00', '2026-12-09')).map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      [at('08:00', '2026-12-08'), at('09:00', '2026-12-08')], [at('10:00', '2026-12-08'), at('12:00', '2026-12-08')], [at('14:30', '2026-12-08'), at('17:30', '2026-12-08')],
    ])
  })

  it('asks as many queries for 600 bookings as for one', async () => {
    const clock = { now: SUNDAY }
    const ready = await openReadyStation({ clock })
    const [hall] = await ready.desk.scheduling.rooms()
    const expert = await ready.desk.consultations.addExpert({ name: '黄医生', category: 'medical', speciality: '中医', unit: '', phone: '' })
    await ready.desk.consultations.plan({ expertId: expert.id, roomId: hall?.id ?? '', startsAt: at('17:00'), endsAt: at('17:30'), places: 3 })
    await ready.desk.scheduling.book({ roomId: hall?.id ?? '', startsAt: at('14:00', '2026-12-13'), endsAt: at('15:00', '2026-12-13'), team: { name: '合唱队' }, purpose: '排练', headsExpected: 20, override: { reason: 'publicGood' } })
    const queries = async () => {
      const spy = vi.spyOn(ready.station.parts.store.read((reader) => reader), 'all')
      await ready.desk.scheduling.week({ from: WEEK_FROM })
      const { length } = spy.mock.calls
      spy.mockRestore()
      return length
    }
    const few = await queries()
    await fillWeek(ready.cli)

    expect(await queries()).toBe(few)
    expect((await ready.desk.scheduling.week({ from: WEEK_FROM })).items.filter(({ kind }) => kind === 'booking')).toHaveLength(601)
  }, 60_000)
})
