import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { Stay } from '../../shared/contract/after-school-days.ts'
import type { CalendarDate } from '../../shared/domain/values/calendar-date.ts'
import { sentenceFor } from '../../shared/text/refusals.ts'
import { at, MINUTE } from '../support/activities.ts'
import { AUNT, details, MOTHER, openWithAfterSchool, TERM } from '../support/after-school.ts'
import { openTestStation, temporaryFolder } from '../support/station.ts'

const MONDAY = '2026-12-07' as CalendarDate
type Desk = Awaited<ReturnType<typeof openWithAfterSchool>>['desk']

const codeOf = async (promise: Promise<unknown>): Promise<unknown> => {
  const { error } = await safe(promise)
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : error
}
const dataOf = async (promise: Promise<unknown>): Promise<unknown> => {
  const { error } = await safe(promise)
  return typeof error === 'object' && error !== null && 'data' in error ? error.data : error
}
const toAunt = (desk: Desk, stay: Stay): Promise<Stay> => desk.afterSchool.handOver({ stayId: stay.id, version: stay.version, by: { kind: 'listed', collectorId: stay.collectors[0]?.id ?? '' } })

describe('a place at the after-school room', () => {
  it('goes by points, then by who asked first, and says how many stand before', async () => {
    const { desk, clock, term, apply, sign } = await openWithAfterSchool()
    const plain = await sign(await apply('陈一'))
    clock.now += MINUTE
    const dual = await sign(await apply('陈二', { dualEarner: true }))
    clock.now += MINUTE
    const both = await sign(await apply('陈三', { dualEarner: true, hardship: true }))

    expect((await desk.afterSchool.enrolments({ termId: term.id })).map(({ name, points, line }) => [name, points, line])).toEqual([['陈三', 2, 1], ['陈二', 1, 2], ['陈一', 0, 3]])
    expect(await dataOf(desk.afterSchool.enrol({ enrolmentId: plain.id, version: plain.version }))).toEqual({ ahead: 2 })
    expect(await desk.afterSchool.enrolOutOfOrder({ enrolmentId: plain.id, version: plain.version, reason: 'sibling' })).toMatchObject({ state: 'enrolled' })
    expect(await dataOf(desk.afterSchool.enrol({ enrolmentId: dual.id, version: dual.version }))).toEqual({ ahead: 1 })
    expect(await desk.afterSchool.enrol({ enrolmentId: both.id, version: both.version })).toMatchObject({ state: 'enrolled', line: null })
  })

  it('needs a consent that holds today, and a free place', async () => {
    const { desk, apply, sign, enrol } = await openWithAfterSchool()
    const applied = await apply('陈一')
    expect(await codeOf(desk.afterSchool.enrol({ enrolmentId: applied.id, version: applied.version }))).toBe('WRONG_STATE')
    const old = await desk.afterSchool.signConsent({ enrolmentId: applied.id, version: applied.version, signedOn: '2026-11-01' as CalendarDate, until: '2026-12-06' as CalendarDate })
    expect(await dataOf(desk.afterSchool.enrol({ enrolmentId: old.id, version: old.version }))).toEqual({ until: '2026-12-06' })

    for (const name of ['陈二', '陈三', '陈四']) await enrol(name)
    const late = await sign(await apply('陈五'))
    expect(await codeOf(desk.afterSchool.enrol({ enrolmentId: late.id, version: late.version }))).toBe('SESSION_FULL')
  })

  it('wants two telephones, grown-up collectors and no more of them than the term lists, and takes a child once', async () => {
    const { desk, term, apply } = await openWithAfterSchool()
    const tell = (changes: Parameters<typeof details>[0]) => dataOf(apply('陈一', { details: details(changes) }))

    expect(await tell({ guardians: [MOTHER, { ...MOTHER, name: '外婆' }] })).toEqual({ trouble: 'phones', most: 4 })
    expect(await tell({ collectors: [{ ...AUNT, birthYear: 2008 }] })).toEqual({ trouble: 'notAdult', most: 4 })
    expect(await tell({ collectors: Array.from({ length: 5 }, () => AUNT) })).toEqual({ trouble: 'collectors', most: 4 })
    const { number, residentId } = await apply('陈二')
    expect(await dataOf(desk.afterSchool.apply({ termId: term.id, residentId, dualEarner: false, hardship: false, mayLeaveAlone: false, details: details() }))).toEqual({ number })
  })

  it('shows telephones masked until they are asked for, and journals the asking', async () => {
    const { desk, station, enrol } = await openWithAfterSchool()
    const { id } = await enrol('陈一')

    expect((await desk.afterSchool.enrolment({ enrolmentId: id })).details.guardians[0]).toEqual({ ...MOTHER, phone: '138****1111' })
    expect((await desk.afterSchool.revealEnrolment({ enrolmentId: id })).guardians[0]).toEqual(MOTHER)
    expect(station.setup.journal(undefined, 1)[0]).toMatchObject({ subject: 'child', action: 'revealed', subject_id: id })
  })

  it('has one open term at a time', async () => {
    const { desk, term } = await openWithAfterSchool()

    expect(await dataOf(desk.afterSchool.addTerm({ ...TERM, name: '又一个' }))).toEqual({ name: TERM.name })
    await desk.afterSchool.endTerm({ termId: term.id, version: term.version })
    expect(await desk.afterSchool.addTerm({ ...TERM, name: '又一个' })).toMatchObject({ state: 'open' })
  })
})

describe("a child's day", () => {
  it('goes home with somebody of the list, and with nobody else but for a reason and on a word by telephone', async () => {
    const { desk, clock, enrol, openDay, arrive } = await openWithAfterSchool()
    const { id } = await enrol('陈一')
    await openDay()
    clock.now = at('16:32')
    const inside = await arrive(id)
    clock.now = at('18:35')
    const give = (by: Parameters<typeof desk.afterSchool.handOver>[0]['by']) => desk.afterSchool.handOver({ stayId: inside.id, version: inside.version, by })

    expect(inside).toMatchObject({ state: 'arrived', arrivedAt: at('16:32'), health: '花生过敏', collectors: [{ name: '吴丽', relation: '姑姑', maskedPhone: '138****3333', adult: true }] })
    expect(await dataOf(give({ kind: 'listed', collectorId: 'nobody' }))).toEqual({ trouble: 'notListed' })
    expect(await dataOf(give({ kind: 'exception', name: '邻居', reason: '家长加班', callNote: '好' }))).toEqual({ trouble: 'noCallNote' })
    expect(await dataOf(give({ kind: 'exception', name: '邻居', reason: '忙', callNote: '妈妈说可以' }))).toEqual({ trouble: 'noReason' })
    expect(await codeOf(desk.afterSchool.leaveAlone({ stayId: inside.id, version: inside.version }))).toBe('HAND_OVER_REFUSED')
    expect(await give({ kind: 'exception', name: '邻居', reason: '家长加班', callNote: '妈妈说可以' })).toMatchObject({ state: 'handedOver', leftAt: at('18:35'), late: false, taker: '邻居（例外：家长加班；电话核实：妈妈说可以）' })
  })

  it('leaves alone where the parents allow it', async () => {
    const { desk, enrol, openDay, arrive } = await openWithAfterSchool()
    const { id } = await enrol('陈一', { mayLeaveAlone: true })
    await openDay()
    const inside = await arrive(id)

    expect(await desk.afterSchool.leaveAlone({ stayId: inside.id, version: inside.version })).toMatchObject({ state: 'leftAlone' })
  })

  it('takes one step back, but not an arrival that was noticed too late to be a slip', async () => {
    const { desk, clock, enrol, openDay, stayOf, arrive } = await openWithAfterSchool()
    const { id } = await enrol('陈一')
    await openDay()
    const expected = await stayOf(id)
    await desk.afterSchool.excuse({ stayId: expected.id, version: expected.version, told: 'phone', note: '' })
    const inside = await arrive(id)
    const back = await desk.afterSchool.undoStay({ stayId: inside.id, version: inside.version })
    expect(back).toMatchObject({ state: 'excused', arrivedAt: null, taker: '家长来电', canUndo: false })
    expect(await codeOf(desk.afterSchool.undoStay({ stayId: back.id, version: back.version }))).toBe('CANNOT_UNDO')

    const again = await arrive(id)
    clock.now += 11 * MINUTE
    expect(await dataOf(desk.afterSchool.undoStay({ stayId: again.id, version: again.version }))).toEqual({ reason: 'childIn' })
    const gone = await toAunt(desk, again)
    clock.now += 60 * MINUTE
    expect(await desk.afterSchool.undoStay({ stayId: gone.id, version: gone.version })).toMatchObject({ state: 'arrived', leftAt: null, taker: '' })
  })

  it('puts a parent on the call list who was not reached, and takes the call off when the child comes after all', async () => {
    const { desk, enrol, openDay, stayOf, arrive } = await openWithAfterSchool()
    const { id, number } = await enrol('陈一一')
    await openDay()
    const expected = await stayOf(id)
    const missed = await desk.afterSchool.miss({ stayId: expected.id, version: expected.version })
    const trying = await desk.afterSchool.trace({ stayId: missed.id, version: missed.version, heard: { reached: false } })

    expect(trying.state).toBe('unexplained')
    expect((await desk.scheduling.callList()).standing).toMatchObject([{ reason: 'childMissing', ownerKind: 'child', holder: '陈美（母亲）', maskedPhone: '138****1111', about: `四点半学堂 陈*一（${number}）应到未到，还没有联系上家长` }])
    await arrive(id)
    expect((await desk.scheduling.callList()).standing).toEqual([])
  })

  it('warns of a family after three late pick-ups, and calls whoever is still waited for', async () => {
    const { desk, clock, station, term, enrol, openDay, arrive } = await openWithAfterSchool()
    const { id } = await enrol('陈一')
    for (const day of ['2026-12-07', '2026-12-08', '2026-12-09']) {
      clock.now = at('16:00', day)
      await openDay()
      const inside = await arrive(id)
      clock.now = at('18:40', day)
      station.afterSchool.askLate({ since: 0, at: clock.now })
      expect(await desk.scheduling.callCount()).toEqual({ count: 0 })
      clock.now += 1
      station.afterSchool.askLate({ since: 0, at: clock.now })
      station.afterSchool.askLate({ since: 0, at: clock.now })
      expect((await desk.scheduling.callList()).standing).toMatchObject([{ reason: 'childLate' }])
      expect(await toAunt(desk, inside)).toMatchObject({ late: true })
      expect(await desk.scheduling.callCount()).toEqual({ count: 0 })
    }

    expect((await desk.afterSchool.enrolments({ termId: term.id }))[0]).toMatchObject({ late: 3, warned: true, state: 'enrolled' })
  })

  it('begins by a scan at the kiosk that names nobody, once', async () => {
    const { desk, kiosk, clock, enrol, openDay, stayOf } = await openWithAfterSchool()
    const { id } = await enrol('陈一')
    const { slip } = await desk.afterSchool.childSlip({ enrolmentId: id })
    expect(await kiosk.kiosk.scan({ code: slip.code })).toEqual({ kind: 'unknown' })
    await openDay()
    clock.now = at('16:32')

    expect(await kiosk.kiosk.scan({ code: slip.code })).toEqual({ kind: 'child', at: at('16:32'), again: false })
    clock.now = at('17:00')
    expect(await kiosk.kiosk.scan({ code: slip.code })).toEqual({ kind: 'child', at: at('16:32'), again: true })
    expect(JSON.stringify(slip)).not.toContain('陈一')
    await toAunt(desk, await stayOf(id))
    expect(await kiosk.kiosk.scan({ code: slip.code })).toEqual({ kind: 'unknown' })
  })
})

describe('the day of the room', () => {
  it('closes only when nobody is unaccounted for, and names whoever is', async () => {
    const { desk, term, enrol, openDay, stayOf, arrive } = await openWithAfterSchool()
    const [one, two] = [await enrol('陈一'), await enrol('陈二')]
    const day = await openDay()
    const close = () => desk.afterSchool.closeDay({ termId: term.id, on: MONDAY, version: day.version })
    await arrive(one.id)

    const { error } = await safe(close())
    expect(sentenceFor(error)).toBe('还不能：陈一（12月7日已到）、陈二（12月7日应到） 没有办结。请先交接、登记请假或联系家长。')
    await toAunt(desk, await stayOf(one.id))
    const other = await stayOf(two.id)
    await desk.afterSchool.excuse({ stayId: other.id, version: other.version, told: 'school', note: '' })
    expect(await close()).toMatchObject({ state: 'closed' })
    const closed = await stayOf(two.id)
    expect(await codeOf(desk.afterSchool.arrive({ stayId: closed.id, version: closed.version }))).toBe('WRONG_STATE')
  })

  it('takes in a child that gets its place while it is open, and shows an auditor no names', async () => {
    const { desk, station, enrol, openDay, stayOf } = await openWithAfterSchool()
    await openDay()
    const { id } = await enrol('陈小一')
    const member = await desk.staff.add({ name: '某人', role: 'auditor', pin: '4711' })
    const auditor = station.client('desk')
    await auditor.staff.signIn({ staffId: member.id, pin: '4711' })

    expect(await stayOf(id)).toMatchObject({ state: 'expected', name: '陈小一' })
    expect((await auditor.afterSchool.day({})).day?.stays).toMatchObject([{ name: '陈*一', health: '', collectors: [], taker: '', note: '' }])
    expect(await codeOf(auditor.afterSchool.enrolment({ enrolmentId: id }))).toBe('NOT_ALLOWED')
  })

  it('stands open over midnight and a restart until it is closed, and is opened again by the lead alone', async () => {
    const folder = temporaryFolder()
    const { station, clock, term, enrol, openDay } = await openWithAfterSchool({ folder })
    await enrol('陈一')
    await openDay()
    station.close()
    clock.now = at('09:00', '2026-12-08')
    const cli = openTestStation({ folder, clock }).client('cli')

    expect((await cli.afterSchool.day({})).openBefore).toEqual([{ termId: term.id, on: MONDAY, unaccounted: 1 }])
    const { day } = await cli.afterSchool.day({ on: MONDAY })
    expect(day).toMatchObject({ state: 'open', stays: [{ state: 'expected' }] })
    const stay = day?.stays[0]
    await cli.afterSchool.excuse({ stayId: stay?.id ?? '', version: stay?.version ?? 0, told: 'phone', note: '' })
    const closed = await cli.afterSchool.closeDay({ termId: term.id, on: MONDAY, version: day?.version ?? 0 })
    expect(await cli.afterSchool.reopenDay({ termId: term.id, on: MONDAY, version: closed.version, reason: 'wrongState' })).toMatchObject({ state: 'open' })
  })

  it('keeps a child from being merged or forgotten while it is looked for, and forgets its family with it afterwards', async () => {
    const { desk, term, person, enrol, openDay, stayOf } = await openWithAfterSchool()
    const { id, residentId } = await enrol('陈一')
    await openDay()
    const other = await person('陈壹')
    const remove = async () => desk.residents.remove({ residentId, version: (await desk.residents.get({ residentId })).version })

    expect(await codeOf(remove())).toBe('CHILD_STILL_HERE')
    expect(await codeOf(desk.residents.merge({ keepId: other, otherId: residentId }))).toBe('CHILD_STILL_HERE')
    const stay = await stayOf(id)
    await desk.afterSchool.excuse({ stayId: stay.id, version: stay.version, told: 'phone', note: '发烧' })
    await remove()
    expect(await desk.afterSchool.enrolment({ enrolmentId: id })).toMatchObject({ enrolment: { state: 'withdrawn', name: '' }, details: { guardians: [], collectors: [], health: '' } })
    expect((await stayOf(id))).toMatchObject({ state: 'excused', note: '', taker: '' })
    expect((await desk.afterSchool.terms()).find((one) => one.id === term.id)).toMatchObject({ taken: 0 })
  })
})

it('writes nothing of a child in the journal, and nothing of it in clear on the disk', async () => {
  const { desk, station, enrol, openDay, stayOf, arrive } = await openWithAfterSchool()
  const { id } = await enrol('欧阳小宝', { details: details({ remark: '住三楼的孩子' }) })
  await openDay()
  await arrive(id)
  const stay = await stayOf(id)
  await desk.afterSchool.handOver({ stayId: stay.id, version: stay.version, by: { kind: 'exception', name: '钟离先生', reason: '家长都在外地', callNote: '妈妈说请邻居接' } })

  const { raw } = station.parts.store
  const tables = raw.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all()
  const texts = JSON.stringify(tables.flatMap(({ name }) => raw.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all().flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'string'))))
  for (const secret of ['欧阳小宝', '陈美', '黄文辉', '吴丽', '13850001111', '13850003333', '花生过敏', '住三楼的孩子', '钟离先生', '家长都在外地', '妈妈说请邻居接', '龙桥小学']) expect([secret, texts.includes(secret)]).toEqual([secret, false])
  expect((await desk.setup.doctor()).mismatches).toEqual([])
})

it('prints its list, the day and the letters with names, and puts no name into a file name', async () => {
  const pages: string[] = []
  const { desk, term, enrol, openDay, arrive } = await openWithAfterSchool({ pdf: (html) => Promise.resolve(new Uint8Array([pages.push(html)])) })
  const { id } = await enrol('陈一')
  await openDay()
  await arrive(id)

  const files = [
    await desk.afterSchool.childRosterPdf({ termId: term.id }), await desk.afterSchool.daySheetPdf({ termId: term.id, on: MONDAY, span: 'week' }),
    await desk.afterSchool.letterPdf({ letter: 'safety', termId: term.id, enrolmentId: id }), await desk.afterSchool.letterPdf({ letter: 'consent', termId: term.id, enrolmentId: null }),
    await desk.afterSchool.childRosterXlsx({ termId: term.id }), await desk.afterSchool.dayXlsx({ termId: term.id, on: MONDAY }),
  ]

  expect(files.map(({ fileName }) => fileName)).toEqual(['四点半学堂花名册.pdf', '四点半学堂签到签退表_2026-12-07.pdf', '四点半学堂安全责任书.pdf', '四点半学堂家长知情同意书.pdf', '四点半学堂花名册.xlsx', '四点半学堂签到签退表_2026-12-07.xlsx'])
  expect(pages.map((html) => html.includes('陈一'))).toEqual([true, true, true, false])
  expect(pages[0]).toContain('陈美（母亲）138****1111')
  expect(pages[1]?.match(/陈一/gu)).toHaveLength(5)
  expect(pages[2]).toContain('吴丽（姑姑）')
})
