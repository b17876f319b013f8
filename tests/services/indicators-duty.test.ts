import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { decryptWith } from '../../electron/station/exchange/package/age-keys.ts'
import { readArchive } from '../../electron/station/exchange/package/archive.ts'
import { BRIEF, INDICATORS } from '../../shared/domain/exchange/manifest.ts'
import type { CalendarDate } from '../../shared/domain/values/calendar-date.ts'
import { DECEMBER, district, exportTo, JANUARY_5, openReporting } from '../support/exchange.ts'
import { MONDAY_9_00, openReadyStation } from '../support/station.ts'

const at = (time: string, on = '2026-12-07') => Date.parse(`${on}T${time}:00+08:00`)
const SINCE = { joinedOn: '2026-01-01' as CalendarDate }

/** A lawyer with two visits a month, another without a contract, a doctor; nobody has been there yet. */
async function openWithAdvisers() {
  const clock = { now: MONDAY_9_00 }
  const { desk } = await openReadyStation({ clock })
  const [hall, meeting] = await desk.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const add = async (name: string, category: 'legal' | 'medical', visitsPerMonth: number | null) => (await desk.consultations.addExpert({ name, category, speciality: '咨询', unit: '', phone: '', visitsPerMonth, ...SINCE })).id
  const [zheng, wu, huang] = [await add('郑律师', 'legal', 2), await add('吴律师', 'legal', null), await add('黄医生', 'medical', 4)]
  const plan = async (expertId: string, from: string, to: string, on = '2026-12-07', more: { readonly roomId?: string; readonly others?: string[]; readonly kind?: 'reception'; readonly state?: 'planned' } = {}) =>
    (await desk.consultations.plan({ expertId, roomId: hall.id, startsAt: at(from, on), endsAt: at(to, on), places: 4, ...more })).id
  const sign = (sessionId: string, expertId: string) => desk.consultations.signExpert({ sessionId, expertId, event: 'arrive' })
  const numbers = async () => {
    const { rows, brief } = await desk.indicators.month({ month: DECEMBER })
    return { counts: rows.filter(({ code }) => code === 'EXP_SESS' || code === 'LAW_DUTY').map(({ code, numerator, denominator }) => `${code} ${numerator}${denominator === null ? '' : `/${denominator}`}`), brief }
  }
  return { desk, clock, hall, meeting, zheng, wu, huang, plan, sign, numbers }
}

it('counts the duty sessions that were held, and the visits a contract asks of legal advisers', async () => {
  const { desk, meeting, zheng, wu, huang, plan, sign, numbers } = await openWithAdvisers()
  expect((await numbers()).counts).toEqual(['EXP_SESS 0', 'LAW_DUTY 0/2'])

  await sign(await plan(zheng, '09:30', '10:30'), zheng)
  await sign(await plan(zheng, '14:00', '15:00'), zheng)
  await sign(await plan(wu, '09:30', '10:30', '2026-12-07', { roomId: meeting.id }), wu)
  await sign(await plan(huang, '15:30', '16:30', '2026-12-07', { others: [wu] }), huang)
  expect((await numbers()).counts).toEqual(['EXP_SESS 4', 'LAW_DUTY 1/2'])

  const cancelled = await plan(zheng, '09:00', '10:00', '2026-12-08')
  await sign(cancelled, zheng)
  await desk.consultations.cancelSession({ sessionId: cancelled })
  await plan(zheng, '09:00', '10:00', '2026-12-09')
  const nobodySigned = await plan(huang, '09:00', '10:00', '2026-12-10')
  const { id: residentId } = await desk.residents.register({ name: '林一', phones: ['13900001111'] })
  const { appointment } = await desk.consultations.book({ sessionId: nobodySigned, residentId, walkIn: true })
  await desk.consultations.step({ appointmentId: appointment.id, version: appointment.version, event: 'serve' })
  await sign(await plan(wu, '09:00', '10:00', '2026-12-20', { kind: 'reception', state: 'planned' }), wu)

  const { counts, brief } = await numbers()
  expect(counts).toEqual(['EXP_SESS 5', 'LAW_DUTY 1/2'])
  expect(brief).toContain('能人坐诊5场，服务1次；法律顾问驻点履约率50.0%（到站1次，约定2次）；')
})

it('goes into the package, as numbers and in the sentences', async () => {
  const { desk, clock, stick } = await openReporting()
  const [hall] = await desk.scheduling.rooms()
  const { id } = await desk.consultations.addExpert({ name: '郑律师', category: 'legal', speciality: '咨询', unit: '', phone: '', visitsPerMonth: 2, ...SINCE })
  const session = await desk.consultations.plan({ expertId: id, roomId: hall?.id ?? '', startsAt: at('09:30'), endsAt: at('10:30'), places: 4 })
  await desk.consultations.signExpert({ sessionId: session.id, expertId: id, event: 'arrive' })
  clock.now = JANUARY_5

  const archive = await decryptWith(district.identity, readFileSync((await exportTo(desk, DECEMBER, stick)).path))
  const read = typeof archive === 'string' ? { finding: archive } : readArchive(archive)
  if ('finding' in read) throw new Error('the package does not open')
  const text = (name: string) => new TextDecoder().decode(new Map(read.members).get(name))

  expect(text(INDICATORS)).toMatch(/,EXP_SESS,1,能人坐诊场次,场,,1,\r?\n.*,LAW_DUTY,1,法律顾问驻点履约率,%,,1,2\r?\n/u)
  expect(text(BRIEF)).toContain('法律顾问驻点履约率50.0%（到站1次，约定2次）')
})

it('follows a session that is moved into the month it is held in', async () => {
  const { desk, hall, zheng, plan, sign, numbers } = await openWithAdvisers()
  const id = await plan(zheng, '09:00', '10:00', '2026-12-08')
  await desk.consultations.reschedule({ sessionId: id, roomId: hall.id, startsAt: at('09:00', '2027-01-05') })
  await sign(id, zheng)

  expect((await numbers()).counts).toEqual(['EXP_SESS 0', 'LAW_DUTY 0/2'])
})
