import { monotonicFactory } from 'ulid'
import { insertAttendance } from '../../electron/station/activities/attendance-repository.ts'
import { DEFAULT_SESSION_RULES } from '../../shared/domain/activities/session-rules.ts'
import { insertActivity } from '../../electron/station/activities/activity-repository.ts'
import { insertSession } from '../../electron/station/activities/session-repository.ts'
import { insertResident, sealResident } from '../../electron/station/residents/repository.ts'
import { openDatabase } from '../../electron/station/store/open.ts'
import { createSealer, type Sealer } from '../../electron/station/store/sealed.ts'
import { createStore, type Store, type Writer } from '../../electron/station/store/transaction.ts'
import { inventedPerson, seededFraction } from './invented-people.ts'

/** How much a station holds before it is measured. */
export interface Volume {
  readonly residents: number
  /** Spread over past sessions of 100 people each, every one with its journal row. */
  readonly attendances: number
}

const PEOPLE_A_SESSION = 100
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The first past session: a year and a half of mornings and afternoons follow. */
const FIRST_SESSION_AT = Date.parse('2025-01-06T09:00:00+08:00')

/**
 * Fills a station that has been set up and is closed, straight through the store: sealed people, sessions, sign-ins and
 * an unbroken journal, the same in every run but for the seals' nonces. Answers the ids of the residents in order.
 */
export function fillStation(dataFolder: string, dataKey: Uint8Array, randomBytes: (count: number) => Uint8Array, volume: Volume): readonly string[] {
  const sealer = createSealer(dataKey, randomBytes)
  const store = createStore(openDatabase(dataFolder), sealer)
  store.raw.pragma('synchronous = OFF') // only here: nobody waits for these acknowledgements
  const ulid = monotonicFactory(seededFraction(1))
  const newId = (): string => ulid(FIRST_SESSION_AT)
  try {
    const residents = fillResidents(store, sealer, newId, volume.residents)
    fillAttendances(store, newId, residents, volume.attendances)
    return residents
  } finally {
    store.close()
  }
}

function fillResidents(store: Store, sealer: Sealer, newId: () => string, count: number): readonly string[] {
  return store.write({ at: FIRST_SESSION_AT, actor: 'cli', screen: 'cli' }, (writer) => {
    const ids = Array.from({ length: count }, newId)
    for (const [index, id] of ids.entries()) insertResident(writer, sealResident(sealer, id, inventedPerson(index)))
    writer.journal({ subject: 'resident', subjectId: newId(), action: 'imported', data: { added: count } })
    return ids
  })
}

function fillAttendances(store: Store, newId: () => string, residents: readonly string[], count: number): void {
  for (let done = 0, turn = 0; done < count; done += PEOPLE_A_SESSION, turn += 1) {
    const startsAt = FIRST_SESSION_AT + Math.floor(turn / 4) * DAY + (turn % 4) * 2 * HOUR
    store.write({ at: startsAt, actor: 'kiosk', screen: 'kiosk' }, (writer) => {
      const sessionId = pastSession(writer, newId, startsAt, turn)
      for (let place = 0; place < Math.min(PEOPLE_A_SESSION, count - done); place += 1) {
        const residentId = residents[(done * 7 + place) % residents.length] ?? ''
        const id = newId()
        insertAttendance(writer, { id, sessionId, residentId, at: startsAt, via: 'phoneTail', role: 'participant', walkIn: true, late: false, proxySealed: null, guardianId: null, closedAt: null })
        writer.journal({ subject: 'attendance', subjectId: id, action: 'signedIn', data: { sessionId, residentId, via: 'phoneTail' } })
      }
    })
  }
}

function pastSession(writer: Writer, newId: () => string, startsAt: number, turn: number): string {
  const activityId = newId()
  const id = newId()
  insertActivity(writer, { id: activityId, number: `HD2025-P${turn}`, title: '健康义诊', kind: 'clinic', organiser: '龙桥社区', coOrganisers: [], audience: '', materials: [], rule: null, planSealed: null, createdAt: startsAt })
  insertSession(writer, { id, activityId, startsAt, endsAt: startsAt + HOUR, roomId: null, modeId: null, place: '小区广场', capacity: null, listed: false, ...DEFAULT_SESSION_RULES })
  return id
}
