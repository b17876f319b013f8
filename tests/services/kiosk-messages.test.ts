import { randomUUID } from 'node:crypto'
import { safe } from '@orpc/client'
import { expect, it } from 'vitest'
import { access } from '../../shared/contract/access.ts'
import type { Finding } from '../../shared/contract/kiosk.ts'
import type { Person } from '../../shared/domain/residents/person.ts'
import { openWithAfterSchool, AUNT, FATHER, MOTHER } from '../support/after-school.ts'
import { at } from '../support/activities.ts'
import { inventedPerson } from '../support/invented-people.ts'
import { tapPort } from '../support/tapped-port.ts'

const PEOPLE = 40

/** What must not pass: every name, phone, number, address and birthday of anybody the station knows. */
function secretsOf(people: readonly Person[]): readonly string[] {
  const details = people.flatMap(({ name, phones, idNumber, address, birthOn }) => [name, ...phones, idNumber, address, birthOn])
  const guardians = [MOTHER, FATHER, AUNT].flatMap(({ name, phone }) => [name, phone])
  return [...details, ...guardians, '黄文医生', '13905940000', '小豆豆', '花生过敏', '陈小哥'].filter((text) => text !== null && text !== '').map(String)
}

/** A station full of people with something of every kind a kiosk can come across, and one slip of each. */
async function openFullStation() {
  const ready = await openWithAfterSchool({ clock: { now: at('09:00') } })
  const { desk } = ready
  const [hall] = await desk.scheduling.rooms()
  const people = Array.from({ length: PEOPLE }, (_, index) => inventedPerson(index))
  const ids: string[] = []
  for (const { name, phones, idNumber, address, birthOn } of people) ids.push((await desk.residents.register({ name, phones: [...phones], ...(idNumber && { idNumber }), ...(address && { address }), ...(birthOn && { birthOn }) })).id)
  const [first = '', second = '', third = ''] = ids
  const session = async (title: string, capacity: number | null) => {
    const [made] = await desk.activities.create({ title, kind: 'clinic', organiser: '社工站', sessions: [{ startsAt: at('09:00'), endsAt: at('11:00'), roomId: null, place: '小区广场', capacity, listed: true }] })
    return desk.activities.open({ sessionId: made?.id ?? '', version: made?.version ?? 0 })
  }
  const [clinic, full] = [await session('健康义诊', null), await session('小课堂', 1)]
  const { slip: registration } = await desk.activities.register({ sessionId: clinic.id, residentId: first })
  for (const residentId of ids.slice(1, 30)) await desk.activities.register({ sessionId: clinic.id, residentId })
  await desk.activities.signIn({ sessionId: full.id, residentId: third })
  const { slip: booking } = await desk.scheduling.book({ roomId: hall?.id ?? '', startsAt: at('15:00'), endsAt: at('16:00'), residentId: second, purpose: '排练', headsExpected: 10 })
  const expert = await desk.consultations.addExpert({ name: '黄文医生', category: 'medical', speciality: '高血压', unit: '区医院', phone: '13905940000' })
  const duty = await desk.consultations.plan({ expertId: expert.id, roomId: hall?.id ?? '', startsAt: at('13:00'), endsAt: at('14:30'), places: 5 })
  const { slip: appointment } = await desk.consultations.book({ sessionId: duty.id, residentId: third, walkIn: false })
  const child = await ready.enrol('小豆豆')
  await ready.openDay()
  const { slip: childSlip } = await desk.afterSchool.childSlip({ enrolmentId: child.id })
  await desk.restStop.lend({ itemId: 'umbrella', tail: '7391', nickname: '陈小哥', requestId: randomUUID() })
  return { ...ready, people, ids, clinic, full, slips: [registration.code, booking.code, appointment.code, childSlip.code, '000000005724'], tails: people.map(({ phones: [phone = ''] }) => phone.slice(-4)) }
}

type World = Awaited<ReturnType<typeof openFullStation>>
type Client = World['kiosk']

const findings = ({ people, tails }: World): readonly Finding[] => [
  { kind: 'list' }, { kind: 'initials', letters: 'zz' },
  ...tails.map((digits): Finding => ({ kind: 'phoneTail', digits })),
  ...tails.map((digits): Finding => ({ kind: 'beginning', of: 'phoneTail', typed: digits.slice(0, 2) })),
  ...people.flatMap(({ readings }): Finding[] => readings.initials.map((letters) => ({ kind: 'initials', letters }))),
]

/** Every call a kiosk may make, made as the screens make it; the first test holds it against the access table. */
const TOUR: Readonly<Record<string, (page: Client, world: World) => Promise<unknown>>> = {
  'setup.status': (page) => page.setup.status(),
  'setup.changes': async (page) => {
    const stream = await page.setup.changes()
    void stream.next()
  },
  'calendar.day': (page) => page.calendar.day({ on: '2026-12-07' }),
  'kiosk.today': (page) => page.kiosk.today(),
  'kiosk.schedule': (page) => page.kiosk.schedule(),
  'kiosk.notices': (page) => page.kiosk.notices(),
  'kiosk.find': (page, world) => Promise.all(findings(world).map((by) => page.kiosk.find({ sessionId: world.clinic.id, by }))),
  'kiosk.tellApart': (page, { clinic, tails: [tail = ''] }) => page.kiosk.tellApart({ sessionId: clinic.id, by: { kind: 'list' }, maskedName: '林*明', question: 'phoneTail', answer: tail }),
  'kiosk.signIn': async (page, { clinic, full, ids }) => {
    for (const residentId of ids.slice(4, 20)) await page.kiosk.signIn({ sessionId: clinic.id, residentId, via: 'list' })
    for (const residentId of ids.slice(0, 6)) await page.kiosk.signIn({ sessionId: full.id, residentId, via: 'phoneTail' })
    await page.kiosk.signIn({ sessionId: full.id, residentId: ids[8] ?? '', via: 'phoneTail', sure: true, direction: 'in' })
    await page.kiosk.signIn({ sessionId: full.id, residentId: full.id, via: 'phoneTail' })
  },
  'kiosk.scan': async (page, { slips }) => {
    for (const code of [...slips, ...slips]) await page.kiosk.scan({ code })
  },
  'kiosk.undo': (page, { clinic }) => page.kiosk.undo({ attendanceId: clinic.id }),
  'kiosk.countHead': (page, { clinic }) => page.kiosk.countHead({ sessionId: clinic.id, requestId: randomUUID() }),
  'kiosk.joinLine': (page, { full, ids: [first = ''] }) => page.kiosk.joinLine({ sessionId: full.id, residentId: first }),
  'kiosk.visits': (page, { tails }) => Promise.all(tails.map((phoneTail) => page.kiosk.visits({ phoneTail }))),
  'kiosk.arrive': async (page, { tails }) => {
    for (const phoneTail of tails) for (const { kind, id } of await page.kiosk.visits({ phoneTail })) await page.kiosk.arrive({ kind, id, phoneTail })
  },
  'kiosk.help': (page) => page.kiosk.help(),
  'kiosk.restStop': (page) => page.kiosk.restStop(),
  'kiosk.restTap': async (page) => {
    const { services: [service] } = await page.kiosk.restStop()
    await page.kiosk.restTap({ occupation: 'courier', services: [service?.id ?? ''], requestId: randomUUID() })
  },
  'kiosk.restUndo': (page, { clinic }) => page.kiosk.restUndo({ tapId: clinic.id }),
  'kiosk.restLend': (page, { tails: [tail = ''] }) => page.kiosk.restLend({ itemId: 'umbrella', tail, requestId: randomUUID() }),
  'kiosk.restLoans': (page) => page.kiosk.restLoans({ tail: '7391' }),
  'kiosk.restReturn': async (page) => {
    for (const { id } of await page.kiosk.restLoans({ tail: '7391' })) await page.kiosk.restReturn({ loanId: id, tail: '7391' })
  },
  'kiosk.restSuggest': (page) => page.kiosk.restSuggest({ choice: 'seats', requestId: randomUUID() }),
  'kiosk.ratingAsked': (page) => page.kiosk.ratingAsked(),
  'kiosk.ratingOfSlip': async (page, { slips }) => {
    for (const code of slips) await page.kiosk.ratingOfSlip({ code })
  },
  'kiosk.rate': (page, { clinic }) => page.kiosk.rate({ askId: clinic.id, level: 5 }),
  'kiosk.ratingSkip': (page, { clinic }) => page.kiosk.ratingSkip({ askId: clinic.id }),
}

it('tours every call a kiosk may make', () => {
  const allowed = Object.entries(access).flatMap(([capability, calls]) => Object.entries(calls).flatMap(([call, who]: [string, readonly string[]]) => (who.includes('kiosk') ? [`${capability}.${call}`] : [])))

  expect(Object.keys(TOUR).toSorted()).toEqual(allowed.toSorted())
})

it('lets no name, phone, number, address or birthday of anybody pass the port, whichever way', async () => {
  const world = await openFullStation()
  const { client, heard, close } = tapPort((port) => world.station.connect('kiosk', port))
  const refused: string[] = []

  for (const [name, visit] of Object.entries(TOUR)) {
    const { error } = await safe(visit(client, world))
    if (error) refused.push(`${name}: ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`)
  }
  close()

  const secrets = secretsOf(world.people)
  const leaks = heard.flatMap((message) => secrets.filter((secret) => message.includes(secret)).map((secret) => `${secret} in ${message.slice(0, 120)}`))
  expect(leaks).toEqual([])
  expect(refused).toEqual([])
  expect(heard.length).toBeGreaterThan(2 * PEOPLE)
  expect(heard.join('')).toContain('*')
})

it('would hear a name that passed', async () => {
  const world = await openFullStation()
  const { client, heard, close } = tapPort((port) => world.station.connect('kiosk', port))
  const [person] = world.people

  await safe(client.kiosk.scan({ code: person?.name ?? '' }))
  close()

  expect(heard.some((message) => message.includes(person?.name ?? '-'))).toBe(true)
})
