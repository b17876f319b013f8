import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { SignInOutcome } from '../../shared/contract/attendance.ts'
import { at } from '../support/activities.ts'
import { openDoor } from '../support/door.ts'

const idOf = (outcome: SignInOutcome): string => ('attendanceId' in outcome ? outcome.attendanceId : '')

describe('going out and in', () => {
  it('keeps every crossing, counts the person once, and tells who is inside', async () => {
    const { station, session, ask, tap, shown, lin, later } = await openDoor()
    const { id } = await session({ exits: 1, entries: 'afterExit' })

    expect(await ask(id, lin)).toMatchObject({ code: 'signedInWalkIn', present: 1 })
    later(10)
    expect(await tap(id, lin, { direction: 'out' })).toMatchObject({ code: 'left', at: at('09:10'), present: 0 })
    expect(await tap(id, lin, { direction: 'out' })).toEqual({ code: 'leftBefore', leftAt: at('09:10') })
    expect((await shown(id)).session).toMatchObject({ present: 1, inside: 0 })
    later(10)
    expect(await tap(id, lin)).toMatchObject({ code: 'cameBack', at: at('09:20'), present: 1 })

    expect(station.parts.store.raw.prepare('SELECT at, kind FROM passage ORDER BY id').all()).toEqual([{ at: at('09:10'), kind: 'out' }, { at: at('09:20'), kind: 'in' }])
    expect((await shown(id)).session).toMatchObject({ present: 1, inside: 1 })
  })

  it('takes everybody out with the end of the session, and back in when that was a mistake', async () => {
    const { desk, session, ask, shown, lin, chen, later } = await openDoor()
    const { id, version } = await session({ exits: 1 })
    await ask(id, lin)
    await ask(id, chen)
    later(5)
    await ask(id, chen, { direction: 'out' })
    later(55)

    const ended = await desk.activities.end({ sessionId: id, version })
    expect(ended).toMatchObject({ present: 2, inside: 0 })
    expect((await shown(id)).attendances).toMatchObject([{ residentId: lin, leftAt: at('10:00'), leftHow: 'close' }, { residentId: chen, leftAt: at('09:05'), leftHow: 'exit' }])

    await desk.activities.reopen({ sessionId: id, version: ended.version })
    expect((await shown(id)).attendances).toMatchObject([{ leftAt: null, leftHow: null }, { leftAt: at('09:05'), leftHow: 'exit' }])
  })

  it('lets a kiosk take a crossing back for ten seconds, as it was before', async () => {
    const { kiosk, session, tap, shown, lin, later } = await openDoor()
    const { id } = await session({ exits: 1, entries: 'afterExit' })
    await tap(id, lin)
    later(10)
    const left = await tap(id, lin, { direction: 'out' })

    expect(await kiosk.kiosk.undo({ attendanceId: idOf(left) })).toEqual({ undone: true })
    expect((await shown(id)).attendances).toMatchObject([{ leftAt: null }])
    await tap(id, lin, { direction: 'out' })
    later(10)
    const back = await tap(id, lin)
    expect(await kiosk.kiosk.undo({ attendanceId: idOf(back) })).toEqual({ undone: true })
    expect((await shown(id)).attendances).toMatchObject([{ leftAt: at('09:10'), leftHow: 'exit' }])
    expect((await shown(id)).session.present).toBe(1)
  })
})

describe('opening by the clock', () => {
  it('opens with the first person whose time has come, and tells others when', async () => {
    const { clock, plan, rules, tap, shown, lin, journal } = await openDoor()
    clock.now = at('08:20')
    const { id } = await plan()
    rules(id, { opens_before: 30 })

    expect(await tap(id, lin)).toEqual({ code: 'tooEarly', opensAt: at('08:30'), startsAt: at('09:00') })
    clock.now = at('08:30')
    expect(await tap(id, lin)).toMatchObject({ code: 'signedInWalkIn' })
    expect((await shown(id)).session.state).toBe('open')
    expect((await journal('activitySession')).map(({ action }) => action)).toEqual(['opened', 'planned'])
  })

  it('opens what is due at the station\'s own tick, once, and nothing that is over', async () => {
    const { clock, station, plan, rules, shown } = await openDoor()
    clock.now = at('08:20')
    const [due, byHand, over] = [await plan(), await plan(), await plan({ startsAt: at('07:00'), endsAt: at('08:00') })]
    for (const { id } of [due, over]) rules(id, { opens_before: 30 })
    const states = async () => Promise.all([due, byHand, over].map(async ({ id }) => (await shown(id)).session.state))

    station.activities.sessions.openDue({ at: at('08:29') })
    expect(await states()).toEqual(['planned', 'planned', 'planned'])
    station.activities.sessions.openDue({ at: at('08:30') })
    station.activities.sessions.openDue({ at: at('08:31') })
    expect(await states()).toEqual(['open', 'planned', 'planned'])
  })
})

describe('who is let in', () => {
  it('knows a child by her birthday, and lets her in with an adult who is named', async () => {
    const { session, ask, tap, person, lin, station } = await openDoor()
    const { id } = await session({ guardian_under: 14 })
    const child = await person('林小雨', { birthOn: '2018-03-01' })

    expect(await tap(id, child)).toEqual({ code: 'childAlone', under: 14 })
    expect(await ask(id, child, { guardianId: lin })).toMatchObject({ code: 'signedInWalkIn' })
    expect(station.parts.store.raw.prepare('SELECT guardian_id FROM attendance').all()).toEqual([{ guardian_id: lin }])
  })

  it('tells whoever is registered elsewhere at the same time where to be, and lets her in once she is sure', async () => {
    const { desk, session, plan, tap, lin } = await openDoor()
    const { id } = await session()
    const choir = await plan({ title: '合唱', place: '二楼', startsAt: at('09:30'), endsAt: at('10:30') })
    await plan({ title: '明天的', startsAt: at('09:30', '2026-12-08'), endsAt: at('10:30', '2026-12-08') })
    await desk.activities.register({ sessionId: choir.id, residentId: lin })

    expect(await tap(id, lin)).toEqual({ code: 'elsewhere', elsewhere: { sessionId: choir.id, title: '合唱', place: '二楼', startsAt: at('09:30'), endsAt: at('10:30'), open: false }, walkIns: true })
    expect(await tap(id, lin, { sure: true })).toMatchObject({ code: 'signedInWalkIn' })
  })

  it('gives whoever waited the place she came for', async () => {
    const { station, session, tap, journal, lin } = await openDoor()
    const { id } = await session({}, { capacity: 5 })
    station.parts.store.raw.prepare("INSERT INTO registration (id, session_id, resident_id, state, created_at) VALUES ('01M9705Q4ZZZZZZZZZZZ1GMQYX', ?, ?, 'waitlisted', 1)").run(id, lin)

    expect(await tap(id, lin)).toMatchObject({ code: 'signedInFromLine' })
    expect(station.parts.store.raw.prepare('SELECT state FROM registration').all()).toEqual([{ state: 'registered' }])
    expect(await journal('registration')).toMatchObject([{ action: 'accepted' }])
  })

  it('says what a slip means whose registration was cancelled', async () => {
    const { desk, kiosk, session, rules, lin } = await openDoor()
    const { id } = await session()
    const { slip } = await desk.activities.register({ sessionId: id, residentId: lin })
    await desk.activities.unregister({ sessionId: id, residentId: lin })
    rules(id, { walk_ins: 0 })

    expect(await kiosk.kiosk.scan({ code: slip.code })).toMatchObject({ kind: 'signIn', outcome: { code: 'registrationCancelled' } })
    rules(id, { walk_ins: 1 })
    expect(await kiosk.kiosk.scan({ code: slip.code })).toMatchObject({ kind: 'signIn', outcome: { code: 'signedInWalkIn' } })
  })

  it('lets staff overrule a rule, and keeps in the journal that they did', async () => {
    const { session, ask, journal, lin, chen } = await openDoor()
    const { id } = await session({}, { capacity: 1 })
    await ask(id, lin)

    expect(await ask(id, chen)).toEqual({ code: 'full', capacity: 1, free: 0, keptUntil: null })
    expect(await ask(id, chen, { anyway: true })).toMatchObject({ code: 'signedInWalkIn', present: 2 })
    expect(await journal('attendance')).toMatchObject([{ action: 'signedIn', anyway: true }, { action: 'refused', code: 'full', residentId: chen, via: 'desk' }, { action: 'signedIn' }])
  })

  it('keeps what was refused by code and id alone, and nothing of what held already', async () => {
    const { kiosk, session, ask, tap, journal, lin } = await openDoor()
    const { id } = await session({ counts: 'names' })
    await ask(id, lin)
    await tap(id, lin)
    await kiosk.kiosk.countHead({ sessionId: id, requestId: '0b0e1a52-3a52-4c63-9d5e-0c6a1d1b2c3d' })
    await tap(id, '01ARZ3NDEKTSV4RRFFQ69G5FAV')

    expect(await journal('attendance')).toEqual([
      { action: 'refused', sessionId: id, residentId: null, via: 'phoneTail', code: 'unknownPerson' }, { action: 'refused', sessionId: id, residentId: null, via: 'kiosk', code: 'namesOnly' },
      expect.objectContaining({ action: 'signedIn', code: 'signedInWalkIn' }),
    ])
  })
})

describe('the desk at the door', () => {
  it('signs many in at once, each by the rule, in one transaction', async () => {
    const { desk, session, lin, chen, person, shown, station } = await openDoor()
    const { id } = await session({}, { capacity: 2 })
    const third = await person('黄文辉')
    const commits: number[] = []
    station.parts.store.onChange((topics) => commits.push(topics.size))

    const outcomes = await desk.activities.signInMany({ sessionId: id, residentIds: [lin, chen, lin, third] })

    expect(outcomes.map(({ residentId, outcome }) => [residentId, outcome.code])).toEqual([[lin, 'signedInWalkIn'], [chen, 'signedInWalkIn'], [lin, 'alreadyIn'], [third, 'full']])
    expect((await shown(id)).session.present).toBe(2)
    expect(commits).toHaveLength(1)
  })

  it('signs one person in to several sessions', async () => {
    const { desk, session, lin } = await openDoor()
    const [one, two, off] = [await session(), await session({}, { title: '合唱' }), await session({ counts: 'heads' })]

    const outcomes = await desk.activities.signInToMany({ residentId: lin, sessionIds: [one.id, two.id, off.id] })

    expect(outcomes.map(({ outcome }) => outcome.code)).toEqual(['signedInWalkIn', 'signedInWalkIn', 'headsOnly'])
  })

  it('flags who signed in somebody\'s place, and keeps the name sealed', async () => {
    const { session, ask, shown, journal, lin, chen, station, person } = await openDoor()
    const { id } = await session()
    const third = await person('黄文辉')
    await ask(id, lin, { proxy: { residentId: chen } })
    await ask(id, third, { proxy: { name: '她的女儿阿凤' } })

    expect((await shown(id)).attendances.map(({ proxyName }) => proxyName)).toEqual(['陈国富', '她的女儿阿凤'])
    expect(await journal('attendance')).toMatchObject([{ proxy: true }, { proxy: true }])
    const stored = station.parts.store.raw.prepare<[], { proxy_sealed: Buffer }>('SELECT proxy_sealed FROM attendance').all()
    expect(stored.some(({ proxy_sealed: bytes }) => bytes.includes('阿凤') || bytes.includes(chen))).toBe(false)
    expect(JSON.stringify(await journal('attendance'))).not.toContain('阿凤')
  })

  it('takes a sign-in back with a reason, whose note nobody can read in the file', async () => {
    const { desk, session, ask, journal, lin, station } = await openDoor()
    const { id } = await session()
    const attendanceId = idOf(await ask(id, lin))

    await desk.activities.annul({ attendanceId, reason: 'other', note: '林玉娇说是邻居来的' })

    expect(await journal('attendance')).toMatchObject([{ action: 'annulled', reason: 'other' }, {}])
    const row = station.parts.store.raw.prepare<[], { state: string; annul_reason: string; annul_note_sealed: Buffer }>('SELECT state, annul_reason, annul_note_sealed FROM attendance').get()
    expect(row).toMatchObject({ state: 'annulled', annul_reason: 'other' })
    expect(row?.annul_note_sealed.includes('邻居')).toBe(false)
  })

  it('takes heads back, at the desk with a reason and at the kiosk that counted them', async () => {
    const { desk, kiosk, session, shown } = await openDoor()
    const { id } = await session()
    const group = await desk.activities.countHeads({ sessionId: id, heads: 30 })
    const own = await kiosk.kiosk.countHead({ sessionId: id, requestId: '0b0e1a52-3a52-4c63-9d5e-0c6a1d1b2c3d' })
    expect(await shown(id)).toMatchObject({ session: { heads: 31, inside: 31 }, headCounts: [{ heads: 30, via: 'desk' }, { heads: 1, via: 'kiosk' }] })

    expect(await kiosk.kiosk.undo({ attendanceId: idOf(group) })).toEqual({ undone: false })
    expect(await kiosk.kiosk.undo({ attendanceId: idOf(own) })).toEqual({ undone: true })
    await desk.activities.annulHeads({ headCountId: idOf(group), reason: 'duplicate' })

    expect(await shown(id)).toMatchObject({ session: { heads: 0, inside: 0 }, headCounts: [] })
    expect((await safe(desk.activities.annulHeads({ headCountId: idOf(group), reason: 'duplicate' }))).error).toMatchObject({ code: 'WRONG_STATE' })
    expect((await desk.setup.doctor()).mismatches).toEqual([])
  })

  it('counts a helper in no 人次, also one who signed in before she was named, and as anybody once she is none', async () => {
    const { desk, session, ask, shown, lin, chen } = await openDoor()
    const { id } = await session({}, { capacity: 1 })
    await ask(id, lin)
    await desk.activities.addHelper({ sessionId: id, residentId: lin })
    await desk.activities.addHelper({ sessionId: id, residentId: chen })

    expect(await ask(id, chen)).toMatchObject({ code: 'signedInStaff', present: 0 })
    expect(await shown(id)).toMatchObject({ session: { present: 0, inside: 0 }, attendances: [{ role: 'staff' }, { role: 'staff' }], helpers: [{ name: '林玉娇' }, { name: '陈国富' }] })
    await desk.activities.removeHelper({ sessionId: id, residentId: lin })
    expect((await shown(id)).session).toMatchObject({ present: 1, inside: 1 })
    expect((await safe(desk.activities.removeHelper({ sessionId: id, residentId: lin }))).error).toMatchObject({ code: 'NOT_FOUND' })
  })
})
