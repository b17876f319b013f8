import { randomUUID } from 'node:crypto'
import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { access } from '../../shared/contract/access.ts'
import { at, MINUTE, openWithActivities } from '../support/activities.ts'

/** Two people whose masked name is 张*国, told apart by the phone; two 李* who share everything. */
async function openWithKiosk() {
  const ready = await openWithActivities()
  const jianguo = await ready.person('张建国', { phones: ['13812340001'], birthOn: '1955-03-08' })
  const weiguo = await ready.person('张卫国', { phones: ['13812340002'], birthOn: '1956-04-09' })
  const chen = await ready.person('陈美', { phones: ['13912345678'] })
  const session = await ready.open(await ready.plan())
  const find = (by: Parameters<typeof ready.kiosk.kiosk.find>[0]['by'], sessionId = session.id) => ready.kiosk.kiosk.find({ sessionId, by })
  const signIn = (residentId: string) => ready.kiosk.kiosk.signIn({ sessionId: session.id, residentId, via: 'phoneTail' })
  return { ...ready, jianguo, weiguo, chen, session, find, signIn }
}

describe('the kiosk', () => {
  it('shows today\'s sessions, open ones first, cancelled ones not at all', async () => {
    const { kiosk, desk, plan, open } = await openWithActivities()
    await plan({ title: '晚上的', startsAt: at('19:00'), endsAt: at('20:00') })
    const off = await plan({ title: '取消的' })
    await desk.activities.cancel({ sessionId: off.id, version: off.version })
    const running = await open(await plan({ title: '开着的', startsAt: at('10:00') }))
    await desk.activities.countHeads({ sessionId: running.id, heads: 3 })
    await plan({ title: '明天的', startsAt: at('09:00', '2026-12-08'), endsAt: at('10:00', '2026-12-08') })

    expect(await kiosk.kiosk.today()).toEqual({
      stationName: '龙桥社区党群服务中心', now: at('09:00'), screen: { panelInches: 21.5, idleMinutes: 3, restStop: true },
      open: [{ startsAt: at('08:00'), endsAt: at('12:00') }, { startsAt: at('14:30'), endsAt: at('17:30') }],
      sessions: [expect.objectContaining({ title: '开着的', state: 'open', present: 3, countable: true }), expect.objectContaining({ title: '晚上的', state: 'planned', countable: false })],
    })
  })

  it('finds a person by the last four digits of her phone and signs her in', async () => {
    const { find, signIn, chen, clock } = await openWithKiosk()

    expect(await find({ kind: 'phoneTail', digits: '5678' })).toEqual({ candidates: [{ kind: 'person', maskedName: '陈*', residentId: chen, signedInAt: null }], more: false })
    expect(await signIn(chen)).toMatchObject({ outcome: { code: 'signedInWalkIn', at: at('09:00'), present: 1 }, maskedName: '陈*' })
    clock.now += 2 * MINUTE
    expect(await signIn(chen)).toEqual({ outcome: { code: 'alreadyIn', at: at('09:00') }, maskedName: '陈*' })
    expect((await find({ kind: 'phoneTail', digits: '5678' })).candidates).toMatchObject([{ signedInAt: at('09:00') }])
  })

  it('finds nobody for digits that nobody has', async () => {
    const { find } = await openWithKiosk()

    expect(await find({ kind: 'phoneTail', digits: '9999' })).toEqual({ candidates: [], more: false })
  })

  it('tells people with one masked name apart by a question only they can answer', async () => {
    const { kiosk, find, session, jianguo, weiguo, person } = await openWithKiosk()
    const by = { kind: 'initials', letters: 'zjg' } as const
    const third = await person('张金国', { phones: ['13812340003'] })

    expect(await find(by)).toEqual({ candidates: [{ kind: 'alike', maskedName: '张*国', people: 2, question: 'phoneTail' }], more: false })
    const ask = (answer: string) => kiosk.kiosk.tellApart({ sessionId: session.id, by, maskedName: '张*国', question: 'phoneTail', answer })
    expect(await ask('0001')).toEqual({ residentId: jianguo })
    expect(await ask('0003')).toEqual({ residentId: third })
    expect(await ask('0002')).toEqual({ residentId: null })
    expect(weiguo).not.toBe(jianguo)
  })

  it('asks the birthday where relatives share a phone, typed as four digits', async () => {
    const { kiosk, find, session, person } = await openWithKiosk()
    const elder = await person('林大明', { phones: ['13700001111'], birthOn: '1950-12-07' })
    await person('林小明', { phones: ['13700001111'], birthOn: '1980-01-02' })
    const by = { kind: 'phoneTail', digits: '1111' } as const

    expect((await find(by)).candidates).toEqual([{ kind: 'alike', maskedName: '林*明', people: 2, question: 'birthday' }])
    expect(await kiosk.kiosk.tellApart({ sessionId: session.id, by, maskedName: '林*明', question: 'birthday', answer: '1207' })).toEqual({ residentId: elder })
  })

  it('sends namesakes that no question tells apart to the staff', async () => {
    const { find, person } = await openWithKiosk()
    await person('林大明', { phones: ['13700001111'] })
    await person('林小明', { phones: ['13700001111'] })

    expect((await find({ kind: 'phoneTail', digits: '1111' })).candidates).toEqual([{ kind: 'askStaff', maskedName: '林*明', people: 2 }])
  })

  it('rests the question for a minute after five wrong answers, at this kiosk only', async () => {
    const { kiosk, station, session, person, clock, jianguo } = await openWithKiosk()
    await person('张金国', { phones: ['13812340003'] })
    const question = { sessionId: session.id, by: { kind: 'initials', letters: 'zjg' }, maskedName: '张*国', question: 'phoneTail', answer: '9999' } as const
    const right = { ...question, answer: '0001' }

    for (let tries = 0; tries < 4; tries += 1) expect(await kiosk.kiosk.tellApart(question)).toEqual({ residentId: null })
    expect((await safe(kiosk.kiosk.tellApart(question))).error).toMatchObject({ code: 'LOCKED_OUT', data: { until: clock.now + MINUTE } })
    expect((await safe(kiosk.kiosk.tellApart(right))).error).toMatchObject({ code: 'LOCKED_OUT' })
    expect(await station.client('kiosk').kiosk.tellApart(right)).toEqual({ residentId: jianguo })
    clock.now += MINUTE
    expect(await kiosk.kiosk.tellApart(right)).toEqual({ residentId: jianguo })
  })

  it('shows twelve buttons and says that there are more', async () => {
    const { find, person } = await openWithKiosk()
    const given = '一二三四五六七八九十甲乙丙'
    for (const one of given) await person(`王${one}富`, { phones: ['13600002222'] })
    for (const one of given) await person(`王${one}贵${one}`, { phones: ['13600002222'] })

    const { candidates, more } = await find({ kind: 'phoneTail', digits: '2222' })

    expect(candidates).toHaveLength(12)
    expect(more).toBe(true)
  })

  it('offers the list only where the desk allows it, with those who have not come first', async () => {
    const { desk, plan, open, find, signIn, chen, jianguo, session } = await openWithKiosk()
    const listed = await open(await plan({ title: '讲座', listed: true }))
    for (const residentId of [chen, jianguo]) await desk.activities.register({ sessionId: listed.id, residentId })
    await desk.activities.register({ sessionId: session.id, residentId: chen })
    await desk.activities.signIn({ sessionId: listed.id, residentId: chen })

    expect((await find({ kind: 'list' }, listed.id)).candidates).toEqual([
      { kind: 'person', maskedName: '张*国', residentId: jianguo, signedInAt: null },
      { kind: 'person', maskedName: '陈*', residentId: chen, signedInAt: at('09:00') },
    ])
    expect((await find({ kind: 'list' })).candidates).toEqual([])
    await signIn(chen)
  })

  it('takes back what was just signed in here, but not later and not what the desk did', async () => {
    const { kiosk, desk, session, signIn, chen, jianguo, clock } = await openWithKiosk()
    const first = await signIn(chen)
    if (!('attendanceId' in first.outcome)) throw new Error('not signed in')
    clock.now += 9_000
    expect(await kiosk.kiosk.undo({ attendanceId: first.outcome.attendanceId })).toEqual({ undone: true })
    expect(await kiosk.kiosk.undo({ attendanceId: first.outcome.attendanceId })).toEqual({ undone: false })

    const late = await signIn(chen)
    if (!('attendanceId' in late.outcome)) throw new Error('not signed in')
    clock.now += 13_000
    expect(await kiosk.kiosk.undo({ attendanceId: late.outcome.attendanceId })).toEqual({ undone: false })

    const atDesk = await desk.activities.signIn({ sessionId: session.id, residentId: jianguo })
    if (!('attendanceId' in atDesk)) throw new Error('not signed in')
    expect(await kiosk.kiosk.undo({ attendanceId: atDesk.attendanceId })).toEqual({ undone: false })
  })

  it('takes back only what was signed in last at this kiosk, and nothing of another one', async () => {
    const { kiosk, station, desk, session, signIn, chen, jianguo, weiguo } = await openWithKiosk()
    const other = station.client('kiosk')
    const idOf = async (outcome: Promise<{ outcome: Awaited<ReturnType<typeof signIn>>['outcome'] }>): Promise<string> => {
      const { outcome: said } = await outcome
      return 'attendanceId' in said ? said.attendanceId : ''
    }
    const { slip } = await desk.activities.register({ sessionId: session.id, residentId: weiguo })
    const first = await idOf(signIn(chen))

    expect(await other.kiosk.undo({ attendanceId: first })).toEqual({ undone: false })
    const second = await idOf(signIn(jianguo))
    expect(await kiosk.kiosk.undo({ attendanceId: first })).toEqual({ undone: false })
    expect(await kiosk.kiosk.undo({ attendanceId: second })).toEqual({ undone: true })

    const scanned = await other.kiosk.scan({ code: slip.code })
    if (scanned.kind !== 'signIn' || !('attendanceId' in scanned.outcome)) throw new Error('not signed in')
    const third = { attendanceId: scanned.outcome.attendanceId }
    expect(await kiosk.kiosk.undo(third)).toEqual({ undone: false })
    expect(await other.kiosk.undo(third)).toEqual({ undone: true })
  })

  it('counts a head that will not be named', async () => {
    const { kiosk, desk, session } = await openWithKiosk()

    expect(await kiosk.kiosk.countHead({ sessionId: session.id, requestId: randomUUID() })).toMatchObject({ code: 'counted', heads: 1, present: 1 })
    expect((await desk.activities.session({ sessionId: session.id })).session).toMatchObject({ heads: 1, present: 0 })
  })

  it('answers a tap that is sent again as it did the first time, and counts it once', async () => {
    const { kiosk, desk, session, plan, open, signIn, chen, clock } = await openWithKiosk()
    const other = await open(await plan({ title: '合唱' }))
    const requestId = randomUUID()
    const tap = () => kiosk.kiosk.countHead({ sessionId: session.id, requestId })
    const heads = async (sessionId: string) => (await desk.activities.session({ sessionId })).session.heads

    const first = await tap()
    clock.now += MINUTE
    await signIn(chen)
    expect(first).toMatchObject({ code: 'counted', at: at('09:00'), present: 1 })
    expect(await tap()).toEqual(first)
    const { version } = (await desk.activities.session({ sessionId: session.id })).session
    await desk.activities.end({ sessionId: session.id, version })
    expect(await tap()).toEqual(first)
    expect(await heads(session.id)).toBe(1)

    await kiosk.kiosk.countHead({ sessionId: other.id, requestId })
    await kiosk.kiosk.countHead({ sessionId: other.id, requestId: randomUUID() })
    expect(await heads(other.id)).toBe(2)
  })

  it('decides anew on a tap that was refused and counted nothing', async () => {
    const { kiosk, desk, session } = await openWithKiosk()
    const requestId = randomUUID()
    const tap = () => kiosk.kiosk.countHead({ sessionId: session.id, requestId })
    const ended = await desk.activities.end({ sessionId: session.id, version: session.version })

    expect(await tap()).toEqual({ code: 'ended' })
    await desk.activities.reopen({ sessionId: session.id, version: ended.version })
    expect(await tap()).toMatchObject({ code: 'counted', present: 1 })
  })

  it('signs in the holder of a scanned slip, greets the holder of a booked room, and knows no other code', async () => {
    const { kiosk, desk, hall, session, chen, station } = await openWithKiosk()
    const { slip } = await desk.activities.register({ sessionId: session.id, residentId: chen })
    const booked = await desk.scheduling.book({ roomId: hall.id, startsAt: at('15:00'), endsAt: at('16:00'), residentId: chen, purpose: '排练', headsExpected: 10 })

    expect(await kiosk.kiosk.scan({ code: slip.code })).toMatchObject({ kind: 'signIn', outcome: { code: 'signedIn' }, maskedName: '陈*', title: '健康义诊' })
    expect(await kiosk.kiosk.scan({ code: slip.code })).toMatchObject({ kind: 'signIn', outcome: { code: 'alreadyIn' } })
    expect(await kiosk.kiosk.scan({ code: booked.slip.code })).toEqual({ kind: 'arrived', maskedName: '陈*', title: '多功能厅', startsAt: at('15:00') })
    expect(await kiosk.kiosk.scan({ code: '690123456789' })).toEqual({ kind: 'unknown' })
    expect(station.activities.attendances.list(session.id)).toMatchObject([{ via: 'slip' }])
  })

  it('lets the holder of an appointment arrive by her slip, and says nothing of one that was cancelled', async () => {
    const { kiosk, desk, hall, chen } = await openWithKiosk()
    const expert = await desk.consultations.addExpert({ name: '黄文医生', category: 'medical', speciality: '高血压', unit: '区医院', phone: '' })
    const duty = await desk.consultations.plan({ expertId: expert.id, roomId: hall.id, startsAt: at('14:00'), endsAt: at('16:00'), places: 5 })
    const { appointment, slip } = await desk.consultations.book({ sessionId: duty.id, residentId: chen, walkIn: false })

    const arrived = { kind: 'arrived', maskedName: '陈*', title: '高血压 · 多功能厅 · 第 1 位', startsAt: at('14:00') }
    expect(await kiosk.kiosk.scan({ code: slip.code })).toEqual(arrived)
    expect(await kiosk.kiosk.scan({ code: slip.code })).toEqual(arrived)
    const { appointments } = await desk.consultations.session({ sessionId: duty.id })
    expect(appointments).toMatchObject([{ state: 'arrived' }])
    await desk.consultations.step({ appointmentId: appointment.id, version: appointments[0]?.version ?? 0, event: 'cancel' })
    expect(await kiosk.kiosk.scan({ code: slip.code })).toEqual({ kind: 'unknown' })
  })

  it('rings at the desk once until somebody answers', async () => {
    const { kiosk, desk, station, clock } = await openWithKiosk()
    const topics: string[] = []
    station.parts.store.onChange((changed) => topics.push(...changed))

    await kiosk.kiosk.help()
    clock.now += 1000
    await kiosk.kiosk.help()
    await station.client('kiosk').kiosk.help()

    const calls = await desk.kiosk.calls()
    expect(calls.map((call) => call.at)).toEqual([at('09:00'), at('09:00') + 1000])
    for (const { id } of calls) await desk.kiosk.answer({ callId: id })
    expect(await desk.kiosk.calls()).toEqual([])
    expect(topics).toEqual(['help', 'help', 'help', 'help'])
  })

  it('greets the holder of a room by the slip, and nobody once the room was given back', async () => {
    const { kiosk, desk, hall } = await openWithKiosk()
    const { booking, slip } = await desk.scheduling.book({ roomId: hall.id, startsAt: at('15:00'), endsAt: at('16:00'), team: { name: '腰鼓队' }, purpose: '排练', headsExpected: 10 })
    expect(await kiosk.kiosk.scan({ code: slip.code })).toMatchObject({ kind: 'arrived', title: hall.name })

    await desk.scheduling.cancel({ bookingId: booking.id, version: booking.version, by: 'applicant' })

    expect(await kiosk.kiosk.scan({ code: slip.code })).toEqual({ kind: 'unknown' })
  })

  it('never says a name, a phone, a birthday or an id number in full, whatever it is asked', async () => {
    const { kiosk, desk, session, hall, find, signIn, person } = await openWithKiosk()
    const secrets = { name: '欧阳修竹', phones: ['13655557777'], birthOn: '1962-06-01', idNumber: '350302195001010019', address: '荔园小区3号楼501' } as const
    const id = await person(secrets.name, { phones: [...secrets.phones], birthOn: secrets.birthOn, idNumber: secrets.idNumber, address: secrets.address })
    const { slip } = await desk.activities.register({ sessionId: session.id, residentId: id })
    const booking = await desk.scheduling.book({ roomId: hall.id, startsAt: at('15:00'), endsAt: at('16:00'), residentId: id, purpose: '排练', headsExpected: 10 })
    const first = await signIn(id)

    const said: { [Call in keyof typeof kiosk.kiosk]?: unknown } = {
      today: await kiosk.kiosk.today(),
      find: [await find({ kind: 'beginning', of: 'phoneTail', typed: '77' }), await find({ kind: 'phoneTail', digits: '7777' }), await find({ kind: 'initials', letters: 'oyxz' }), await find({ kind: 'list' })],
      visits: await kiosk.kiosk.visits({ phoneTail: secrets.phones[0].slice(-4) }), schedule: await kiosk.kiosk.schedule(),
      arrive: await kiosk.kiosk.arrive({ kind: 'booking', id: booking.booking.id, phoneTail: secrets.phones[0].slice(-4) }),
      tellApart: await kiosk.kiosk.tellApart({ sessionId: session.id, by: { kind: 'phoneTail', digits: '7777' }, maskedName: '欧阳**', question: 'idTail', answer: '0019' }),
      signIn: [first, await signIn(id)],
      scan: [await kiosk.kiosk.scan({ code: slip.code }), await kiosk.kiosk.scan({ code: booking.slip.code })],
      undo: await kiosk.kiosk.undo({ attendanceId: 'attendanceId' in first.outcome ? first.outcome.attendanceId : id }),
      countHead: await kiosk.kiosk.countHead({ sessionId: session.id, requestId: randomUUID() }),
      help: await kiosk.kiosk.help(),
      joinLine: await safe(kiosk.kiosk.joinLine({ sessionId: session.id, residentId: id })),
    }

    const namesNobody = /^(rest|rat|notices$)/ // the rest stop, ratings and notices know no person; what is lent shows no digits (rest-stop.test.ts)
    const allowed = Object.entries(access.kiosk).flatMap(([call, principals]) => (principals.includes('kiosk') && !namesNobody.test(call) ? [call] : []))
    expect(Object.keys(said).toSorted()).toEqual(allowed.toSorted())
    const text = JSON.stringify(said)
    expect(text).toContain('欧阳')
    for (const secret of [secrets.name, '修', secrets.phones[0], '7777', secrets.birthOn, secrets.idNumber, '荔园']) expect(text).not.toContain(secret)
    await expect(kiosk.activities.session({ sessionId: session.id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
