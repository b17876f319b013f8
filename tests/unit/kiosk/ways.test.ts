import { ORPCError } from '@orpc/client'
import { expect, it } from 'vitest'
import { createWays, overRestarts, type Way } from '../../../renderer/kiosk/app/ways.ts'

/** A way told from others by nothing but itself: what lies behind it is never called here. */
const way = (): Way => ({ client: Object.create(null) as Way['client'] })

/** Work that loses its answer so many times before it gets one, and the ways it was tried over. */
function losing(times: number, error: unknown = new DOMException('the port closed', 'AbortError')) {
  const tried: unknown[] = []
  return { tried, work: async (client: unknown) => {
    tried.push(client)
    if (tried.length <= times) throw error
    return 'answered'
  } }
}

it('does the work again over the next way when the answer was lost with the last one', async () => {
  const ways = createWays()
  const [first, second] = [way(), way()]
  const { tried, work } = losing(1)
  ways.show(first)

  const answer = overRestarts(ways, work, new AbortController().signal)
  await Promise.resolve()
  ways.show(null)
  ways.show(second)

  expect(await answer).toBe('answered')
  expect(tried).toEqual([first.client, second.client])
  expect(tried[1]).toBe(second.client)
})

it('waits for the first way, and takes an answer of the station as it is, a refusal too', async () => {
  const ways = createWays()
  const { tried, work } = losing(1, new ORPCError('LOCKED_OUT'))

  const answer = overRestarts(ways, work, new AbortController().signal)
  ways.show(way())

  await expect(answer).rejects.toMatchObject({ code: 'LOCKED_OUT' })
  expect(tried).toHaveLength(1)
})

it('does nothing any more once patience has ended', async () => {
  const ways = createWays()
  const patience = new AbortController()
  const { tried, work } = losing(0)

  const answer = overRestarts(ways, work, patience.signal)
  patience.abort()
  ways.show(way())

  await expect(answer).rejects.toThrow('aborted')
  expect(tried).toEqual([])
})
