import { describe, expect, it } from 'vitest'
import { closeQuestion } from '../../../renderer/desk/consultations/close-question.ts'
import { momentAt } from '../../../shared/text/time.ts'

const at = (time: string): number => momentAt('2026-12-07', time)
const session = { startsAt: at('09:00'), endsAt: at('11:00') }

describe('closing a session', () => {
  it.each<readonly [string, string, number, string | null]>([
    ['before it has begun asks', '04:40', 0, '坐诊 09:00 才开始。'],
    ['while it should go on asks', '10:00', 0, '坐诊排到 11:00。'],
    ['over somebody who has not come asks', '11:00', 2, '还有 2 位约了没到，结束后记为未到。'],
    ['asks both at once', '10:00', 1, '坐诊排到 11:00。还有 1 位约了没到，结束后记为未到。'],
    ['after its end, with nobody missing, asks nothing', '11:00', 0, null],
  ])('%s', (_, now, expected, question) => {
    expect(closeQuestion(session, expected, at(now))).toBe(question)
  })
})
