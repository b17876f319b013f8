import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Station } from '../../electron/station/station.ts'
import { Refusal } from '../../shared/contract/errors.ts'
import { isAccountedFor, type StayState } from '../../shared/domain/after-school/stay-state.ts'
import { addDays, type CalendarDate } from '../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../shared/domain/values/instant.ts'
import { at, HOUR } from '../support/activities.ts'
import { AUNT, details, openWithAfterSchool, TERM } from '../support/after-school.ts'
import type { TestClock } from '../support/station.ts'

/** A child is a number 0 to 3, a day one of the days opened so far. Every procedure that touches a child, its place, its term or its record. */
type Move =
  | { readonly kind: 'arrive' | 'excuse' | 'miss' | 'reached' | 'notReached' | 'handOver' | 'exception' | 'leaveAlone' | 'note' | 'undo' | 'scan'; readonly child: number; readonly day: number }
  | { readonly kind: 'sign' | 'enrol' | 'ahead' | 'pause' | 'resume' | 'withdraw' | 'endPlace' | 'apply' | 'edit' | 'merge' | 'unmerge' | 'remove'; readonly child: number }
  | { readonly kind: 'close' | 'reopen'; readonly day: number }
  | { readonly kind: 'openDay' | 'updateTerm' | 'endTerm' | 'hour' | 'midnight' | 'tick' }

const child = fc.nat(3)
const day = fc.nat(2)
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constantFrom('arrive', 'arrive', 'excuse', 'miss', 'reached', 'notReached', 'handOver', 'handOver', 'exception', 'leaveAlone', 'note', 'undo', 'scan'), child, day }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('sign', 'enrol', 'ahead', 'pause', 'resume', 'withdraw', 'endPlace', 'apply', 'edit', 'merge', 'unmerge', 'remove'), child }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('close', 'close', 'reopen'), day }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('openDay', 'openDay', 'updateTerm', 'endTerm', 'hour', 'midnight', 'tick') }) },
)

interface Scene {
  readonly station: Station
  readonly clock: TestClock
  readonly people: readonly string[]
  readonly twins: readonly string[]
  readonly termId: string
}

const act = ({ clock }: Scene) => ({ at: clock.now, actor: 'cli', screen: 'cli' })
const WHY = { reason: '家长在外地', callNote: '妈妈说请他接', name: '邻居' }

/** Days opened in this term, the oldest first. */
function daysOf({ station, termId }: Scene): readonly CalendarDate[] {
  return station.parts.store.raw.prepare<[string], { day_on: CalendarDate }>('SELECT day_on FROM child_day WHERE term_id = ? ORDER BY day_on').all(termId).map((row) => row.day_on)
}

function stayOf(scene: Scene, one: { readonly child: number; readonly day: number }): { readonly stayId: string; readonly version: number } {
  const { station, people, termId } = scene
  const row = station.parts.store.raw.prepare<[string, string, string], { id: string; version: number }>(
    'SELECT s.id, s.version FROM child_stay s JOIN child_enrolment e ON e.id = s.enrolment_id WHERE s.term_id = ? AND e.resident_id = ? AND s.day_on = ? ORDER BY s.id DESC').get(termId, people[one.child] ?? '', daysOf(scene)[one.day] ?? '')
  return { stayId: row?.id ?? '', version: row?.version ?? 0 }
}

function placeOf({ station, people, termId }: Scene, one: number): { readonly enrolmentId: string; readonly version: number } {
  const found = station.afterSchool.enrolments.list(termId, false).find(({ residentId }) => residentId === people[one])
  return { enrolmentId: found?.id ?? '', version: found?.version ?? 0 }
}

const seenDay = ({ station, termId }: Scene, on: CalendarDate) => ({ termId, on, version: station.parts.store.raw.prepare<[string, string], { version: number }>('SELECT version FROM child_day WHERE term_id = ? AND day_on = ?').get(termId, on)?.version ?? 0 })
const termOf = ({ station, termId }: Scene) => ({ termId, version: station.afterSchool.terms.list().find(({ id }) => id === termId)?.version ?? 0 })
const applying = { dualEarner: true, hardship: false, mayLeaveAlone: true, details: details({ collectors: [{ ...AUNT, id: 'aunt' }] }) }

function playStay(scene: Scene, one: Extract<Move, { day: number; child: number }>): void {
  const { stays } = scene.station.afterSchool
  const seen = stayOf(scene, one)
  const by = one.kind === 'exception' ? { kind: 'exception' as const, ...WHY } : { kind: 'listed' as const, collectorId: 'aunt' }
  switch (one.kind) {
    case 'arrive':
      return void stays.arrive(act(scene), seen)
    case 'excuse':
      return void stays.excuse(act(scene), { ...seen, told: 'phone', note: '' })
    case 'miss':
      return void stays.miss(act(scene), seen)
    case 'reached':
      return void stays.trace(act(scene), { ...seen, heard: { reached: true, who: '妈妈', said: '在家里' } })
    case 'notReached':
      return void stays.trace(act(scene), { ...seen, heard: { reached: false } })
    case 'handOver':
    case 'exception':
      return void stays.handOver(act(scene), { ...seen, by })
    case 'leaveAlone':
      return void stays.leaveAlone(act(scene), seen)
    case 'note':
      return void stays.note(act(scene), { ...seen, note: '摔了一跤', incident: true })
    case 'undo':
      return void stays.undo(act(scene), seen)
    case 'scan':
      return void stays.scanChild(act(scene), placeOf(scene, one.child).enrolmentId)
  }
}

function playPlace(scene: Scene, one: Extract<Move, { child: number }>): void {
  const { station, people, twins, termId } = scene
  const { places, enrolments } = station.afterSchool
  const [residentId, twin] = [people[one.child] ?? '', twins[one.child] ?? '']
  const seen = placeOf(scene, one.child)
  switch (one.kind) {
    case 'sign':
      return void places.signConsent(act(scene), { ...seen, signedOn: dateOf(scene.clock.now), until: addDays(dateOf(scene.clock.now), 30) })
    case 'enrol':
      return void places.enrol(act(scene), seen)
    case 'ahead':
      return void places.enrolOutOfOrder(act(scene), { ...seen, reason: 'superior' })
    case 'pause':
    case 'resume':
    case 'withdraw':
      return void places[one.kind](act(scene), seen)
    case 'endPlace':
      return void places.end(act(scene), seen)
    case 'apply':
      return void enrolments.apply(act(scene), { termId, residentId, ...applying })
    case 'edit':
      return void enrolments.edit(act(scene), { ...seen, ...applying, mayLeaveAlone: false })
    case 'merge':
      return void station.residents.merge(act(scene), { keepId: twin, otherId: residentId })
    case 'unmerge':
      return void station.residents.undoMerge(act(scene), residentId)
    case 'remove':
      return station.residents.remove(act(scene), { residentId, version: station.residents.get(residentId).version })
    default:
      return playStay(scene, one)
  }
}

function play(scene: Scene, one: Move): void {
  const { station, clock } = scene
  if ('child' in one) return playPlace(scene, one)
  const { days, terms } = station.afterSchool
  switch (one.kind) {
    case 'close':
    case 'reopen': {
      const on = daysOf(scene)[one.day]
      if (on === undefined) return
      return void (one.kind === 'close' ? days.close(act(scene), seenDay(scene, on)) : days.reopen(act(scene), { ...seenDay(scene, on), reason: 'forgotten' }))
    }
    case 'openDay':
      return void days.open(act(scene), scene.termId)
    case 'updateTerm':
      return void terms.update(act(scene), { ...termOf(scene), ...TERM, ...timesOf(clock), places: 4 })
    case 'endTerm':
      return void terms.end(act(scene), termOf(scene))
    case 'hour':
      clock.now += HOUR
      return
    case 'midnight':
      clock.now = at('16:00', addDays(dateOf(clock.now), 1))
      return
    case 'tick':
      return void station.afterSchool.askLate({ since: 0, at: clock.now })
  }
}

/** Terms of one run begin the day it begins: runs do not see one another. */
const timesOf = ({ now }: TestClock) => ({ fromOn: addDays(dateOf(now), -9), toOn: addDays(dateOf(now), 9) })

function attempt(work: () => void): string {
  try {
    work()
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** Every child's day of a term as it lies on the disk, with the record of the person behind it. */
interface Line {
  readonly id: string
  readonly state: StayState
  readonly closed: number
  readonly person: string
}

function linesOf({ station, termId }: Scene): readonly Line[] {
  return station.parts.store.raw.prepare<[string], Line>(`SELECT s.id, s.state, d.closed_at IS NOT NULL AS closed, r.state AS person
    FROM child_stay s JOIN child_day d ON d.term_id = s.term_id AND d.day_on = s.day_on JOIN child_enrolment e ON e.id = s.enrolment_id JOIN resident r ON r.id = e.resident_id WHERE s.term_id = ?`).all(termId)
}

/** Children a desk reads by name on the lists of the days that stand open. */
function namedOnLists(scene: Scene): readonly string[] {
  return daysOf(scene).flatMap((on) => scene.station.afterSchool.days.get(on, false).day?.stays ?? []).filter(({ name }) => name !== '').map(({ id }) => id)
}

it('closes no day over a child nobody can say the whereabouts of, and loses no child that is inside, whatever is done', { timeout: 180_000 }, async () => {
  const { station, clock, term, person, desk } = await openWithAfterSchool()
  station.parts.store.raw.pragma('synchronous = OFF')
  await desk.afterSchool.endTerm({ termId: term.id, version: term.version })
  const seen = new Map<string, number>()

  await fc.assert(fc.asyncProperty(fc.array(move, { minLength: 20, maxLength: 70 }), async (moves) => {
    clock.now = at('16:00', addDays(dateOf(clock.now), 20))
    const people = await Promise.all(['陈一', '陈二', '陈三', '陈四'].map(person))
    const twins = await Promise.all(['陈壹', '陈贰', '陈叁', '陈肆'].map(person))
    const made = station.afterSchool.terms.add({ at: clock.now, actor: 'cli', screen: 'cli' }, { ...TERM, ...timesOf(clock), places: 4 })
    const scene: Scene = { station, clock, people, twins, termId: made.id }
    const begin: readonly Move[] = [0, 1, 2].flatMap((one): Move[] => (['apply', 'sign', 'enrol'] as const).map((kind) => ({ kind, child: one })))
    for (const one of [...begin, { kind: 'openDay' } as const]) play(scene, one)

    for (const one of moves) {
      const before = linesOf(scene).map(({ id }) => id)
      const said = attempt(() => play(scene, one))
      seen.set(`${one.kind} ${said}`, (seen.get(`${one.kind} ${said}`) ?? 0) + 1)
      const after = linesOf(scene)

      expect(after.filter(({ closed, state }) => closed === 1 && !isAccountedFor(state))).toEqual([])
      expect(after.filter((line) => !isAccountedFor(line.state) && line.person === 'deleted')).toEqual([])
      expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before))
    }
    expect(namedOnLists(scene)).toEqual(expect.arrayContaining(linesOf(scene).filter(({ state }) => !isAccountedFor(state)).map(({ id }) => id)))
  }), { numRuns: 150 })

  for (const one of ['close done', 'close CHILD_STILL_HERE', 'pause done', 'pause CHILD_STILL_HERE', 'withdraw CHILD_STILL_HERE', 'endPlace CHILD_STILL_HERE', 'remove CHILD_STILL_HERE', 'remove done', 'merge CHILD_STILL_HERE', 'merge done', 'endTerm CHILD_STILL_HERE', 'updateTerm CHILD_STILL_HERE', 'undo done', 'undo CANNOT_UNDO', 'reopen done', 'exception done', 'scan done']) {
    expect([one, seen.get(one) ?? 0]).not.toEqual([one, 0])
  }
  expect((await desk.setup.doctor()).mismatches).toEqual([])
})
