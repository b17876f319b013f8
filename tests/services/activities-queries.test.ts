import { describe, expect, it } from 'vitest'
import { findAdmissionFacts } from '../../electron/station/activities/admission-repository.ts'
import { findCountedTap, listArrivals, listAttendances, listHeadCounts } from '../../electron/station/activities/attendance-repository.ts'
import { findRegistrationOf, listRegistered } from '../../electron/station/activities/registration-repository.ts'
import { findSession, listOpeningDue, listSessions, listSessionsById } from '../../electron/station/activities/session-repository.ts'
import type { Reader } from '../../electron/station/store/transaction.ts'
import { openTestStore } from '../support/store.ts'

/** A reader that notes how SQLite would go about each question. */
function explainingReader() {
  const { store } = openTestStore()
  const steps: string[] = []
  const explain = ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => {
    steps.push(...store.raw.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters).map(({ detail }) => detail))
  }
  const reader: Reader = {
    all(query) {
      explain(query.compile())
      return store.read((inner) => inner.all(query))
    },
    get(query) {
      explain(query.compile())
      return store.read((inner) => inner.get(query))
    },
  }
  return { reader, steps }
}

describe('the questions activities ask of a store with a million attendances', () => {
  it.each<[string, (reader: Reader) => unknown, readonly string[]]>([
    ['the facts of a sign-in', (reader) => findAdmissionFacts(reader, 's', ['a', 'b'], 1), ['attendance_inside', 'attendance_person', 'registration_resident', 'registration_place', 'registration_line', 'head_count_session']],
    ['the heads of a session', (reader) => listHeadCounts(reader, 's'), ['head_count_session']],
    ['the sessions that open by the clock', (reader) => listOpeningDue(reader, 1), ['activity_session_time']],
    ['the head a tap counted', (reader) => findCountedTap(reader, 's', 'r'), ['head_count_request']],
    ['a session with its counts', (reader) => findSession(reader, 's'), ['attendance_inside', 'registration_place', 'head_count_session']],
    ['the sessions of a month', (reader) => listSessions(reader, { startsAt: 1, endsAt: 2 }), ['activity_session_time']],
    ['the sessions behind the board', (reader) => listSessionsById(reader, ['s', 't']), ['sqlite_autoindex_activity_session_1']],
    ['the attendances of a session', (reader) => listAttendances(reader, 's'), ['attendance_person']],
    ['who has come', (reader) => listArrivals(reader, 's'), ['attendance_person']],
    ['the registrations of a session', (reader) => listRegistered(reader, 's'), ['registration_place']],
    ['a person\'s registration', (reader) => findRegistrationOf(reader, 's', ['a']), ['registration_person']],
  ])('finds %s by an index', (_, ask, indexes) => {
    const { reader, steps } = explainingReader()

    ask(reader)

    expect(steps.length).toBeGreaterThan(0)
    expect(steps.filter((step) => step.startsWith('SCAN') && step !== 'SCAN CONSTANT ROW')).toEqual([])
    for (const index of indexes) expect(steps.join('\n')).toContain(index)
  })
})
