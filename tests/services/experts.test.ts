import { safe } from '@orpc/client'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { ExpertRecord } from '../../shared/contract/experts.ts'
import type { CalendarDate, Month } from '../../shared/domain/values/calendar-date.ts'
import { MONDAY_9_00, openReadyStation } from '../support/station.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const on = (text: string): CalendarDate => text as CalendarDate
const LAWYER = { name: '郑国', category: 'legal' as const, speciality: '家事纠纷', unit: '某律师事务所', phone: '15065320266' }

/** What a form sends of a record that is changed in some of its fields. */
function formOf({ id, name, category, speciality, unit, post, sex, politics, estate, qualification, modes, perVisit, availability, rules, joinedOn, publishedOn, objectionsUntil, termUntil, qualifiedUntil, reviewerId, visitsPerMonth, version }: ExpertRecord) {
  return {
    expertId: id, name, category, speciality, unit, post, sex, politics, estate, qualification, modes, perVisit, availability, rules, joinedOn, publishedOn, objectionsUntil, termUntil, qualifiedUntil, reviewerId, visitsPerMonth, version,
    phone: null, qualificationNumber: null,
  }
}

async function stationWithLawyer(options: Parameters<typeof openReadyStation>[0] = {}) {
  const ready = await openReadyStation(options)
  const { id } = await ready.desk.consultations.addExpert(LAWYER)
  const [room] = await ready.desk.scheduling.rooms()
  const record = () => ready.desk.consultations.expert({ expertId: id })
  const plan = (startsAt: number) => ready.desk.consultations.plan({ expertId: id, roomId: room?.id ?? '', startsAt, endsAt: startsAt + 2 * HOUR, places: 5 })
  return { ...ready, id, record, plan }
}

describe('the record of an expert', () => {
  it('joins the pool today and knows nothing more than what was typed', async () => {
    const { record } = await stationWithLawyer()

    expect(await record()).toMatchObject({
      name: '郑国', letters: ['zg', 'zhengguo', 'zhengg'], maskedPhone: '150****0266', sex: 'unknown', politics: 'unknown', joinedOn: '2026-12-07', termUntil: null, rules: [], said: '', next: [], standing: { kind: 'good', on: null },
      served: { sessions: 0, people: 0, minutes: 0 }, version: 1,
    })
  })

  it('is changed as a whole; a phone that is not typed again stays', async () => {
    const { desk, record, lead } = await stationWithLawyer()
    const { rules } = await desk.consultations.understand({ text: '每周二上午9:00-11:30，节假日除外' })

    const changed = await desk.consultations.editExpert({
      ...formOf(await record()), sex: 'male', politics: 'party', post: '主任', estate: '龙桥小区', qualification: '律师执业证', qualificationNumber: '13503201010101', modes: ['onDuty', 'phone'],
      availability: '每周二上午9:00-11:30，节假日除外', rules: rules ?? [], termUntil: on('2027-12-31'), qualifiedUntil: on('2027-01-15'), publishedOn: on('2026-11-01'), objectionsUntil: on('2026-11-08'), reviewerId: lead.id, visitsPerMonth: 2,
    })

    expect(changed).toMatchObject({
      maskedPhone: '150****0266', maskedQualificationNumber: '**********0101', said: '每周二（法定节假日除外） 09:00–11:30', reviewerName: lead.name, visitsPerMonth: 2, modes: ['onDuty', 'phone'],
      standing: { kind: 'ending', what: 'qualification', on: '2027-01-15' }, version: 2,
    })
    expect(changed.next).toEqual(['08', '15', '22'].map((day) => ({ on: `2026-12-${day}`, spans: [{ startsAt: Date.parse(`2026-12-${day}T09:00+08:00`), endsAt: Date.parse(`2026-12-${day}T11:30+08:00`) }] })))
  })

  it('is not changed over somebody else\'s change', async () => {
    const { desk, record } = await stationWithLawyer()
    const form = formOf(await record())
    await desk.consultations.editExpert({ ...form, post: '主任' })

    expect((await safe(desk.consultations.editExpert({ ...form, post: '副主任' }))).error).toMatchObject({ code: 'STALE' })
    expect((await record()).post).toBe('主任')
  })

  it('takes no phone that reaches nobody', async () => {
    const { desk, record } = await stationWithLawyer()

    expect((await safe(desk.consultations.addExpert({ ...LAWYER, phone: '12345' }))).error).toMatchObject({ code: 'BAD_REQUEST' })
    expect((await safe(desk.consultations.editExpert({ ...formOf(await record()), phone: '12345' }))).error).toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('takes no rules that cannot be said in words', async () => {
    const { desk, record } = await stationWithLawyer()
    const form = formOf(await record())
    const backwards = [{ days: { kind: 'weekly' as const, weeks: 'every' as const, weekdays: [2 as const] }, times: [{ from: '11:00', to: '09:00' }], within: { from: null, until: null, months: null }, except: [], holidays: 'keep' as const, booking: { kind: 'open' as const } }]

    expect((await safe(desk.consultations.editExpert({ ...form, rules: backwards }))).error).toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('leaves the pool with a reason and comes back', async () => {
    const { desk, id, record } = await stationWithLawyer()

    const left = await desk.consultations.retireExpert({ expertId: id, version: 1, reason: '任期届满' })

    expect(left).toMatchObject({ active: false, leftOn: '2026-12-07', leaveReason: '任期届满', standing: { kind: 'left' } })
    expect((await safe(desk.consultations.retireExpert({ expertId: id, version: 2, reason: '又一次' }))).error).toMatchObject({ code: 'WRONG_STATE' })
    await desk.consultations.restoreExpert({ expertId: id, version: 2 })
    expect(await record()).toMatchObject({ active: true, leftOn: null, leaveReason: '', standing: { kind: 'good' } })
  })

  it('shows whole numbers to those who ask by right, and the journal says who asked', async () => {
    const { desk, id, station, lead, kiosk, cli } = await stationWithLawyer()

    expect(await desk.consultations.revealExpert({ expertId: id })).toEqual({ phone: '15065320266', qualificationNumber: '' })

    const [last] = await desk.setup.journal({ limit: 1 })
    expect(last).toMatchObject({ subject: 'expert', action: 'revealed', actor: lead.id })
    for (const other of [kiosk, cli]) expect((await safe(other.consultations.revealExpert({ expertId: id }))).error).toMatchObject({ code: 'NOT_ALLOWED' })
    const stored = station.parts.store.raw.prepare<[], Record<string, unknown>>('SELECT * FROM expert, journal').all()
    for (const word of ['郑国', '律师事务所', '15065320266']) {
      expect(stored.some((row) => Object.values(row).some((value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value))).includes(word)))).toBe(false)
    }
  })

  it('counts what was served from who signed in, not from what was planned', async () => {
    const clock = { now: MONDAY_9_00 }
    const { desk, id, record, plan } = await stationWithLawyer({ clock })
    const session = await plan(MONDAY_9_00 + HOUR)
    await plan(MONDAY_9_00 + 4 * HOUR)
    clock.now = MONDAY_9_00 + HOUR
    await desk.consultations.signExpert({ sessionId: session.id, expertId: id, event: 'arrive' })
    clock.now = MONDAY_9_00 + 2.5 * HOUR
    await desk.consultations.signExpert({ sessionId: session.id, expertId: id, event: 'leave' })

    expect((await record()).served).toEqual({ sessions: 1, people: 0, minutes: 90 })
  })
})

describe('the hours an expert has served', () => {
  it('begin with the session, however early the sign-in was', async () => {
    const clock = { now: MONDAY_9_00 }
    const { desk, id, record, plan } = await stationWithLawyer({ clock })
    const session = await plan(MONDAY_9_00 + HOUR)
    await desk.consultations.signExpert({ sessionId: session.id, expertId: id, event: 'arrive' })
    clock.now = MONDAY_9_00 + 2 * HOUR
    await desk.consultations.signExpert({ sessionId: session.id, expertId: id, event: 'leave' })

    expect((await record()).served.minutes).toBe(60)
  })

  it('stop when the session is closed, and go on when that is taken back', async () => {
    const clock = { now: MONDAY_9_00 }
    const { desk, id, record, plan } = await stationWithLawyer({ clock })
    const session = await plan(MONDAY_9_00 + HOUR)
    clock.now = MONDAY_9_00 + HOUR
    await desk.consultations.signExpert({ sessionId: session.id, expertId: id, event: 'arrive' })
    clock.now = MONDAY_9_00 + 1.5 * HOUR

    const closed = await desk.consultations.closeSession({ sessionId: session.id })
    expect(closed.session.experts).toMatchObject([{ leftAt: clock.now }])
    expect((await record()).served.minutes).toBe(30)

    const reopened = await desk.consultations.reopenSession({ sessionId: session.id, appointments: [] })
    expect(reopened.experts).toMatchObject([{ arrivedAt: MONDAY_9_00 + HOUR, leftAt: null }])
  })

  it('leave alone who had signed out before the session was closed', async () => {
    const clock = { now: MONDAY_9_00 }
    const { desk, id, plan } = await stationWithLawyer({ clock })
    const session = await plan(MONDAY_9_00 + HOUR)
    await desk.consultations.signExpert({ sessionId: session.id, expertId: id, event: 'arrive' })
    clock.now = MONDAY_9_00 + 1.25 * HOUR
    await desk.consultations.signExpert({ sessionId: session.id, expertId: id, event: 'leave' })
    clock.now = MONDAY_9_00 + 1.5 * HOUR
    await desk.consultations.closeSession({ sessionId: session.id })

    const reopened = await desk.consultations.reopenSession({ sessionId: session.id, appointments: [] })

    expect(reopened.experts).toMatchObject([{ leftAt: MONDAY_9_00 + 1.25 * HOUR }])
  })
})

describe('a term or a qualification that runs out', () => {
  it('refuses new sessions after its last day, until the lead lets the expert go on', async () => {
    const { desk, id, record, plan } = await stationWithLawyer()
    await desk.consultations.editExpert({ ...formOf(await record()), termUntil: on('2026-12-08') })

    await plan(MONDAY_9_00 + DAY)
    expect((await safe(plan(MONDAY_9_00 + 2 * DAY))).error).toMatchObject({ code: 'EXPERT_NOT_VALID', data: { what: 'term', until: '2026-12-08' } })

    await desk.consultations.extendExpert({ expertId: id, version: 2, until: on('2026-12-31'), reason: '续聘办理中' })
    await plan(MONDAY_9_00 + 2 * DAY)
  })

  it('is put off by the lead alone', async () => {
    const { desk, station, id } = await stationWithLawyer()
    await desk.staff.add({ name: '陈小梅', role: 'desk', pin: '4826' })
    const other = station.client('desk')
    const clerk = (await other.staff.list()).find(({ role }) => role === 'desk')
    await other.staff.signIn({ staffId: clerk?.id ?? '', pin: '4826' })

    expect((await safe(other.consultations.extendExpert({ expertId: id, version: 1, until: on('2027-01-01'), reason: '试试' }))).error).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

describe('visits that a contract asks for', () => {
  it('are watched by month: due, done, planned, missing', async () => {
    const clock = { now: MONDAY_9_00 }
    const { desk, id, record, plan } = await stationWithLawyer({ clock })
    await desk.consultations.addExpert({ ...LAWYER, name: '没有约定', phone: '' })
    await desk.consultations.editExpert({ ...formOf(await record()), visitsPerMonth: 2, joinedOn: on('2026-01-01') })
    const month = '2026-12' as Month

    expect(await desk.consultations.contractVisits({ month })).toEqual([{ expertId: id, name: '郑国', speciality: '家事纠纷', due: 2, done: 0, planned: 0, missing: 2 }])
    const session = await plan(MONDAY_9_00 + HOUR)
    const moved = await plan(MONDAY_9_00 + DAY)
    expect(await desk.consultations.contractVisits({ month })).toMatchObject([{ planned: 2, missing: 0 }])
    await desk.consultations.cancelSession({ sessionId: moved.id })
    clock.now = MONDAY_9_00 + HOUR
    await desk.consultations.signExpert({ sessionId: session.id, expertId: id, event: 'arrive' })
    expect(await desk.consultations.contractVisits({ month })).toMatchObject([{ due: 2, done: 1, planned: 0, missing: 1 }])
  })
})

describe('the roster of the pool', () => {
  it('is a page of A4 with everybody in use, phones masked and every value escaped', async () => {
    const pages: string[] = []
    const { desk } = await openReadyStation({ pdf: (html) => {
      pages.push(html)
      return Promise.resolve(new Uint8Array([1, 2, 3]))
    } })
    await desk.consultations.addExpert({ ...LAWYER, unit: '<b>某所</b> & 某局', availability: '随时可约' })
    const gone = await desk.consultations.addExpert({ ...LAWYER, name: '林退', phone: '' })
    await desk.consultations.retireExpert({ expertId: gone.id, version: 1, reason: '本人申请' })

    expect(await desk.consultations.rosterPdf()).toEqual({ pdf: 'AQID', fileName: '能人库花名册_2026-12-07.pdf' })

    const [page = ''] = pages
    for (const text of ['龙桥社区党群服务中心', '共 1 人', '郑国', '法律', '随时可约', '150****0266', '&#60;b&#62;某所&#60;/b&#62; &#38; 某局', '审核人（签字）']) expect(page).toContain(text)
    for (const text of ['15065320266', '林退', '{{']) expect(page).not.toContain(text)
  })

  it('is a workbook with the same lines', async () => {
    const { desk } = await openReadyStation()
    const { rules } = await desk.consultations.understand({ text: '双周四 14:30—17:00' })
    await desk.consultations.addExpert({ ...LAWYER, rules: rules ?? [], sex: 'male', modes: ['onDuty'], termUntil: on('2027-12-31') })

    const { xlsx, fileName } = await desk.consultations.rosterXlsx()

    const [sheet] = (await readXlsx(Buffer.from(xlsx, 'base64'))).sheets
    expect(fileName).toBe('能人库花名册_2026-12-07.xlsx')
    expect(sheet?.rows[0]?.[0]).toBe('龙桥社区党群服务中心社区能人库花名册')
    expect(sheet?.rows[3]?.slice(8, 13)).toEqual(['坐班', '双数周（全年第2、4、6…周）周四 14:30–17:00', '150****0266', '2027-12-31', '0/0/0'])
  })

  it('says so where there is no printer', async () => {
    const { desk } = await openReadyStation()

    expect((await safe(desk.consultations.rosterPdf())).error).toMatchObject({ code: 'NO_PRINTER' })
  })
})
