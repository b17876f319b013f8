import { describe, expect, it } from 'vitest'
import { standingOn, type Validity } from '../../../shared/domain/consultations/expert-record.ts'
import { visitsDue, type Contracted, type Visit } from '../../../shared/domain/consultations/visits-due.ts'
import type { CalendarDate, Month } from '../../../shared/domain/values/calendar-date.ts'

const TODAY = '2026-12-07' as CalendarDate
const on = (text: string): CalendarDate => text as CalendarDate
const GOOD: Validity = { active: true, termUntil: null, qualifiedUntil: null, extendedUntil: null, objectionsUntil: null }

describe('where an expert stands on a day', () => {
  it.each<readonly [string, Partial<Validity>, object]>([
    ['without any end', {}, { kind: 'good', on: null }],
    ['out of use', { active: false, termUntil: on('2020-01-01') }, { kind: 'left', on: null }],
    ['the last day of the term', { termUntil: TODAY }, { kind: 'ending', what: 'term', on: TODAY }],
    ['the day after', { termUntil: on('2026-12-06') }, { kind: 'over', what: 'term', on: '2026-12-06' }],
    ['59 days before the end', { qualifiedUntil: on('2027-02-04') }, { kind: 'ending', what: 'qualification', on: '2027-02-04' }],
    ['60 days before the end', { qualifiedUntil: on('2027-02-05') }, { kind: 'good', on: null }],
    ['the earlier of two ends', { qualifiedUntil: on('2026-12-20'), termUntil: on('2026-12-10') }, { kind: 'ending', what: 'term', on: '2026-12-10' }],
    ['over, and let go on until today', { termUntil: on('2026-12-01'), extendedUntil: TODAY }, { kind: 'extended', what: 'term', on: TODAY }],
    ['over, and let go on until yesterday', { termUntil: on('2026-12-01'), extendedUntil: on('2026-12-06') }, { kind: 'over', what: 'term', on: '2026-12-01' }],
    ['the last day of objections', { objectionsUntil: TODAY }, { kind: 'published', on: TODAY }],
    ['the day after objections', { objectionsUntil: on('2026-12-06') }, { kind: 'good', on: null }],
    ['objections and an end that is over', { objectionsUntil: TODAY, termUntil: on('2026-12-01') }, { kind: 'over', what: 'term', on: '2026-12-01' }],
  ])('%s', (_, change, expected) => {
    expect(standingOn({ ...GOOD, ...change }, TODAY)).toEqual(expected)
  })
})

const DECEMBER = '2026-12' as Month
const LAWYER: Contracted = { visitsPerMonth: 2, joinedOn: on('2026-03-01'), leftOn: null, termUntil: null }
const came = (...days: string[]): Visit[] => days.map((day) => ({ on: on(day), attended: true }))
const planned = (...days: string[]): Visit[] => days.map((day) => ({ on: on(day), attended: false }))

describe('visits that a contract asks for', () => {
  it.each<readonly [string, Partial<Contracted>, readonly Visit[], object]>([
    ['nothing done, nothing planned', {}, [], { due: 2, done: 0, planned: 0, missing: 2 }],
    ['one of two done', {}, came('2026-12-01'), { due: 2, done: 1, planned: 0, missing: 1 }],
    ['two done', {}, came('2026-12-01', '2026-12-03'), { due: 2, done: 2, planned: 0, missing: 0 }],
    ['two sessions of one day are one visit', {}, came('2026-12-01', '2026-12-01'), { due: 2, done: 1, planned: 0, missing: 1 }],
    ['one done and one planned', {}, [...came('2026-12-01'), ...planned('2026-12-21')], { due: 2, done: 1, planned: 1, missing: 0 }],
    ['one planned for today', {}, planned('2026-12-07'), { due: 2, done: 0, planned: 1, missing: 1 }],
    ['planned, but nobody signed in', {}, planned('2026-12-01', '2026-12-02'), { due: 2, done: 0, planned: 0, missing: 2 }],
    ['more than due', {}, came('2026-12-01', '2026-12-02', '2026-12-03'), { due: 2, done: 3, planned: 0, missing: 0 }],
    ['visits of another month', {}, came('2026-11-30', '2027-01-01'), { due: 2, done: 0, planned: 0, missing: 2 }],
    ['no contract', { visitsPerMonth: null }, came('2026-12-01'), { due: 0, done: 1, planned: 0, missing: 0 }],
    ['joined in the month', { joinedOn: on('2026-12-01') }, [], { due: 0, done: 0, planned: 0, missing: 0 }],
    ['joined the month before', { joinedOn: on('2026-11-30') }, [], { due: 2, done: 0, planned: 0, missing: 2 }],
    ['left in the month', { leftOn: on('2026-12-31') }, [], { due: 0, done: 0, planned: 0, missing: 0 }],
    ['term ends the month after', { termUntil: on('2027-01-01') }, [], { due: 2, done: 0, planned: 0, missing: 2 }],
  ])('%s', (_, change, visits, expected) => {
    expect(visitsDue({ ...LAWYER, ...change }, DECEMBER, visits, TODAY)).toEqual(expected)
  })
})
