import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SignInOutcome } from '../../shared/contract/attendance.ts'
import { Refusal } from '../../shared/contract/errors.ts'
import type { Station } from '../../electron/station/station.ts'
import { HOUR, openWithActivities } from '../support/activities.ts'
import type { TestClock } from '../support/station.ts'

/** Something that happens at a session; people are numbers 0 to 5. */
type Happening =
  | { readonly kind: 'signIn' | 'annul' | 'register'; readonly person: number }
  | { readonly kind: 'count'; readonly heads: number }
  | { readonly kind: 'open' | 'end' | 'reopen' | 'begin' }

const person = fc.nat(5)
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('signIn', 'annul', 'register'), person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('count'), heads: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('open', 'end', 'reopen', 'begin') }) },
)

/** A session as anybody would keep it on paper. */
interface Paper {
  readonly capacity: number
  state: 'planned' | 'open' | 'ended'
  begun: boolean
  readonly present: Set<number>
  readonly registered: Set<number>
  heads: number
}

const STEPS = { open: ['planned', 'open'], end: ['open', 'ended'], reopen: ['ended', 'open'] } as const

/** Notes a happening on paper; what the station should say to it. */
function note(paper: Paper, one: Happening): string {
  switch (one.kind) {
    case 'signIn': {
      if (paper.present.has(one.person)) return 'already'
      const admitted = paper.state === 'open' && hasPlace(paper, one.person, 1)
      if (admitted) paper.present.add(one.person)
      return admitted ? 'signedIn' : 'refused'
    }
    case 'annul':
      return paper.present.delete(one.person) ? 'annulled' : 'nothing'
    case 'register': {
      const free = paper.state !== 'ended' && !paper.registered.has(one.person) && paper.registered.size < paper.capacity
      if (free) paper.registered.add(one.person)
      return free ? 'registered' : 'refused'
    }
    case 'count': {
      const admitted = paper.state === 'open' && hasPlace(paper, null, one.heads)
      if (admitted) paper.heads += one.heads
      return admitted ? 'signedIn' : 'refused'
    }
    case 'begin':
      paper.begun = true
      return 'begun'
    default: {
      const [from, to] = STEPS[one.kind]
      if (paper.state !== from) return 'refused'
      paper.state = to
      return to
    }
  }
}

/** Whether there is a place for this person, or for heads that are nobody's. */
function hasPlace(paper: Paper, who: number | null, heads: number): boolean {
  const awaited = [...paper.registered].filter((one) => one !== who && !paper.present.has(one)).length
  const kept = paper.begun || (who !== null && paper.registered.has(who)) ? 0 : awaited
  return paper.present.size + paper.heads + heads + kept <= paper.capacity
}

interface Scene {
  readonly station: Station
  readonly clock: TestClock
  readonly sessionId: string
  readonly startsAt: number
  readonly people: readonly string[]
  readonly attendanceIds: Map<number, string>
}

/** Does the same at the station; what it says. */
function play({ station, clock, sessionId, startsAt, people, attendanceIds }: Scene, one: Happening): string {
  const { sessions, attendances, registrations } = station.activities
  const act = { at: clock.now, actor: 'cli', screen: 'cli' }
  switch (one.kind) {
    case 'signIn': {
      const outcome = attendances.signIn(act, { sessionId, residentId: people[one.person] ?? '', via: 'desk' })
      if ('attendanceId' in outcome) attendanceIds.set(one.person, outcome.attendanceId)
      return saidOf(outcome)
    }
    case 'annul': {
      const id = attendanceIds.get(one.person)
      if (id === undefined || !attendanceIds.delete(one.person)) return 'nothing'
      attendances.annul(act, { attendanceId: id, reason: 'wrongPerson' })
      return 'annulled'
    }
    case 'register':
      return refusedOr(() => {
        registrations.register(act, { sessionId, residentId: people[one.person] ?? '' })
        return 'registered'
      })
    case 'count': {
      const outcome = attendances.countHeads(act, { sessionId, heads: one.heads, via: 'desk' })
      return saidOf(outcome)
    }
    case 'begin':
      clock.now = Math.max(clock.now, startsAt)
      return 'begun'
    default: {
      const event = one.kind
      return refusedOr(() => sessions.step(act, { sessionId, version: sessions.get(sessionId).version }, event).state)
    }
  }
}

function saidOf(outcome: SignInOutcome): string {
  if ('attendanceId' in outcome) return 'signedIn'
  return outcome.code === 'alreadyIn' ? 'already' : 'refused'
}

function refusedOr(work: () => string): string {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error
  }
}

describe('whatever happens at a session', () => {
  it('counts as one would on paper, and never anybody twice', { timeout: 120_000 }, async () => {
    const { station, clock, plan, desk, person: register } = await openWithActivities()
    station.parts.store.raw.pragma('synchronous = OFF')
    const people = await Promise.all(['张建国', '陈美', '李巧', '欧阳修竹', '吴丽', '黄文辉'].map((name) => register(name)))

    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.array(happening, { maxLength: 40 }), async (capacity, happenings) => {
      clock.now += 24 * HOUR
      const startsAt = clock.now + HOUR
      const { id: sessionId } = await plan({ startsAt, endsAt: startsAt + HOUR, capacity })
      const scene: Scene = { station, clock, sessionId, startsAt, people, attendanceIds: new Map() }
      const paper: Paper = { capacity, state: 'planned', begun: false, present: new Set(), registered: new Set(), heads: 0 }
      for (const one of happenings) {
        expect(`${one.kind} ${play(scene, one)}`).toBe(`${one.kind} ${note(paper, one)}`)
        expect(station.activities.sessions.get(sessionId)).toMatchObject({ state: paper.state, present: paper.present.size, heads: paper.heads, registered: paper.registered.size })
      }
    }), { numRuns: 200 })

    expect((await desk.setup.doctor()).mismatches).toEqual([])
  })
})
