import type { ChildFile, ChildTerm, Enrolment } from '../../shared/contract/after-school.ts'
import type { ChildDay, Stay } from '../../shared/contract/after-school-days.ts'
import type { CalendarDate } from '../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../shared/domain/values/clock-time.ts'
import { at } from './activities.ts'
import { openReadyStation } from './station.ts'

export const MOTHER = { name: '陈美', relation: '母亲', phone: '13850001111' }
export const FATHER = { name: '黄文辉', relation: '父亲', phone: '13850002222' }
export const AUNT = { id: '', name: '吴丽', relation: '姑姑', phone: '13850003333', birthYear: 1988 }

export const details = (changes: Partial<ChildFile> = {}): ChildFile => ({ school: '龙桥小学', grade: '三年级', guardians: [MOTHER, FATHER], health: '花生过敏', collectors: [AUNT], remark: '', ...changes })

export const TERM = {
  name: '2026 秋季', fromOn: '2026-12-01' as CalendarDate, toOn: '2027-01-29' as CalendarDate, weekdays: [1, 2, 3, 4, 5], starts: '16:30' as ClockTime, ends: '18:30' as ClockTime, places: 3, collectors: 4,
}

/** A ready station on Monday at 16:00 with a term of three places, and short ways to a child of it. */
export async function openWithAfterSchool(options: Parameters<typeof openReadyStation>[0] = {}) {
  const clock = options.clock ?? { now: at('16:00') }
  const ready = await openReadyStation({ ...options, clock })
  const { desk } = ready
  const term: ChildTerm = await desk.afterSchool.addTerm(TERM)

  const person = async (name: string): Promise<string> => (await desk.residents.register({ name, phones: ['13850001111'] })).id
  const apply = async (name: string, changes: Partial<Parameters<typeof desk.afterSchool.apply>[0]> = {}): Promise<Enrolment> =>
    desk.afterSchool.apply({ termId: term.id, residentId: await person(name), dualEarner: false, hardship: false, mayLeaveAlone: false, details: details(), ...changes })
  const sign = (one: Enrolment): Promise<Enrolment> => desk.afterSchool.signConsent({ enrolmentId: one.id, version: one.version, signedOn: '2026-12-01' as CalendarDate, until: '2027-01-29' as CalendarDate })
  const enrol = async (name: string, changes: Partial<Parameters<typeof desk.afterSchool.apply>[0]> = {}): Promise<Enrolment> => {
    const signed = await sign(await apply(name, changes))
    return desk.afterSchool.enrol({ enrolmentId: signed.id, version: signed.version })
  }
  const openDay = (): Promise<ChildDay> => desk.afterSchool.openDay({ termId: term.id })
  const stayOf = async (enrolmentId: string): Promise<Stay> => {
    const found = (await desk.afterSchool.day({})).day?.stays.find((stay) => stay.enrolmentId === enrolmentId)
    if (!found) throw new Error('no such child today')
    return found
  }
  const arrive = async (enrolmentId: string): Promise<Stay> => {
    const { id, version } = await stayOf(enrolmentId)
    return desk.afterSchool.arrive({ stayId: id, version })
  }
  return { ...ready, clock, term, person, apply, sign, enrol, openDay, stayOf, arrive }
}
