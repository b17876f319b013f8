import { describe, expect, it } from 'vitest'
import type { SignInOutcome } from '../../../shared/contract/attendance.ts'
import { ADMITTED, OVERRULED, REFUSED } from '../../../shared/domain/activities/admission-codes.ts'
import { nextStep, residentWords, staffSentence } from '../../../shared/text/admission.ts'
import { admissionLabels } from '../../../shared/text/admission-labels.ts'

const at = Date.parse('2026-12-07T09:05:00+08:00')
const done = { attendanceId: '01M9705Q4ZZZZZZZZZZZ1GMQYX', at, present: 1_234 }
const elsewhere = { sessionId: '01M9705Q4ZZZZZZZZZZZ1GMQYX', title: '迎新春暨离退休老干部书画作品联合展览开幕式和茶话会', place: '党群服务中心三楼西侧多功能活动厅', startsAt: at, endsAt: at + 1, open: true }

/** One outcome of every code and shape, with the longest data they may have. */
const OUTCOMES: readonly SignInOutcome[] = [
  ...(['signedIn', 'signedInWalkIn', 'signedInFromLine', 'signedInStaff', 'cameBack', 'enteredAgain', 'left'] as const).map((code) => ({ code, ...done })),
  { code: 'counted', heads: 1, ...done }, { code: 'counted', heads: 10_000, ...done }, { code: 'alreadyIn', at }, { code: 'alreadyLeft', leftAt: at }, { code: 'leftBefore', leftAt: at },
  { code: 'tooEarly', opensAt: at, startsAt: at }, { code: 'notOpened', startsAt: at }, { code: 'full', capacity: 10_000, free: 0, keptUntil: null }, { code: 'full', capacity: 10_000, free: 20, keptUntil: at },
  { code: 'onLine', turn: 100 }, { code: 'elsewhere', elsewhere, walkIns: true }, { code: 'elsewhere', elsewhere: { ...elsewhere, place: '', open: false }, walkIns: false }, { code: 'childAlone', under: 14 },
  ...(['notInside', 'exitsNotKept', 'ended', 'cancelled', 'postponed', 'notRegistered', 'registrationCancelled', 'namesOnly', 'headsOnly', 'unknownPerson', 'alike'] as const).map((code) => ({ code })),
]

describe('what is said at the door', () => {
  it('says something of every code', () => {
    expect(new Set(OUTCOMES.map(({ code }) => code))).toEqual(new Set([...ADMITTED, ...REFUSED]))
    expect(Object.keys(admissionLabels).toSorted()).toEqual([...ADMITTED, ...REFUSED].toSorted())
  })

  it.each(OUTCOMES.map((outcome) => [outcome.code, outcome] as const))('tells a resident of %s in a few short lines, staff in a sentence, and both what is next', (_, outcome) => {
    const { title, lines } = residentWords(outcome)

    expect([title, ...lines].filter((line) => line.trim() === '' || [...line].length > 20)).toEqual([])
    expect(lines.length).toBeGreaterThanOrEqual(1)
    expect(lines.length).toBeLessThanOrEqual(3)
    expect(staffSentence(outcome)).not.toMatch(/undefined|NaN|^$/u)
    expect(nextStep(outcome)).toMatch(/^(enter|wait|askStaff|joinLine|goThere|comeBackAt|withAdult|countHeads|tryOther)$/u)
  })

  it('sends in whoever was let in, and is sorry where it is not', () => {
    const toneOf = (outcome: SignInOutcome) => residentWords(outcome).tone

    expect(OUTCOMES.filter((outcome) => (toneOf(outcome) === 'done') !== ('attendanceId' in outcome))).toEqual([])
    expect(OUTCOMES.filter((outcome) => OVERRULED.includes(outcome.code) && toneOf(outcome) !== 'sorry')).toEqual([])
  })

  it('says where and when to be, and when to come back', () => {
    expect(residentWords({ code: 'elsewhere', elsewhere: { ...elsewhere, title: '合唱', place: '二楼' }, walkIns: true })).toEqual({ tone: 'sorry', title: '您报名的是另一场', lines: ['合唱', '9:05 二楼', '想参加这场，再点一次。'] })
    expect(staffSentence({ code: 'elsewhere', elsewhere: { ...elsewhere, title: '合唱', place: '二楼' }, walkIns: true })).toBe('同一时间报了09:05《合唱》（二楼），那边正在签到')
    expect(residentWords({ code: 'full', capacity: 30, free: 0, keptUntil: at }).lines).toEqual(['9:05 后还有空位，', '您就可以签到，请稍坐。'])
    expect(staffSentence({ code: 'full', capacity: 30, free: 3, keptUntil: null })).toBe('30 个名额，只剩 3 个')
  })
})
