import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createOccupancy } from '../../electron/station/scheduling/occupancy.ts'
import { createRooms } from '../../electron/station/scheduling/rooms.ts'
import { openDatabase } from '../../electron/station/store/open.ts'
import { createSealer } from '../../electron/station/store/sealed.ts'
import { createStore } from '../../electron/station/store/transaction.ts'
import { Refusal } from '../../shared/contract/errors.ts'
import { seededBytes, temporaryFolder, TEST_KEY } from '../support/station.ts'

const QUARTER = 15 * 60_000
const DAY = 96
const ACT = { at: 0, actor: 'test', screen: 'test' }

/** Three plain rooms and two joined ones that share the middle one; each can be had as it stands or in a mode. Names of units. */
const UNITS: Readonly<Record<string, readonly string[]>> = { a: ['a'], b: ['b'], c: ['c'], ab: ['a', 'b'], bc: ['b', 'c'] }
const ROOMS = Object.keys(UNITS)
/** Quarters before and after. */
const MODES = { plain: [0, 0], talk: [2, 1], dance: [0, 2] } as const
const OWNERS = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6']

type Mode = keyof typeof MODES
interface Wish { readonly owner: string; readonly room: string; readonly mode: Mode; readonly from: number; readonly quarters: number }
type Step = ({ readonly kind: 'hold' | 'rehold' } & Wish) | { readonly kind: 'release'; readonly owner: string } | { readonly kind: 'shorten'; readonly owner: string; readonly at: number }

/** What an owner holds, as naively as can be: each quarter of each unit, and what for. */
type Model = ReadonlyMap<string, ReadonlyMap<string, 'booking' | 'preparation'>>
const cell = (unit: string, quarter: number): string => `${unit} ${quarter}`

function cellsOf({ room, mode, from, quarters }: Wish): ReadonlyMap<string, 'booking' | 'preparation'> {
  const [before, after] = MODES[mode]
  const at = Array.from({ length: before + quarters + after }, (_, index) => from - before + index)
  return new Map((UNITS[room] ?? []).flatMap((unit) => at.map((quarter) => [cell(unit, quarter), quarter >= from && quarter < from + quarters ? 'booking' : 'preparation'] as const)))
}

/** The model after a step; null where it is refused. */
function after(model: Model, wishes: Map<string, Wish>, step: Step): Model | null {
  const rest = new Map(model)
  if (step.kind === 'release') return rest.delete(step.owner) ? rest : model
  if (step.kind === 'shorten') {
    const wish = wishes.get(step.owner)
    if (!wish || !model.has(step.owner)) return model
    const began = wish.from < step.at
    const quarters = Math.min(wish.quarters, step.at - wish.from)
    const left = began ? cellsOf({ ...wish, quarters }) : new Map([...cellsOf(wish)].filter(([key]) => Number(key.split(' ')[1]) < step.at))
    return rest.set(step.owner, left)
  }
  if (step.kind === 'hold' && model.has(step.owner)) return null
  rest.delete(step.owner)
  const wanted = cellsOf(step)
  const taken = new Set([...rest.values()].flatMap((cells) => [...cells.keys()]))
  return [...wanted.keys()].some((key) => taken.has(key)) ? null : rest.set(step.owner, wanted)
}

/** Rooms on a real file of its own; not flushed to disk, as no power fails here. */
function openRooms() {
  const raw = openDatabase(temporaryFolder())
  raw.pragma('synchronous = OFF')
  onTestFinished(() => {
    raw.close()
  })
  const store = createStore(raw, createSealer(TEST_KEY, seededBytes()))
  let ids = 0
  const rooms = createRooms({ store, newId: () => String(ids += 1).padStart(26, '0'), now: () => 0 }, { settle: () => {}, relay: (_writer, _roomId, change) => change() })
  const modes = Object.entries(MODES).filter(([name]) => name !== 'plain').map(([name, [before, behind]]) => ({ name, capacity: 10, setUpMinutes: before * 15, clearUpMinutes: behind * 15, equipment: [] }))
  const made = new Map<string, ReturnType<typeof rooms.add>>()
  for (const [name, units] of Object.entries(UNITS)) {
    made.set(name, rooms.add(ACT, { name, capacity: 10, modes, partIds: units.length > 1 ? units.map((unit) => made.get(unit)?.id ?? '') : [] }))
  }
  const names = new Map([...made].map(([name, { id }]) => [id, name]))
  return { raw, store, occupancy: createOccupancy({ describe: () => new Map() }, () => []), room: (name: string) => made.get(name), nameOf: (id: string) => names.get(id) ?? id }
}

/** Carries a step out; false where the room is taken. Owners and times are of a day of their own. */
function carryOut({ store, occupancy, room }: ReturnType<typeof openRooms>, day: number, step: Step): boolean {
  const ownerId = `${day} ${step.owner}`
  const instant = (quarter: number): number => (day * DAY + quarter) * QUARTER
  try {
    store.write(ACT, (writer) => {
      writer.journal({ subject: 'booking', subjectId: ownerId, action: step.kind })
      if (step.kind === 'release') return occupancy.release(writer, ownerId)
      if (step.kind === 'shorten') return occupancy.shorten(writer, ownerId, instant(step.at))
      const { id: roomId = '', modes = [] } = room(step.room) ?? {}
      const wish = { roomId, modeId: modes.find(({ name }) => name === step.mode)?.id, startsAt: instant(step.from), endsAt: instant(step.from + step.quarters), kind: 'booking' as const, ownerId }
      return occupancy[step.kind](writer, wish)
    })
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ROOM_TAKEN') return false
    throw error
  }
}

/** What the table holds of a day, quarter by quarter. */
function heldOn({ raw, nameOf }: ReturnType<typeof openRooms>, day: number): readonly string[] {
  const rows = raw.prepare('SELECT resource_id, starts_at, ends_at, kind, owner_id FROM occupancy WHERE owner_id LIKE ?').all(`${day} %`) as { resource_id: string; starts_at: number; ends_at: number; kind: string; owner_id: string }[]
  return rows.flatMap((row) => Array.from({ length: (row.ends_at - row.starts_at) / QUARTER }, (_, index) =>
    `${row.owner_id.split(' ')[1] ?? ''} ${cell(nameOf(row.resource_id), row.starts_at / QUARTER - day * DAY + index)} ${row.kind}`)).toSorted()
}

function runDay(opened: ReturnType<typeof openRooms>, day: number, steps: readonly Step[]): void {
  let model: Model = new Map()
  const wishes = new Map<string, Wish>()
  for (const step of steps) {
    if (step.kind === 'hold' && model.has(step.owner)) continue // an owner holds once; another time it reholds
    const next = after(model, wishes, step)
    expect(`${JSON.stringify(step)} ${carryOut(opened, day, step)}`).toBe(`${JSON.stringify(step)} ${next !== null}`)
    if (next === null) continue
    model = next
    if (step.kind === 'hold' || step.kind === 'rehold') wishes.set(step.owner, step)
    // What was cut short is from then on a shorter wish: it cannot grow again.
    const wish = wishes.get(step.owner)
    if (step.kind === 'shorten' && wish && wish.from < step.at) wishes.set(step.owner, { ...wish, quarters: Math.min(wish.quarters, step.at - wish.from) })
    if (step.kind === 'shorten' && wish && wish.from >= step.at) wishes.delete(step.owner)
  }
  expect(heldOn(opened, day)).toEqual([...model].flatMap(([owner, cells]) => [...cells].map(([key, kind]) => `${owner} ${key} ${kind}`)).toSorted())
}

const owner = fc.constantFrom(...OWNERS)
const wish = { owner, room: fc.constantFrom(...ROOMS), mode: fc.constantFrom<Mode>('plain', 'talk', 'dance'), from: fc.integer({ min: 32, max: 48 }), quarters: fc.integer({ min: 1, max: 6 }) }
const steps: fc.Arbitrary<Step[]> = fc.array(fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('hold' as const), ...wish }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('rehold' as const), ...wish }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('release' as const), owner }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('shorten' as const), owner, at: fc.integer({ min: 30, max: 58 }) }) },
), { minLength: 4, maxLength: 20 })

describe('2,000 random days of plain rooms, joined rooms and modes', () => {
  it.each([1, 2])('agree with a naive model and never overlap on a physical room (part %i of 2)', { timeout: 120_000 }, (seed) => {
    const opened = openRooms()
    let day = 0

    fc.assert(fc.property(steps, (taken) => {
      runDay(opened, day += 1, taken)
    }), { numRuns: 1000, seed })

    const overlaps = opened.raw.prepare('SELECT count(*) AS n FROM occupancy a JOIN occupancy b ON b.resource_id = a.resource_id AND b.id > a.id AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at').get()
    expect(overlaps).toEqual({ n: 0 })
    const joined = opened.raw.prepare('SELECT count(*) AS n FROM occupancy WHERE room_id <> resource_id').get() as { n: number }
    expect(joined.n).toBeGreaterThan(500)
  })
})
