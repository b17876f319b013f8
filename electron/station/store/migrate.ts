import type { Database } from 'better-sqlite3'
import * as station from './migrations/0010-station.ts'
import * as headCountRequest from './migrations/0020-head-count-request.ts'
import * as scheduling from './migrations/0030-scheduling.ts'
import * as calendar from './migrations/0031-calendar.ts'
import * as bookings from './migrations/0032-bookings.ts'
import * as series from './migrations/0033-series.ts'
import * as experts from './migrations/0034-experts.ts'
import * as sessions from './migrations/0035-sessions.ts'
import * as expertWeight from './migrations/0041-expert-weight.ts'
import * as waitingMode from './migrations/0042-waiting-mode.ts'
import * as activities from './migrations/0050-activities.ts'
import * as afterSchool from './migrations/0051-after-school.ts'
import * as doors from './migrations/0052-doors.ts'

export interface Migration {
  readonly version: number
  readonly sql: string
}

/** Frozen history in order. A shipped step is never edited; `version` becomes SQLite's `user_version`. */
export const migrations: readonly Migration[] = [
  { version: 10, sql: station.sql }, { version: 20, sql: headCountRequest.sql }, { version: 30, sql: scheduling.sql },
  { version: 31, sql: calendar.sql },
  { version: 32, sql: bookings.sql },
  { version: 33, sql: series.sql },
  { version: 34, sql: experts.sql },
  { version: 35, sql: sessions.sql },
  { version: 41, sql: expertWeight.sql },
  { version: 42, sql: waitingMode.sql },
  { version: 50, sql: activities.sql },
  { version: 51, sql: afterSchool.sql },
  { version: 52, sql: doors.sql },
]

export const newestVersion = migrations.at(-1)?.version ?? 0

/** The file was written by a newer program; it has been left untouched. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase'
  readonly found: number
  readonly known: number
  constructor(found: number, known: number) {
    super(`database version ${found} is newer than ${known}`)
    this.found = found
    this.known = known
  }
}

/** Versions still to be applied to this file. Throws `NewerDatabase`. */
export function pendingMigrations(raw: Database, history: readonly Migration[] = migrations): readonly Migration[] {
  const found = raw.pragma('user_version', { simple: true }) as number
  const known = history.at(-1)?.version ?? 0
  if (found > known) throw new NewerDatabase(found, known)
  return history.filter((step) => step.version > found)
}

/**
 * Applies what is pending, each step in one transaction together with its version number, so a step that fails leaves
 * nothing behind. (Kysely's own migrator does not wrap SQLite's DDL; see decision 0003.)
 */
export function migrate(raw: Database, history: readonly Migration[] = migrations): void {
  for (const step of pendingMigrations(raw, history)) {
    raw.transaction(() => {
      raw.exec(step.sql)
      raw.pragma(`user_version = ${step.version}`)
    }).immediate()
  }
}
