import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { play, smallestBroken } from './scheduling-year/story.ts'
import { makeBeginning } from './scheduling-year/world.ts'

const stage: { beginning: Awaited<ReturnType<typeof makeBeginning>> | null } = { beginning: null }
const beginning = () => {
  if (!stage.beginning) throw new Error('the beginning is not made yet')
  return stage.beginning
}

beforeAll(async () => {
  stage.beginning = await makeBeginning()
})
afterAll(() => stage.beginning?.remove())

describe('a year of booking, series, moving, taking, closing, leave, stand-ins and waiting', () => {
  it.each([1, 2, 3, 4])('keeps every rule whatever the order (part %i of 4)', { timeout: 120_000 }, async (seed) => {
    expect(await smallestBroken(beginning(), { runs: 40, seed, longest: 30 })).toBeNull()
  })
})
