import { describe, expect, it } from 'vitest'
import { decided, draftOf, missingInClosure, newDraft, wishOf, type ClosureDraft } from '../../../renderer/desk/calendar/closure-draft.ts'
import { closedOn, closedWhat, closedWhen, closedWhy } from '../../../renderer/desk/calendar/closure-text.ts'
import { runsOf } from '../../../renderer/desk/calendar/date-runs.ts'
import type { Closure, Touched } from '../../../shared/contract/calendar-closures.ts'

const at = (time: string, on = '2026-12-08') => Date.parse(`${on}T${time}:00+08:00`)
const NOW = at('09:00', '2026-12-07')
const DRAFT: ClosureDraft = { scope: 'room', subjectId: 'r', fromOn: '2026-12-08', from: '10:00', toOn: '2026-12-08', to: '10:05', reason: 'repair', note: '' }
const CLOSURE: Closure = { id: 'c', scope: 'room', subjectId: 'r', subject: '会议室', startsAt: at('10:00'), endsAt: at('10:05'), reason: 'repair', note: '', state: 'inForce', version: 1 }

describe('the form of a closure', () => {
  it.each<readonly [Partial<ClosureDraft>, string | null]>([
    [{}, null],
    [{ scope: 'station', subjectId: null }, null],
    [{ subjectId: null }, '请选择场地。'],
    [{ scope: 'expert', subjectId: null }, '请选择能人。'],
    [{ from: '8点' }, '时间要写成“时:分”，例如 08:30。'],
    [{ to: '10:00' }, '结束要晚于开始。'],
    [{ toOn: '2026-12-09', to: '08:00' }, null],
    [{ fromOn: '2026-12-06', toOn: '2026-12-06' }, '这段时间已经过去了。'],
  ])('with %j says %j', (typed, said) => {
    expect(missingInClosure({ ...DRAFT, ...typed }, NOW)).toBe(said)
  })

  it('asks for what it shows, and shows what was asked for', () => {
    expect(wishOf(DRAFT)).toEqual({ scope: 'room', subjectId: 'r', startsAt: at('10:00'), endsAt: at('10:05') })
    expect(draftOf(CLOSURE)).toEqual(DRAFT)
    expect(wishOf(newDraft('2026-12-07'))).toMatchObject({ scope: 'station', subjectId: null })
  })

  it('is answered when each thing touched is; what cannot be taken is kept', () => {
    const one: Touched = { ownerId: 'a', kind: 'booking', title: '合唱队', roomName: '会议室', startsAt: 0, endsAt: 1, takeable: true }
    const touched = [one, { ...one, ownerId: 'b', takeable: false }]

    expect(decided(touched, {})).toBeNull()
    expect(decided(touched, { a: 'take', b: 'take' })).toEqual([{ ownerId: 'a', does: 'take' }, { ownerId: 'b', does: 'keep' }])
    expect(decided([], {})).toEqual([])
  })
})

describe('a closure in words', () => {
  it('tells what, when and why', () => {
    expect([closedWhat(CLOSURE), closedWhen(CLOSURE), closedWhy(CLOSURE)]).toEqual(['会议室', '12月8日 星期二 10:00–10:05', '设施维修'])
    expect(closedWhat({ scope: 'station', subject: '' })).toBe('全站')
    expect(closedWhen({ startsAt: at('17:00'), endsAt: at('09:00', '2026-12-10') })).toBe('12月8日 17:00 至 12月10日 09:00')
    expect(closedWhy({ reason: 'other', note: '换灯' })).toBe('其他：换灯')
  })

  it.each([
    ['2026-12-08', '17:00–24:00'], ['2026-12-09', '全天'], ['2026-12-10', '00:00–09:00'],
  ])('tells of %s only what is closed of it', (on, said) => {
    expect(closedOn({ startsAt: at('17:00'), endsAt: at('09:00', '2026-12-10') }, on)).toBe(said)
  })
})

it('reads days in a row as one run, over the end of a month too', () => {
  expect(runsOf(['2027-02-01', '2027-01-30', '2027-01-31', '2027-05-01'])).toEqual([['2027-01-30', '2027-02-01'], ['2027-05-01', '2027-05-01']])
  expect(runsOf([])).toEqual([])
})
