import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Residents } from '../../electron/station/residents/service.ts'
import type { Act } from '../../electron/station/store/journal.ts'
import { checkCharacter } from '../../shared/domain/values/id-number.ts'
import { openTestStation, temporaryFolder } from '../support/station.ts'

/** What the station should hold, told naively: whole records, and a snapshot before each merge. */
interface ModelPerson {
  name: string
  phones: readonly string[]
  address: string
  idNumber: string | null
}
type Lent = Partial<Record<keyof ModelPerson, { before: unknown; after: unknown }>>
interface ModelRecord {
  person: ModelPerson
  state: 'active' | 'merged' | 'deleted'
  into: string | null
  lent: Lent
}

const NUMBERS = ['11010519491231002', '35030219900307452', '35030219851212123'].map((first) => first + checkCharacter(first))
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('register' as const), name: fc.constantFrom('陈秀英', '单雄信', '欧阳·艾力'), phone: fc.constantFrom('', '13800001234', '13911112222'), address: fc.constantFrom('', '顶墩社区', '龙桥'), number: fc.constantFrom(null, ...NUMBERS) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), at: fc.nat(), address: fc.constantFrom(null, '新址'), number: fc.constantFrom(undefined, null, ...NUMBERS) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('merge' as const), keep: fc.nat(), other: fc.nat() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undoMerge' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const act: Act = { at: Date.parse('2026-12-07T09:00:00+08:00'), actor: 'cli', screen: 'test' }

function createModel(residents: Residents) {
  const records = new Map<string, ModelRecord>()
  const ids = (state: ModelRecord['state']) => [...records].filter(([, record]) => record.state === state).map(([id]) => id)
  const pick = (state: ModelRecord['state'], at: number): string | undefined => ids(state)[at % Math.max(1, ids(state).length)]
  const rootOf = (id: string): string => { const into = records.get(id)?.into; return into ? rootOf(into) : id }
  const recordOf = (id: string): ModelRecord => records.get(id) ?? (() => { throw new Error(`the model has no ${id}`) })()
  const holderOf = (number: string | null): string | undefined => {
    const found = [...records].find(([, record]) => number !== null && record.state !== 'deleted' && record.person.idNumber === number)
    return found && rootOf(found[0])
  }
  const refused = (work: () => unknown): string | undefined => {
    try { work() } catch (error) { return error instanceof Error ? error.message : 'thrown' }
    return undefined
  }

  function register({ name, phone, address, number }: Step & { kind: 'register' }): void {
    const phones = phone === '' ? [] : [phone]
    let id = ''
    const code = refused(() => { id = residents.register(act, { name, phones, address, ...(number ? { idNumber: number } : {}) }).id })
    expect(code).toBe(holderOf(number) === undefined ? undefined : 'ID_NUMBER_TAKEN')
    if (code === undefined) records.set(id, { person: { name, phones, address, idNumber: number }, state: 'active', into: null, lent: {} })
  }

  function edit({ at, address, number }: Step & { kind: 'edit' }): void {
    const id = pick('active', at)
    if (id === undefined) return
    const { version } = residents.get(id)
    const holder = number === recordOf(id).person.idNumber ? undefined : holderOf(number ?? null)
    const code = refused(() => residents.edit(act, { residentId: id, version, changes: { address, ...(number === undefined ? {} : { idNumber: number }) } }))
    expect(code).toBe(holder === undefined || holder === id ? undefined : 'ID_NUMBER_TAKEN')
    if (code !== undefined) return
    const record = recordOf(id)
    record.person = { ...record.person, address: address ?? '', idNumber: number === undefined ? record.person.idNumber : number }
  }

  function merge({ keep, other }: Step & { kind: 'merge' }): void {
    const keepId = pick('active', keep)
    const otherId = pick('active', other)
    if (keepId === undefined || otherId === undefined) return
    const code = refused(() => residents.merge(act, { keepId, otherId }))
    expect(code).toBe(keepId === otherId ? 'WRONG_STATE' : undefined)
    if (code !== undefined) return
    const kept = recordOf(keepId)
    const gone = recordOf(otherId)
    const before = kept.person
    const after: ModelPerson = { name: before.name, phones: [...new Set([...before.phones, ...gone.person.phones])], address: before.address || gone.person.address, idNumber: before.idNumber ?? gone.person.idNumber }
    const fields = (['phones', 'address', 'idNumber'] as const).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    kept.person = after
    records.set(otherId, { ...gone, state: 'merged', into: keepId, lent: Object.fromEntries(fields.map((field) => [field, { before: before[field], after: after[field] }])) })
  }

  function undoMerge({ at }: Step & { kind: 'undoMerge' }): void {
    const otherId = pick('merged', at)
    if (otherId === undefined) return
    const other = recordOf(otherId)
    const kept = recordOf(other.into ?? '')
    const lent = Object.entries(other.lent)
    const untouched = lent.every(([field, change]) => JSON.stringify(kept.person[field as keyof ModelPerson]) === JSON.stringify(change.after))
    const person = { ...kept.person, ...Object.fromEntries(lent.map(([field, change]) => [field, change.before])) }
    const free = person.idNumber === null || person.idNumber !== other.person.idNumber
    const code = refused(() => residents.undoMerge(act, otherId))
    expect(code).toBe(kept.state === 'active' && untouched && free ? undefined : 'CANNOT_UNDO')
    if (code !== undefined) return
    kept.person = person
    records.set(otherId, { ...other, state: 'active', into: null, lent: {} })
  }

  function remove({ at }: Step & { kind: 'remove' }): void {
    const id = pick('active', at)
    if (id === undefined) return
    residents.remove(act, { residentId: id, version: residents.get(id).version })
    for (const [one, record] of records) if (rootOf(one) === id) record.state = 'deleted'
  }

  return {
    take(next: Step): void {
      switch (next.kind) {
        case 'register': return register(next)
        case 'edit': return edit(next)
        case 'merge': return merge(next)
        case 'undoMerge': return undoMerge(next)
        case 'remove': return remove(next)
      }
    },
    expected: () => Object.fromEntries([...records].map(([id, { person, state }]) => [id, { root: rootOf(id), person: state === 'active' ? person : null }])),
    known: () => [...records.keys()],
  }
}

function held(residents: Residents, ids: readonly string[]) {
  return Object.fromEntries(ids.map((id) => {
    const root = residents.canonicalId(id)
    const [facts] = root === id ? residents.candidateFacts([id]) : []
    const person = facts ? { name: residents.nameOf([id]).get(id)?.name, phones: facts.phones, address: residents.get(id).address, idNumber: facts.idNumber } : null
    return [id, { root, person }]
  }))
}

it('any course of registering, editing, merging, undoing and removing agrees with a naive model, also after opening again', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
    const folder = temporaryFolder()
    const station = openTestStation({ folder })
    station.parts.store.raw.pragma('synchronous = OFF') // the disk is not what is tested here
    const model = createModel(station.residents)

    for (const next of steps) model.take(next)

    expect(held(station.residents, model.known())).toEqual(model.expected())
    station.close()
    const again = openTestStation({ folder, seed: 2 })
    expect(held(again.residents, model.known())).toEqual(model.expected())
    again.close()
  }), { numRuns: 60 })
}, 60_000)
