import { describe, expect, it } from 'vitest'
import shipped from '../../../resources/indicators/dictionary.json' with { type: 'json' }
import { briefOf } from '../../../shared/domain/indicators/brief.ts'
import { computeIndicators } from '../../../shared/domain/indicators/compute.ts'
import { INDICATOR_CODES } from '../../../shared/domain/indicators/dictionary.ts'
import type { ActivitySessionFact, DutySessionFact, IndicatorFacts, LegalAdviserFact, RoomUseFact } from '../../../shared/domain/indicators/facts.ts'
import { readIndicatorDictionary } from '../../../shared/domain/indicators/read-dictionary.ts'
import type { CalendarDate, Month } from '../../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { instantAt } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'

const DICTIONARY = readIndicatorDictionary(shipped)
const DECEMBER = '2026-12' as Month
const NOTHING: IndicatorFacts = { activitySessions: [], attendances: [], headCounts: [], rooms: [], roomUses: [], services: [], dutySessions: [], legalAdvisers: [], restTaps: [], visitDays: [], ratings: [], finishedBookings: [] }

/** `12-01 09:00` in 2026. */
function at(text: string): number {
  const [day = '', time = ''] = text.split(' ')
  return instantAt(`2026-${day}` as CalendarDate, time as ClockTime)
}

/** `12-01 09:00 10:30`. */
function span(text: string): Interval {
  const [day = '', from = '', to = ''] = text.split(' ')
  return { startsAt: at(`${day} ${from}`), endsAt: at(`${day} ${to}`) }
}

function session(sessionId: string, activityId: string, starts: string, state: ActivitySessionFact['state'] = 'ended'): ActivitySessionFact {
  return { sessionId, activityId, startsAt: at(starts), state }
}

function use(roomId: string, text: string, kind: RoomUseFact['kind'] = 'booking'): RoomUseFact {
  return { roomId, kind, ...span(text) }
}

function duty(sessionId: string, starts: string, changes: Partial<DutySessionFact> = {}): DutySessionFact {
  return { sessionId, kind: 'consultation', startsAt: at(starts), attended: true, received: false, ...changes }
}

/** An adviser with two visits a month agreed, on duty on these days of 2026; `!` where they signed in. */
function adviser(days: readonly string[], changes: Partial<LegalAdviserFact> = {}): LegalAdviserFact {
  const visits = days.map((day) => ({ on: `2026-${day.slice(0, 5)}` as CalendarDate, attended: day.endsWith('!') }))
  return { expertId: 'lawyer', visitsPerMonth: 2, joinedOn: '2026-01-01' as CalendarDate, leftOn: null, termUntil: null, visits, ...changes }
}

/** The station's numbers as `CODE numerator[/denominator]`, rooms in brackets. */
function numbers(facts: Partial<IndicatorFacts>, month: Month = DECEMBER): readonly string[] {
  return computeIndicators({ ...NOTHING, ...facts }, month, DICTIONARY).map(
    ({ code, numerator, denominator, dimension }) =>
      `${code}${dimension === null ? '' : `[${dimension}]`} ${numerator}${denominator === null ? '' : `/${denominator}`}`,
  )
}

function activity(facts: Partial<IndicatorFacts>): readonly string[] {
  return numbers(facts).filter((text) => text.startsWith('ACT'))
}

describe('the indicators of a month', () => {
  it('report zero explicitly, in the order of the dictionary', () => {
    expect(numbers({})).toEqual(['ACT_SESS 0', 'ACT_ATT 0', 'ACT_PPL 0', 'VEN_CNT 0', 'VEN_USE 0/0', 'EXP_SVC 0', 'EXP_SESS 0', 'LAW_DUTY 0/0', 'VISIT 0', 'NEW_ATT 0', 'SAT 0/0', 'SAT_PART 0/0'])
  })

  it('carry version and unit of their definition', () => {
    expect(computeIndicators(NOTHING, DECEMBER, DICTIONARY)[4]).toEqual({ code: 'VEN_USE', version: 1, numerator: 0, denominator: 0, unit: '%', dimension: null })
  })

  it.each([
    ['one sign-in', [['s1', 'a']], [], 'ACT_ATT 1', 'ACT_PPL 1'],
    ['one person twice at one event', [['s1', 'a'], ['s1', 'a']], [], 'ACT_ATT 1', 'ACT_PPL 1'],
    ['one person at two slots of one day', [['s1', 'a'], ['s1b', 'a']], [], 'ACT_ATT 1', 'ACT_PPL 1'],
    ['one person on two days of one activity', [['s1', 'a'], ['s2', 'a']], [], 'ACT_ATT 2', 'ACT_PPL 1'],
    ['one person at two activities', [['s1', 'a'], ['t1', 'a']], [], 'ACT_ATT 2', 'ACT_PPL 1'],
    ['heads without a name', [['s1', 'a']], [['s1', 12], ['s1', 3]], 'ACT_ATT 16', 'ACT_PPL 1'],
    ['a cancelled session', [['gone', 'a']], [['gone', 5]], 'ACT_ATT 0', 'ACT_PPL 0'],
    ['a session still open', [['open', 'a']], [['open', 5]], 'ACT_ATT 0', 'ACT_PPL 0'],
    ['a session of another month', [['nov', 'a']], [['nov', 5]], 'ACT_ATT 0', 'ACT_PPL 0'],
  ] as const)('count attendance with %s', (_, signIns, heads, attendances, people) => {
    const activitySessions = [
      session('s1', 'choir', '12-01 09:00'),
      session('s1b', 'choir', '12-01 15:00'),
      session('s2', 'choir', '12-08 09:00'),
      session('t1', 'clinic', '12-01 09:00'),
      session('gone', 'talk', '12-02 09:00', 'cancelled'),
      session('open', 'talk', '12-03 09:00', 'open'),
      session('nov', 'talk', '11-30 23:59'),
    ]

    expect(
      activity({
        activitySessions,
        attendances: signIns.map(([sessionId, personId]) => ({ sessionId, personId })),
        headCounts: heads.map(([sessionId, count]) => ({ sessionId, heads: count })),
      }),
    ).toEqual(['ACT_SESS 3', attendances, people])
  })

  it('take the first and the last moment of the month at the station', () => {
    const activitySessions = [session('first', 'a', '12-01 00:00'), session('last', 'b', '12-31 23:59'), session('before', 'c', '11-30 23:59')]

    expect(activity({ activitySessions })[0]).toBe('ACT_SESS 2')
    expect(numbers({ activitySessions: [{ ...session('next', 'd', '12-31 23:59'), startsAt: at('12-31 24:00') }] })[0]).toBe('ACT_SESS 0')
  })

  it('count bookings only as use, and minutes of every use within opening hours once', () => {
    const rooms = [
      { roomId: 'hall', name: '多功能厅', partIds: [], open: [span('12-01 08:00 12:00'), span('12-02 08:00 12:00')] },
      { roomId: 'tea', name: '茶叙室', partIds: [], open: [span('12-01 08:00 12:00')] },
    ]
    const roomUses = [
      use('hall', '12-01 11:00 13:00'),
      use('hall', '12-02 08:00 09:00', 'activity'),
      use('hall', '12-02 08:30 09:30', 'session'),
      use('hall', '12-05 09:00 10:00'),
      use('hall', '11-30 09:00 10:00'),
    ]

    expect(numbers({ rooms, roomUses }).filter((text) => text.startsWith('VEN'))).toEqual([
      'VEN_CNT 2',
      'VEN_CNT[多功能厅] 2',
      'VEN_CNT[茶叙室] 0',
      'VEN_USE 150/720',
      'VEN_USE[多功能厅] 150/480',
      'VEN_USE[茶叙室] 0/240',
    ])
  })

  it('count a use of a joined room once, and the hours of each of its parts', () => {
    const rooms = [
      { roomId: 'east', name: '东厅', partIds: [], open: [span('12-01 08:00 12:00')] },
      { roomId: 'west', name: '西厅', partIds: [], open: [span('12-01 08:00 10:00')] },
      { roomId: 'both', name: '大厅', partIds: ['east', 'west'], open: [span('12-01 08:00 12:00')] },
    ]
    const roomUses = [use('both', '12-01 09:00 11:00'), use('east', '12-01 11:00 11:30')]

    expect(numbers({ rooms, roomUses }).filter((text) => text.startsWith('VEN'))).toEqual([
      'VEN_CNT 2', 'VEN_CNT[东厅] 1', 'VEN_CNT[西厅] 0', 'VEN_CNT[大厅] 1',
      'VEN_USE 210/360', 'VEN_USE[东厅] 150/240', 'VEN_USE[西厅] 60/120',
    ])
  })

  it('count a service by the day it was done', () => {
    const services = [
      { appointmentId: 'p1', servedAt: at('12-01 09:00') },
      { appointmentId: 'p1', servedAt: at('12-01 09:00') },
      { appointmentId: 'p2', servedAt: at('12-31 23:59') },
      { appointmentId: 'p3', servedAt: at('11-30 23:59') },
      { appointmentId: 'p4', servedAt: at('12-31 24:00') },
    ]

    expect(numbers({ services })).toContain('EXP_SVC 2')
  })
})

describe('duty sessions of a month', () => {
  it.each<[string, readonly DutySessionFact[], number]>([
    ['one that an expert signed in to', [duty('d1', '12-01 09:00')], 1],
    ['one at which somebody was received though nobody signed in', [duty('d1', '12-01 09:00', { attended: false, received: true })], 1],
    ['one to which nobody came, neither expert nor resident', [duty('d1', '12-01 09:00', { attended: false })], 0],
    ['a joint one, told twice', [duty('d1', '12-01 09:00'), duty('d1', '12-01 09:00')], 1],
    ['two of one day', [duty('d1', '12-01 09:00'), duty('d2', '12-01 14:00')], 2],
    ['a reception of delegates', [duty('d1', '12-01 09:00', { kind: 'reception' })], 0],
    ['the first and the last moment', [duty('d1', '12-01 00:00'), duty('d2', '12-31 23:59')], 2],
    ['those of the months around', [duty('d1', '11-30 23:59'), duty('d2', '12-31 24:00')], 0],
  ])('count %s', (_, dutySessions, sessions) => {
    expect(numbers({ dutySessions }).filter((text) => text.startsWith('EXP'))).toEqual(['EXP_SVC 0', `EXP_SESS ${sessions}`])
  })
})

describe('the visits of legal advisers', () => {
  it.each<[string, readonly LegalAdviserFact[], string]>([
    ['none who has a contract', [], '0/0'],
    ['one who came twice, as agreed', [adviser(['12-01!', '12-15!'])], '2/2'],
    ['one who came once of twice', [adviser(['12-01!', '12-15'])], '1/2'],
    ['one who was planned but never signed in', [adviser(['12-01', '12-15'])], '0/2'],
    ['one who had two sessions on one day', [adviser(['12-01!', '12-01!'])], '1/2'],
    ['one who came oftener than agreed', [adviser(['12-01!', '12-08!', '12-15!'])], '2/2'],
    ['one whose third visit makes up for nobody else', [adviser(['12-01!', '12-08!', '12-15!']), adviser(['12-02!'])], '3/4'],
    ['a remote village with one visit', [adviser(['12-01!'], { visitsPerMonth: 1 })], '1/1'],
    ['visits of the months around', [adviser(['11-30!', '12-31!'])], '1/2'],
    ['one who joined within the month', [adviser(['12-20!'], { joinedOn: '2026-12-10' as CalendarDate })], '0/0'],
    ['one who left within the month', [adviser(['12-01!'], { leftOn: '2026-12-31' as CalendarDate })], '0/0'],
    ['one who left the month after', [adviser(['12-01!'], { leftOn: '2027-01-01' as CalendarDate })], '1/2'],
    ['one whose term ran out', [adviser([], { termUntil: '2026-12-20' as CalendarDate })], '0/0'],
    ['one without a contract', [adviser(['12-01!'], { visitsPerMonth: null })], '0/0'],
  ])('of %s', (_, legalAdvisers, rate) => {
    expect(numbers({ legalAdvisers })).toContain(`LAW_DUTY ${rate}`)
  })
})

describe('the brief', () => {
  it('says the numbers in sentences, the rate by whole numbers', () => {
    const facts: IndicatorFacts = {
      ...NOTHING,
      activitySessions: [session('s1', 'choir', '12-01 09:00')],
      attendances: [{ sessionId: 's1', personId: 'a' }],
      headCounts: [{ sessionId: 's1', heads: 20 }],
      rooms: [{ roomId: 'hall', name: '多功能厅', partIds: [], open: [span('12-01 08:00 11:00')] }],
      roomUses: [use('hall', '12-01 08:00 09:00')],
      services: [{ appointmentId: 'p1', servedAt: at('12-01 09:00') }],
      dutySessions: [duty('d1', '12-01 09:00')],
      legalAdvisers: [adviser(['12-01!', '12-08'])],
    }

    expect(briefOf(computeIndicators(facts, DECEMBER, DICTIONARY), '龙桥社区党群服务站', DECEMBER)).toBe(
      '2026年12月，龙桥社区党群服务站：开展活动1场，参与21人次，其中签到居民1人；场地预约使用1次；场地使用率33.3%（使用60分钟，开放180分钟）；能人坐诊1场，服务1次；法律顾问驻点履约率50.0%（到站1次，约定2次）；登记和计数到访0人次；暖新驿站服务0人次；当月无人参评，满意率不计（可评2次，参评0次，参评率0.0%）。',
    )
  })

  it('reports zero as such', () => {
    expect(briefOf(computeIndicators(NOTHING, '2026-02' as Month, DICTIONARY), '龙桥社区', '2026-02' as Month)).toBe(
      '2026年2月，龙桥社区零报告：未开展活动（0场，0人次）；场地预约使用0次；当月无场地开放时间，使用率不计；能人坐诊0场，服务0次；当月没有法律顾问约定到站，履约率不计；登记和计数到访0人次；暖新驿站服务0人次；当月无人参评，满意率不计（当月没有可评价的服务，参评率不计）。',
    )
  })
})

describe('the dictionary', () => {
  it('defines every indicator in the order of the report', () => {
    expect(shipped.indicators.map(({ code }) => code)).toEqual(INDICATOR_CODES)
  })

  it.each([
    ['a code missing', 'ACT_SESS', { indicators: shipped.indicators.slice(1) }],
    ['a code twice', 'defined twice', { indicators: [...shipped.indicators, shipped.indicators[0]] }],
    ['an unknown code', 'Invalid option', { indicators: [...shipped.indicators, { ...shipped.indicators[0], code: 'X' }] }],
    ['something else', 'expected object', 1],
  ])('is refused with %s', (_, message, json) => {
    expect(() => readIndicatorDictionary(json)).toThrow(message)
  })
})
