import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Act } from './scheduling-year/acts.ts'
import { play, smallestBroken, type Fault } from './scheduling-year/story.ts'
import { makeBeginning } from './scheduling-year/world.ts'

const stage: { beginning: Awaited<ReturnType<typeof makeBeginning>> | null } = { beginning: null }
/** The kinds of act that were done in any of the stories, not refused. */
const done = new Set<Act['kind']>()
const beginning = () => {
  if (!stage.beginning) throw new Error('the beginning is not made yet')
  return stage.beginning
}

beforeAll(async () => {
  stage.beginning = await makeBeginning()
})
afterAll(() => stage.beginning?.remove())

describe('a year of booking, series, moving, taking, closing, activities, sessions of every style, leave, stand-ins and waiting', () => {
  it.each([1, 2, 3, 4])('keeps every rule whatever the order (part %i of 4)', { timeout: 120_000 }, async (seed) => {
    const note: Fault = (_world, { kind }, result) => void (result === '成' && done.add(kind))

    expect(await smallestBroken(beginning(), { runs: 36, seed, longest: 60, fault: note })).toBeNull()
  })

  it('has done every kind of act at least once', () => {
    expect([...done].toSorted()).toEqual([
      'activity', 'appoint', 'book', 'call', 'call off', 'call on', 'cancel', 'close', 'give back', 'leave', 'leave line', 'move', 'open', 'pass', 'restore', 'return', 'series', 'session', 'standIn', 'take', 'wait',
    ])
  })
})

describe('a rule that is broken', () => {
  it('is told as the shortest story, in the words of the desk', { timeout: 120_000 }, async () => {
    const forgetCalls: Fault = ({ station }, { kind }) => {
      if (kind === 'take') station.parts.store.raw.exec('DELETE FROM call_item')
    }

    const told = await smallestBroken(beginning(), { runs: 100, seed: 7, longest: 40, fault: forgetCalls })

    const lines = told?.split('\n') ?? []
    expect(lines[0]).toMatch(/^种子 7，第 \d+ 个故事，\d+ 步里要紧的 [23] 步：$/u)
    expect(lines.at(-2)).toMatch(/^[23]\. 站方征用 (东厅|西厅|大厅|茶室)/u)
    expect(lines.at(-1)).toMatch(/^破坏：被取消却没有人去电话/u)
    expect(lines.length).toBeLessThanOrEqual(5)
  })
})

describe('stories that once broke a rule', () => {
  it('lets somebody stand in at a session that was kept when its room was closed', async () => {
    const time = { day: 0, time: 0, halves: 1 }

    const { lines, broken } = await play(beginning(), [{ kind: 'session', room: 0, expert: 0, style: 'slots', joint: false, ...time }, { kind: 'close', subject: 0, take: false, ...time }, { kind: 'standIn', which: 0, expert: 1 }])

    expect(lines.at(-1)).toBe('陈医生 代 第一场坐诊 → 成')
    expect(broken).toBeNull()
  })
})
