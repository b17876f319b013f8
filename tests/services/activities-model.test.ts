import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/contract/errors.ts'
import type { Station } from '../../electron/station/station.ts'
import { HOUR, openWithActivities } from '../support/activities.ts'
import type { TestClock } from '../support/station.ts'

/** Something that happens at a session; people are numbers 0 to 5. */
type Happening =
  | { readonly kind: 'come' | 'leave' | 'annul' | 'register' | 'unregister'; readonly person: number }
  | { readonly kind: 'count'; readonly heads: number }
  | { readonly kind: 'open' | 'end' | 'reopen' | 'begin' | 'annulHeads' }

const person = fc.nat(5)
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ kind: fc.constantFrom('come', 'come', 'leave', 'annul', 'register', 'unregister'), person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('count'), heads: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('open', 'end', 'reopen', 'begin', 'annulHeads') }) },
)

/** The rules of a session's door. */
const rules = fc.record({ exits: fc.constantFrom(0, 1), entries: fc.constantFrom('once', 'afterExit', 'several'), walkIns: fc.constantFrom(0, 1) })
type Rules = typeof rules extends fc.Arbitrary<infer Value> ? Value : never

/** A session as anybody would keep it on paper; `present` tells whether each is inside, out, or left with the end. */
interface Paper {
  readonly capacity: number
  readonly rules: Rules
  state: 'planned' | 'open' | 'ended'
  begun: boolean
  readonly present: Map<number, 'inside' | 'out' | 'closed'>
  readonly registered: Set<number>
  /** In the order of asking. */
  readonly line: Map<number, 'waiting' | 'offered'>
  readonly cancelled: Set<number>
  readonly heads: number[]
}

const STEPS = { open: ['planned', 'open'], end: ['open', 'ended'], reopen: ['ended', 'open'] } as const

/** Notes a happening on paper; what the station should say to it. */
function note(paper: Paper, one: Happening): string {
  switch (one.kind) {
    case 'come':
      return come(paper, one.person)
    case 'leave': {
      const where = paper.present.get(one.person)
      if (!paper.rules.exits) return 'exitsNotKept'
      if (where === undefined) return 'notInside'
      if (where !== 'inside') return 'leftBefore'
      paper.present.set(one.person, 'out')
      return 'left'
    }
    case 'annul':
      return paper.present.delete(one.person) ? 'annulled' : 'nothing'
    case 'register':
      return register(paper, one.person)
    case 'unregister':
      if (!paper.registered.delete(one.person) && !paper.line.delete(one.person)) return 'refused'
      paper.cancelled.add(one.person)
      offerDown(paper)
      return 'unregistered'
    case 'count':
      return count(paper, one.heads)
    case 'annulHeads':
      return paper.heads.pop() === undefined ? 'nothing' : 'annulled'
    case 'begin':
      paper.begun = true
      return 'begun'
    default: {
      const [from, to] = STEPS[one.kind]
      if (paper.state !== from) return 'refused'
      paper.state = to
      for (const [who, where] of paper.present) paper.present.set(who, to === 'ended' ? (where === 'inside' ? 'closed' : where) : (where === 'closed' ? 'inside' : where))
      return to
    }
  }
}

const standing = ({ line }: Paper, wanted: 'waiting' | 'offered'): number => [...line.values()].filter((one) => one === wanted).length
const free = (paper: Paper): number => paper.capacity - paper.registered.size - standing(paper, 'offered')

function register(paper: Paper, who: number): string {
  if (paper.state === 'ended' || paper.registered.has(who) || paper.line.has(who)) return 'refused'
  if (free(paper) > 0 && standing(paper, 'waiting') === 0) {
    paper.registered.add(who)
    return 'registered'
  }
  paper.line.set(who, 'waiting')
  return 'waitlisted'
}

/** Whatever is free before the begin is kept for whoever asked first. */
function offerDown(paper: Paper): void {
  if (paper.begun || paper.state === 'ended') return
  for (const [who, where] of paper.line) if (where === 'waiting' && free(paper) > 0) paper.line.set(who, 'offered')
}

function come(paper: Paper, who: number): string {
  const { present, registered, line, cancelled, state, rules: { entries, walkIns } } = paper
  const where = present.get(who)
  if (where !== undefined) {
    if (state !== 'open' || (where === 'inside' && entries !== 'several')) return 'alreadyIn'
    if (where === 'inside') return 'enteredAgain'
    if (entries === 'once') return 'alreadyLeft'
  } else {
    if (state !== 'open') return state === 'planned' ? 'notOpened' : 'ended'
    if (!walkIns && !registered.has(who) && !line.has(who)) return cancelled.has(who) ? 'registrationCancelled' : 'notRegistered'
  }
  if (!hasPlace(paper, who, 1)) return line.get(who) === 'waiting' ? 'onLine' : 'full'
  present.set(who, 'inside')
  if (where !== undefined) return 'cameBack'
  if (line.delete(who)) {
    registered.add(who)
    return 'signedInFromLine'
  }
  return registered.has(who) ? 'signedIn' : 'signedInWalkIn'
}

function count(paper: Paper, heads: number): string {
  if (paper.state !== 'open') return paper.state === 'planned' ? 'notOpened' : 'ended'
  if (!paper.rules.walkIns) return 'notRegistered'
  if (!hasPlace(paper, null, heads)) return 'full'
  paper.heads.push(heads)
  return 'counted'
}

const headsOn = ({ heads }: Paper): number => heads.reduce((sum, one) => sum + one, 0)
const insideOn = (paper: Paper): number => [...paper.present.values()].filter((where) => where === 'inside').length + headsOn(paper)

/** Whether there is a place for this person, or for heads that are nobody's. */
function hasPlace(paper: Paper, who: number | null, heads: number): boolean {
  const placed = new Set([...paper.registered, ...[...paper.line].flatMap(([one, standing]) => (standing === 'offered' ? [one] : []))])
  const awaited = [...placed].filter((one) => one !== who && !paper.present.has(one)).length
  const kept = paper.begun || (who !== null && placed.has(who)) ? 0 : awaited
  return insideOn(paper) + heads + kept <= paper.capacity
}

interface Scene {
  readonly station: Station
  readonly clock: TestClock
  readonly sessionId: string
  readonly startsAt: number
  readonly people: readonly string[]
  readonly attendanceIds: Map<number, string>
  readonly headIds: string[]
}

/** Does the same at the station; what it says. */
function play({ station, clock, sessionId, startsAt, people, attendanceIds, headIds }: Scene, one: Happening): string {
  const { sessions, attendances, registrations } = station.activities
  const act = { at: clock.now, actor: 'cli', screen: 'cli' }
  clock.now += 1
  switch (one.kind) {
    case 'come':
    case 'leave': {
      const outcome = attendances.signIn(act, { sessionId, residentId: people[one.person] ?? '', via: 'desk', direction: one.kind === 'come' ? 'in' : 'out' })
      if ('attendanceId' in outcome) attendanceIds.set(one.person, outcome.attendanceId)
      return outcome.code
    }
    case 'annul': {
      const attendanceId = attendanceIds.get(one.person)
      if (attendanceId === undefined || !attendanceIds.delete(one.person)) return 'nothing'
      attendances.annul(act, { attendanceId, reason: 'wrongPerson' })
      return 'annulled'
    }
    case 'register':
    case 'unregister':
      return refusedOr(() => {
        const wish = { sessionId, residentId: people[one.person] ?? '' }
        if (one.kind === 'register') return registrations.register(act, wish).state
        registrations.unregister(act, wish)
        return 'unregistered'
      })
    case 'count': {
      const outcome = attendances.countHeads(act, { sessionId, heads: one.heads, via: 'desk' })
      if ('attendanceId' in outcome) headIds.push(outcome.attendanceId)
      return outcome.code
    }
    case 'annulHeads': {
      const headCountId = headIds.pop()
      if (headCountId === undefined) return 'nothing'
      attendances.annulHeads(act, { headCountId, reason: 'duplicate' })
      return 'annulled'
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

    const setRules = station.parts.store.raw.prepare('UPDATE activity_session SET exits = @exits, entries = @entries, walk_ins = @walkIns WHERE id = @id')

    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 8 }), rules, fc.array(happening, { maxLength: 50 }), async (capacity, door, happenings) => {
      clock.now += 24 * HOUR
      const startsAt = clock.now + HOUR
      const { id: sessionId } = await plan({ startsAt, endsAt: startsAt + HOUR, capacity })
      setRules.run({ ...door, id: sessionId })
      const scene: Scene = { station, clock, sessionId, startsAt, people, attendanceIds: new Map(), headIds: [] }
      const paper: Paper = { capacity, rules: door, state: 'planned', begun: false, present: new Map(), registered: new Set(), line: new Map(), cancelled: new Set(), heads: [] }
      for (const one of happenings) {
        expect(`${one.kind} ${play(scene, one)}`).toBe(`${one.kind} ${note(paper, one)}`)
        expect(station.activities.sessions.get(sessionId)).toMatchObject({ state: paper.state, present: paper.present.size, heads: headsOn(paper), inside: insideOn(paper), registered: paper.registered.size, waiting: standing(paper, 'waiting'), offered: standing(paper, 'offered') })
      }
    }), { numRuns: 250 })

    expect((await desk.setup.doctor()).mismatches).toEqual([])
  })
})
