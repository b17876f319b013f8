import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideAdmission, type AdmissionWish, type Comer, type Door, type Whom } from '../../../shared/domain/activities/admission.ts'
import type { AdmissionCode } from '../../../shared/domain/activities/admission-codes.ts'

/*
 * A whole day of one session, kept as a doorkeeper would with a clipboard: who is on the list, who is in, who went out. The
 * doorkeeper goes down a plain list of objections and says the first that holds; the rule must say the same at every step.
 */
const STARTS = 1_000
const ENDS = 2_000
const PEOPLE = 6

type Act =
  | { readonly kind: 'register' | 'cancel' | 'wait' | 'offer' | 'annul'; readonly who: number }
  | { readonly kind: 'in' | 'out'; readonly who: number; readonly sure: boolean; readonly withAdult: boolean; readonly anyway: boolean; readonly late: boolean }
  | { readonly kind: 'heads'; readonly heads: number; readonly anyway: boolean }
  | { readonly kind: 'open' | 'end' | 'reopen' | 'call off' }
  | { readonly kind: 'clock'; readonly by: number }

const rarely = fc.nat(5).map((chance) => chance === 0)
const who = fc.nat(PEOPLE - 1)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('register', 'cancel', 'wait', 'offer', 'annul'), who }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom('in', 'in', 'in', 'out'), who, sure: rarely, withAdult: rarely, anyway: rarely, late: rarely }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('heads'), heads: fc.integer({ min: 1, max: 3 }), anyway: rarely }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('open', 'open', 'end', 'reopen', 'call off') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('clock'), by: fc.integer({ min: 1, max: 400 }) }) },
)

/** What does not change in the day: the session's rules and the people. */
interface Setting {
  readonly door: Pick<Door, 'opensAt' | 'capacity' | 'walkIns' | 'counts' | 'exits' | 'entries' | 'guardianUnder'>
  readonly people: readonly { readonly helper: boolean; readonly age: number | null; readonly elsewhere: boolean }[]
}

const setting: fc.Arbitrary<Setting> = fc.record({
  door: fc.record({
    opensAt: fc.constantFrom(null, STARTS - 300), capacity: fc.constantFrom(null, 1, 2, 3, 5), walkIns: fc.boolean(), counts: fc.constantFrom('both', 'both', 'names', 'heads'),
    exits: fc.boolean(), entries: fc.constantFrom('once', 'afterExit', 'several'), guardianUnder: fc.constantFrom(null, 14),
  }),
  people: fc.array(fc.record({ helper: rarely, age: fc.constantFrom(null, 6, 14, 70), elsewhere: rarely }), { minLength: PEOPLE, maxLength: PEOPLE }),
})

/** One person's line on the clipboard. */
interface Line {
  list: Comer['registration']
  inAt: number | null
  outAt: number | null
}

interface Clipboard {
  now: number
  state: Door['state']
  heads: number
  readonly lines: Line[]
  /** Who waits, first first. */
  readonly queue: number[]
}

const freshClipboard = (): Clipboard => ({ now: 500, state: 'planned', heads: 0, queue: [], lines: Array.from({ length: PEOPLE }, () => ({ list: 'none', inAt: null, outAt: null })) })

const elsewhere = { sessionId: 'other', title: '合唱', place: '', startsAt: STARTS, endsAt: ENDS, open: true }
const holdsPlace = (line: Line): boolean => line.list === 'registered' || line.list === 'offered'

/** Chairs that are taken by somebody, helpers apart. */
const taken = ({ lines, heads }: Clipboard, { people }: Setting): number => heads + lines.filter((line, index) => line.inAt !== null && line.outAt === null && !people[index]?.helper).length

/** Chairs kept for others than this one. */
const kept = ({ lines, now }: Clipboard, but: number | null): number => (now < STARTS ? lines.filter((line, index) => index !== but && holdsPlace(line) && line.inAt === null).length : 0)

/** What a session as such objects to, first things first. */
function sessionObjects(board: Clipboard, { door }: Setting, late: boolean): AdmissionCode | null {
  const opened = door.opensAt !== null && board.now >= door.opensAt && board.now < ENDS
  return firstOf([
    ['cancelled', board.state === 'cancelled'],
    ['ended', board.state === 'ended' && !late],
    ['ended', board.state === 'planned' && !late && !opened && board.now >= ENDS],
    ['tooEarly', board.state === 'planned' && !late && door.opensAt !== null && board.now < door.opensAt],
    ['notOpened', board.state === 'planned' && !late && !opened],
  ])
}

function firstOf(objections: readonly (readonly [AdmissionCode, boolean])[]): AdmissionCode | null {
  return objections.find(([, holds]) => holds)?.[0] ?? null
}

/** Whether a chair is free for this one, and what is said where none is. */
function chairFor(board: Clipboard, now: Setting, index: number, line: Line): { readonly free: boolean; readonly without: AdmissionCode } {
  const { capacity } = now.door
  return { free: capacity === null || taken(board, now) + (holdsPlace(line) ? 0 : kept(board, index)) < capacity, without: line.list === 'waitlisted' ? 'onLine' : 'full' }
}

/** What the doorkeeper says to somebody who was in before. */
function atTheDoorAgain(board: Clipboard, now: Setting, index: number, wish: AdmissionWish): AdmissionCode {
  const { line, person } = onBoard(board, now, index)
  const { free, without } = chairFor(board, now, index, line)
  return firstOf([
    ['alreadyIn', board.state !== 'open' || wish.late || (line.outAt === null && now.door.entries !== 'several')],
    ['enteredAgain', line.outAt === null],
    ['cameBack', person.helper || wish.anyway],
    ['alreadyLeft', now.door.entries === 'once'],
    [without, !free],
  ]) ?? 'cameBack'
}

/** What the doorkeeper says to somebody who comes for the first time. */
function atTheDoor(board: Clipboard, now: Setting, index: number, wish: AdmissionWish): AdmissionCode {
  const { line, person } = onBoard(board, now, index)
  const { free, without } = chairFor(board, now, index, line)
  const strict = !wish.anyway && !wish.late
  const { walkIns, counts, guardianUnder } = now.door
  return sessionObjects(board, now, wish.late) ?? firstOf([
    ['signedInStaff', person.helper],
    ['headsOnly', counts === 'heads'],
    ['elsewhere', strict && ['none', 'cancelled'].includes(line.list) && person.elsewhere && !wish.sure],
    ['notRegistered', strict && !walkIns && line.list === 'none'],
    ['registrationCancelled', strict && !walkIns && line.list === 'cancelled'],
    ['childAlone', strict && (person.age ?? 99) < (guardianUnder ?? 0) && !wish.withAdult],
    [without, strict && !free],
    ['signedIn', line.list === 'registered'],
    ['signedInFromLine', ['offered', 'waitlisted'].includes(line.list)],
  ]) ?? 'signedInWalkIn'
}

function onBoard({ lines }: Clipboard, { people }: Setting, index: number) {
  const [line, person] = [lines[index], people[index]]
  if (!line || !person) throw new Error('nobody')
  return { line, person }
}

function atTheWayOut({ lines }: Clipboard, { door }: Setting, index: number): AdmissionCode {
  const line = lines[index]
  return firstOf([['exitsNotKept', !door.exits], ['notInside', line?.inAt === null], ['leftBefore', line?.outAt !== null]]) ?? 'left'
}

function countedOrNot(board: Clipboard, now: Setting, heads: number, anyway: boolean): AdmissionCode {
  const { door } = now
  return (door.counts === 'names' ? 'namesOnly' : sessionObjects(board, now, false)) ?? firstOf([
    ['notRegistered', !anyway && !door.walkIns],
    ['full', !anyway && door.capacity !== null && taken(board, now) + kept(board, null) + heads > door.capacity],
  ]) ?? 'counted'
}

/** What the rule says, from what the clipboard shows. */
function ruled(board: Clipboard, now: Setting, whom: Whom, wish: AdmissionWish, index: number | null): AdmissionCode {
  const door: Door = { ...now.door, state: board.state, postponed: false, startsAt: STARTS, endsAt: ENDS }
  return decideAdmission(door, { inside: taken(board, now), awaited: kept({ ...board, now: 0 }, index) }, whom, wish).code
}

function comerOf(board: Clipboard, now: Setting, index: number): Comer {
  const { line, person } = onBoard(board, now, index)
  return {
    registration: line.list, turn: line.list === 'waitlisted' ? board.queue.indexOf(index) + 1 : null, attendance: line.inAt === null ? null : { at: line.inAt, leftAt: line.outAt },
    helper: person.helper, age: person.age, elsewhere: person.elsewhere ? elsewhere : null,
  }
}

/** Writes down what was said. */
function note(board: Clipboard, index: number, code: AdmissionCode): void {
  const line = board.lines[index]
  if (!line) return
  if (code === 'left') line.outAt = board.now
  if (code === 'cameBack') line.outAt = null
  if (!code.startsWith('signedIn')) return
  line.inAt = board.now
  line.outAt = board.state === 'ended' ? board.now : null
  if (code === 'signedInFromLine') setList(board, index, 'registered')
  if (board.state === 'planned') board.state = 'open'
}

function setList({ lines, queue }: Clipboard, index: number, list: Line['list']): void {
  const line = lines[index]
  if (!line) return
  line.list = list
  if (queue.includes(index)) queue.splice(queue.indexOf(index), 1)
  if (list === 'waitlisted') queue.push(index)
}

const LISTS = { register: 'registered', cancel: 'cancelled', wait: 'waitlisted', offer: 'offered' } as const
const STEPS = { open: ['planned', 'open'], end: ['open', 'ended'], reopen: ['ended', 'open'], 'call off': ['planned', 'cancelled'] } as const

interface Asked {
  readonly said: AdmissionCode
  readonly rule: AdmissionCode
}

function countHeads(board: Clipboard, now: Setting, { heads, anyway }: Extract<Act, { kind: 'heads' }>): Asked {
  const said = countedOrNot(board, now, heads, anyway)
  const rule = ruled(board, now, { kind: 'heads', heads }, { direction: 'in', at: board.now, sure: false, withAdult: false, anyway, late: false }, null)
  if (said === 'counted') Object.assign(board, { heads: board.heads + heads, state: 'open' })
  return { said, rule }
}

function cross(board: Clipboard, now: Setting, { kind, who: index, ...wishes }: Extract<Act, { kind: 'in' | 'out' }>): Asked {
  const wish: AdmissionWish = { ...wishes, direction: kind, at: board.now }
  const enter = board.lines[index]?.inAt === null ? atTheDoor : atTheDoorAgain
  const said = kind === 'in' ? enter(board, now, index, wish) : atTheWayOut(board, now, index)
  const rule = ruled(board, now, { kind: 'person', comer: comerOf(board, now, index) }, wish, index)
  note(board, index, said)
  return { said, rule }
}

/** Opens, ends, calls off; whoever is in leaves with the end, and is back with a new opening. */
function stepOn(board: Clipboard, event: keyof typeof STEPS): null {
  const [from, to] = STEPS[event]
  if (board.state !== from) return null
  board.state = to
  if (event === 'end') for (const line of board.lines) line.outAt ??= line.inAt === null ? null : board.now
  if (event === 'reopen') for (const line of board.lines) line.outAt = line.outAt === board.now ? null : line.outAt
  return null
}

/** One step of the day; what was said by whom, where the door was asked. */
function live(board: Clipboard, now: Setting, one: Act): Asked | null {
  switch (one.kind) {
    case 'clock':
      board.now += one.by
      return null
    case 'annul':
      Object.assign(board.lines[one.who] ?? {}, { inAt: null, outAt: null })
      return null
    case 'register':
    case 'cancel':
    case 'wait':
    case 'offer':
      setList(board, one.who, LISTS[one.kind])
      return null
    case 'heads':
      return countHeads(board, now, one)
    case 'in':
    case 'out':
      return cross(board, now, one)
    default:
      return stepOn(board, one.kind)
  }
}

describe('a whole day at the door', () => {
  it('goes as a doorkeeper with a clipboard would have it', () => {
    const met = new Set<AdmissionCode>()
    fc.assert(fc.property(setting, fc.array(act, { minLength: 20, maxLength: 60 }), (now, acts) => {
      const board = freshClipboard()
      for (const one of acts) {
        const asked = live(board, now, one)
        if (asked === null) continue
        met.add(asked.said)
        expect({ act: one, code: asked.rule }).toEqual({ act: one, code: asked.said })
      }
    }), { numRuns: 1_500 })
    expect(met.size).toBeGreaterThanOrEqual(20)
  })

  it('never lets more in than there are places, unless staff say so', () => {
    fc.assert(fc.property(setting, fc.array(act, { maxLength: 60 }), (now, acts) => {
      const board = freshClipboard()
      const places = now.door.capacity ?? Infinity
      const overfull = acts.filter((one) => {
        const before = taken(board, now)
        live(board, now, 'anyway' in one ? { ...one, anyway: false, ...('late' in one && { late: false }) } : one)
        return one.kind !== 'reopen' && taken(board, now) > Math.max(before, places)
      })
      expect(overfull).toEqual([])
    }), { numRuns: 500 })
  })
})
