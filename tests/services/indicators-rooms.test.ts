import { expect, it } from 'vitest'
import { openJoined, at } from '../support/rooms.ts'

/** The numbers of December by `CODE[room]`; 东厅 and 西厅 join to 大厅. Winter hours are 08:00–12:00 and 14:30–17:30. */
async function venueNumbers(desk: Awaited<ReturnType<typeof openJoined>>['desk']) {
  const { rows } = await desk.indicators.month({ month: '2026-12' })
  return rows.filter(({ code }) => code.startsWith('VEN')).map(({ code, dimension, numerator, denominator }) => `${code}[${dimension ?? ''}] ${numerator}${denominator === null ? '' : `/${denominator}`}`)
}

it('counts a use of a joined room as one booking and as hours of each part, and no set-up or clear-up', async () => {
  const { desk, clock, book } = await openJoined()
  const { id: bookingId, version } = await book('both@讲座 09:00-11:00')
  clock.now = at('09:05')
  const started = await desk.scheduling.start({ bookingId, version })
  clock.now = at('10:30')
  await desk.scheduling.close({ bookingId, version: started.version, headsActual: 20 })
  clock.now = at('12:00')

  expect(await venueNumbers(desk)).toEqual([
    'VEN_CNT[] 1', 'VEN_CNT[东厅] 0', 'VEN_CNT[西厅] 0', 'VEN_CNT[茶室] 0', 'VEN_CNT[大厅] 1',
    'VEN_USE[] 180/720', 'VEN_USE[东厅] 90/240', 'VEN_USE[西厅] 90/240', 'VEN_USE[茶室] 0/240',
  ])
})

it('counts the hours of a room on the days it is in use, and of one out of use all month none', async () => {
  const { desk, clock, west, tea } = await openJoined()
  await desk.scheduling.updateRoom({ id: west.id, name: west.name, capacity: 30, active: false, activeFrom: '2026-12-09' })
  await desk.scheduling.updateRoom({ id: tea.id, name: tea.name, capacity: 12, active: false, activeFrom: '2026-12-07' })
  clock.now = at('18:00', '2026-12-10')

  expect((await venueNumbers(desk)).filter((text) => text.startsWith('VEN_USE'))).toEqual(['VEN_USE[] 0/2520', 'VEN_USE[东厅] 0/1680', 'VEN_USE[西厅] 0/840'])
})

it('takes a closure of a joined room out of the hours of each part', async () => {
  const { desk, station, clock, both } = await openJoined()
  station.parts.store.write({ at: clock.now, actor: 'test', screen: 'test' }, (writer) => {
    station.scheduling.hold(writer, { roomId: both.id, startsAt: at('08:00'), endsAt: at('10:00'), kind: 'closure', ownerId: 'a closure' })
    writer.journal({ subject: 'closure', subjectId: 'a closure', action: 'added' })
  })
  clock.now = at('12:00')

  expect((await venueNumbers(desk)).filter((text) => text.startsWith('VEN_USE'))).toEqual(['VEN_USE[] 0/480', 'VEN_USE[东厅] 0/120', 'VEN_USE[西厅] 0/120', 'VEN_USE[茶室] 0/240'])
})
