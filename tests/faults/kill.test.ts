import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { encodeKey, writeKeyFile } from '../../electron/hosts/key-file.ts'
import { keyFileBeside, startHostProcess } from '../support/host-process.ts'
import { seededFraction } from '../support/invented-people.ts'
import { openReadyStation, openTestStation, temporaryFolder, TEST_KEY } from '../support/station.ts'
import { fillStation } from '../support/volume.ts'
import { keyOf, signInUntilDeath, type Told, type Wish } from './sign-in-driver.ts'
import { unfinishedPages } from './wal-tail.ts'

const KILLS = 50
const SEED = 20_261_207
const PEOPLE = 300
const SESSIONS = 60

/** A kill comes so long after the first answer of its host at the latest, in ms. */
const LATEST_KILL_MS = 160

const SESSION = { startsAt: Date.parse('2026-12-07T09:00:00+08:00'), endsAt: Date.parse('2026-12-07T11:00:00+08:00'), roomId: null, place: '小区广场', capacity: null, listed: false }

const HEALTHY = { file: 'ok', brokenAt: null, dangling: 0, mismatches: [], brokenSeals: 0 }

/** A station with open sessions and people, closed, its key beside it; answers every pair of the two. */
async function prepare(folder: string): Promise<readonly Wish[]> {
  const { station, desk } = await openReadyStation({ folder })
  const made = await desk.activities.create({ title: '邻里节', kind: 'culture', organiser: '龙桥社区', sessions: Array.from({ length: SESSIONS }, () => SESSION) })
  for (const { id, version } of made) await desk.activities.open({ sessionId: id, version })
  station.close()
  writeKeyFile(keyFileBeside(folder), encodeKey(TEST_KEY))
  const residents = fillStation(folder, TEST_KEY, randomBytes, { residents: PEOPLE, attendances: 0 })
  return made.flatMap(({ id }) => residents.map((residentId) => ({ sessionId: id, residentId })))
}

/** Opens what the kill left, as the app would, and closes it again. */
function lookInside(folder: string) {
  const station = openTestStation({ folder })
  const { rows: _, ...health } = station.setup.doctor()
  const rows = station.parts.store.raw.prepare<[], { id: string; session_id: string; resident_id: string }>('SELECT id, session_id, resident_id FROM attendance').all()
  station.close()
  const keys = new Set(rows.map((row) => keyOf({ sessionId: row.session_id, residentId: row.resident_id })))
  return { health, ids: new Set(rows.map(({ id }) => id)), keys, twice: rows.length - keys.size }
}

test(`everything acknowledged survives ${KILLS} kills during sign-ins, once, and the station opens again`, { timeout: 300_000 }, async () => {
  const parent = temporaryFolder()
  const folder = path.join(parent, 'data')
  const wishes = (await prepare(folder)).values()
  const chance = seededFraction(SEED)
  const told: Told = { acknowledged: new Map(), unanswered: [] }
  const seen = { unanswered: 0, keptUnanswered: 0, killsInFlight: 0, killsInTransaction: 0 }
  const env = { LINZHAN_TEST: '1', LINZHAN_NOW: '2026-12-07T09:00:00+08:00', NODE_COMPILE_CACHE: path.join(parent, 'compiled') }

  for (let kill = 0; kill < KILLS; kill += 1) {
    const host = await startHostProcess(folder, env)
    const page = await host.openPage('kiosk')
    const first = Promise.withResolvers<void>()
    const signing = signInUntilDeath(page, wishes, told, first.resolve)
    await Promise.race([first.promise, signing])
    await wait(chance() * LATEST_KILL_MS)
    await host.kill()
    await signing

    seen.killsInTransaction += unfinishedPages(path.join(folder, 'station.db-wal')) > 0 ? 1 : 0
    const { health, ids, keys, twice } = lookInside(folder)
    expect({ kill, health, twice, lost: [...told.acknowledged.values()].filter((id) => !ids.has(id)) }).toEqual({ kill, health: HEALTHY, twice: 0, lost: [] })
    seen.killsInFlight += told.unanswered.length > 0 ? 1 : 0
    seen.unanswered += told.unanswered.length
    seen.keptUnanswered += told.unanswered.filter((wish) => keys.has(keyOf(wish))).length
  }

  const host = await startHostProcess(folder, env)
  const page = await host.openPage('kiosk')
  expect((await page.client.kiosk.today()).sessions).toHaveLength(SESSIONS)
  await host.stop()
  console.log(`${KILLS} kills: ${told.acknowledged.size} sign-ins acknowledged, all kept; ${seen.killsInFlight} kills with sign-ins in flight (${seen.unanswered} unanswered, ${seen.keptUnanswered} of them written all the same); ${seen.killsInTransaction} kills left a transaction without its end in the log`)
  expect(told.acknowledged.size).toBeGreaterThan(KILLS)
  expect(seen.killsInFlight).toBeGreaterThan(KILLS / 2)
})
