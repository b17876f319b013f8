import { describe, expect, it } from 'vitest'
import { filtered, FIRST_FILTER, type ExpertFilter } from '../../../renderer/desk/consultations/expert-list-view.ts'
import { FIRST_DRAFT, ruleOf, type RuleDraft } from '../../../renderer/desk/consultations/rule-draft.ts'
import type { Expert } from '../../../shared/contract/experts.ts'
import { readAvailability } from '../../../shared/domain/consultations/availability/read-availability.ts'
import { sayAvailability } from '../../../shared/domain/consultations/availability/say-availability.ts'

const expert = (change: Partial<Expert>): Expert => ({
  id: change.name ?? '', name: '', letters: [], category: 'legal', speciality: '', unit: '', maskedPhone: '', availability: '', rules: [], said: '', perVisit: null, modes: [], visitsPerMonth: null,
  active: true, standing: { kind: 'good', on: null }, version: 1, ...change,
})
const [tuesday] = [readAvailability('每周二上午')].flatMap((reading) => (reading.kind === 'read' ? [reading.rules] : []))
const pool = [
  expert({ name: '郑国', letters: ['zg', 'zhengguo', 'zhengg'], speciality: '婚姻家庭', unit: '某律师事务所', rules: tuesday ?? [], said: '每周二上午' }),
  expert({ name: '黄珍', category: 'medical', speciality: '中医', availability: '随时可约', standing: { kind: 'ending', what: 'term', on: null } }),
  expert({ name: '林退', active: false, standing: { kind: 'left', on: null } }),
]
const names = (change: Partial<ExpertFilter>): readonly string[] => filtered(pool, { ...FIRST_FILTER, ...change }).map(({ name }) => name)

describe('the list of the pool', () => {
  it.each<readonly [string, Partial<ExpertFilter>, readonly string[]]>([
    ['shows who is in use', {}, ['郑国', '黄珍']],
    ['finds by part of a name', { words: '郑' }, ['郑国']],
    ['finds by initials', { words: 'zg' }, ['郑国']],
    ['finds by letters as they are typed', { words: 'Zheng' }, ['郑国']],
    ['finds nobody by letters from the middle', { words: 'heng' }, []],
    ['finds by several words anywhere', { words: '律师 婚姻' }, ['郑国']],
    ['finds by time', { words: '周二' }, ['郑国']],
    ['finds nobody where one word is missing', { words: '律师 中医' }, []],
    ['narrows to a category', { category: 'medical' }, ['黄珍']],
    ['shows whose times nobody has confirmed', { show: 'unconfirmed' }, ['黄珍']],
    ['shows whose time runs out', { show: 'ending' }, ['黄珍']],
    ['shows who has left', { show: 'left' }, ['林退']],
  ])('%s', (_, change, expected) => {
    expect(names(change)).toEqual(expected)
  })
})

const said = (change: Partial<RuleDraft>): string | null => {
  const rule = ruleOf({ ...FIRST_DRAFT, ...change })
  return rule && sayAvailability([rule])
}

describe('a rule put together by hand', () => {
  it.each<readonly [Partial<RuleDraft>, string | null]>([
    [{ weekdays: [4, 2] }, '每周二、四（法定节假日除外） 09:00–11:30'],
    [{ weekdays: [] }, null],
    [{ kind: 'even', weekdays: [4], part: 'afternoon', skipHolidays: false }, '双数周（全年第2、4、6…周）周四下午'],
    [{ kind: 'nth', nth: [-1], weekdays: [5], skipHolidays: false }, '每月最后一个周五 09:00–11:30'],
    [{ kind: 'nth', nth: [], weekdays: [5] }, null],
    [{ kind: 'monthDays', monthDays: [20, 5], part: 'day', skipHolidays: false }, '每月5日、20日全天'],
    [{ kind: 'monthDays', monthDays: [] }, null],
    [{ kind: 'workdays', part: 'morning', skipHolidays: false }, '每个工作日上午'],
    [{ weekdays: [2], from: '11:30', to: '11:30' }, null],
  ])('%j is %s', (change, expected) => {
    expect(said(change)).toBe(expected)
  })
})
