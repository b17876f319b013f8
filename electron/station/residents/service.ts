import { Refusal } from '../../../shared/contract/errors.ts'
import type { ResidentDetails, ResidentRecord, ResidentSummary, RevealReason } from '../../../shared/contract/residents.ts'
import { changesBetween } from '../../../shared/domain/residents/gaps.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import { maskPersonName } from '../../../shared/domain/values/person-name.ts'
import { maskPhone } from '../../../shared/domain/values/phone.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import { changedPerson, personOf, type DetailChanges } from './details.ts'
import { createImport } from './import.ts'
import { createKioskLookups } from './kiosk-lookups.ts'
import { createMerge } from './merge.ts'
import { createPeople } from './people.ts'
import { brokenResidents, destroyResident, findIdByNumber, findResident, insertResident, mergedInto, sealResident, updateResident, type Resident } from './repository.ts'
import { recordOf, summaryOf } from './view.ts'
import { createWatchers } from './watchers.ts'

export type { ResidentWatcher } from './watchers.ts'
export type Residents = ReturnType<typeof createResidents>

/** What other capabilities may show of a person. */
export interface Named {
  readonly name: string
  readonly maskedName: string
  readonly maskedPhone: string
}

/** The people of the station: found, registered, changed, merged, imported, forgotten. */
export function createResidents(parts: Parts) {
  const { store, sealer, newId, now } = parts
  const people = createPeople()
  const watchers = createWatchers()
  store.read((reader) => people.load(reader, sealer))
  const { merge, undoMerge } = createMerge(parts, people, watchers)
  const imports = createImport(parts, people)
  const today = () => dateOf(now())

  const open = (id: string): Resident => store.read((reader) => findResident(reader, sealer, people.canonicalId(id))) ?? missing()
  const viewOf = (resident: Resident): ResidentRecord =>
    recordOf(resident, store.read((reader) => mergedInto(reader, sealer, resident.id)), sharesPhoneWith(resident), today())
  const get = (id: string): ResidentRecord => viewOf(open(id))

  /** Active people other than this one who have one of the same phones. */
  function sharesPhoneWith({ id, person }: Resident): number {
    const sharers = person.phones.flatMap((phone) => people.byPhoneTail(phone.replace(/\D/gu, '')).filter((other) => people.get(other)?.phones.includes(phone)))
    return new Set(sharers.filter((other) => other !== id)).size
  }

  function refuseTakenNumber(writer: Writer, idNumber: string | null, ownId: string): void {
    const holder = idNumber === null ? undefined : findIdByNumber(writer, sealer, idNumber)
    if (holder === undefined || people.canonicalId(holder) === ownId) return
    const residentId = people.canonicalId(holder)
    throw new Refusal('ID_NUMBER_TAKEN', { residentId, maskedName: maskPersonName(people.get(residentId)?.name ?? '') })
  }

  /** Registers inside another transaction (a walk-in of somebody new); the id. */
  function registerWithin(writer: Writer, details: ResidentDetails): string {
    const id = newId()
    const person = personOf(details)
    refuseTakenNumber(writer, person.idNumber, id)
    insertResident(writer, sealResident(sealer, id, person))
    writer.journal({ subject: 'resident', subjectId: id, action: 'registered', data: { idNumber: person.idNumber !== null } })
    writer.afterCommit(() => people.put(id, person))
    return id
  }

  function edit(act: Act, input: { residentId: string; version: number; changes: DetailChanges }): ResidentRecord {
    store.write(act, (writer) => {
      const found = findResident(writer, sealer, input.residentId) ?? missing()
      if (found.version !== input.version) throw new Refusal('STALE', { what: 'resident' })
      const person = changedPerson(found.person, input.changes)
      const fields = changesBetween(found.person, person).map(({ field }) => field)
      if (fields.length === 0) return
      if (fields.includes('idNumber')) refuseTakenNumber(writer, person.idNumber, found.id)
      updateResident(writer, sealResident(sealer, found.id, person), found.version)
      writer.journal({ subject: 'resident', subjectId: found.id, action: 'edited', data: { fields } })
      writer.afterCommit(() => people.put(found.id, person))
    })
    return get(input.residentId)
  }

  /** Destroys the details of a person and of every record merged into it; what they did stays counted, as one person. */
  function remove(act: Act, input: { residentId: string; version: number }): void {
    store.write(act, (writer) => {
      const found = findResident(writer, sealer, input.residentId) ?? missing()
      if (found.version !== input.version) throw new Refusal('STALE', { what: 'resident' })
      const ids = people.everyIdOf(found.id)
      watchers.removing(writer, ids)
      for (const id of ids) destroyResident(writer, id)
      writer.journal({ subject: 'resident', subjectId: found.id, action: 'removed', data: { records: ids.length } })
      writer.afterCommit(() => {
        people.drop(found.id)
        store.emptyLog()
      })
    })
  }

  function reveal(act: Act, input: { residentId: string; why: RevealReason }) {
    const { id, person } = open(input.residentId)
    store.write(act, (writer) => writer.journal({ subject: 'resident', subjectId: id, action: 'revealed', data: { why: input.why } }))
    return { idNumber: person.idNumber, otherDocument: person.otherDocument, phones: [...person.phones] }
  }

  return {
    search: (query: string, limit: number): ResidentSummary[] => people.search(query, limit).map((person) => summaryOf(person, today())),
    count: (): number => people.size(),
    get,
    reveal,
    register: (act: Act, details: ResidentDetails): ResidentRecord => get(store.write(act, (writer) => registerWithin(writer, details))),
    registerWithin,
    edit,
    merge: (act: Act, input: { keepId: string; otherId: string }): ResidentRecord => get(merge(act, input)),
    /** Names who has a say before people's records are joined or forgotten. */
    watchWith: watchers.add,
    undoMerge: (act: Act, otherId: string): ResidentRecord => get(undoMerge(act, otherId)),
    remove,
    ...imports,
    /** Records whose details do not open, as they stand on disk now: they are on no list, and the doctor names them. */
    broken: (): readonly string[] => store.read((reader) => brokenResidents(reader, sealer)),
    /** Whether an id leads to an active resident. */
    exists: (id: string): boolean => people.get(id) !== undefined,
    canonicalId: people.canonicalId,
    everyIdOf: people.everyIdOf,
    /** What may be shown of many people at once, from memory, under the ids asked for; forgotten ones are left out. */
    nameOf(ids: Iterable<string>): ReadonlyMap<string, Named> {
      const named = new Map<string, Named>()
      for (const id of ids) {
        const person = people.get(id)
        if (person) named.set(id, { name: person.name, maskedName: maskPersonName(person.name), maskedPhone: maskPhone(person.phones[0] ?? '') })
      }
      return named
    },
    /** The lines of a list for many people at once, from memory; forgotten ones are left out. */
    summariesOf: (ids: Iterable<string>): ResidentSummary[] => [...ids].flatMap((id) => people.get(id) ?? []).map((person) => summaryOf(person, today())),
    ...createKioskLookups(people),
  }
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'resident' })
}
