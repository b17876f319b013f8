import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { encodeKey, writeKeyFile } from '../../electron/hosts/key-file.ts'
import { keyFileBeside, openPage, startHostProcess, type Page } from '../support/host-process.ts'
import { seededFraction } from '../support/invented-people.ts'
import { openReadyStation, openTestStation, temporaryFolder, TEST_KEY } from '../support/station.ts'
import { fillStation } from '../support/volume.ts'

const KIOSKS = 4
const SIGN_INS = 1_000
const SESSION = { startsAt: Date.parse('2026-12-07T09:00:00+08:00'), endsAt: Date.parse('2026-12-07T11:00:00+08:00'), roomId: null, place: '小区广场', capacity: null, listed: false }
const env = { LINZHAN_TEST: '1', LINZHAN_NOW: '2026-12-07T09:00:00+08:00' }

/** A tap every so many ms at each kiosk, so that the kills fall among them. */
const TAP_MS = 15

async function prepare(folder: string): Promise<{ readonly sessionId: string; readonly residents: readonly string[] }> {
  const { station, desk } = await openReadyStation({ folder })
  const [made] = await desk.activities.create({ title: '邻里节', kind: 'culture', organiser: '龙桥社区', sessions: [SESSION] })
  const { id } = await desk.activities.open({ sessionId: made?.id ?? '', version: made?.version ?? 0 })
  station.close()
  writeKeyFile(keyFileBeside(folder), encodeKey(TEST_KEY))
  return { sessionId: id, residents: fillStation(folder, TEST_KEY, randomBytes, { residents: SIGN_INS, attendances: 0 }) }
}

/** The cookie a residents' screen is given with its page. */
async function kioskCookie({ origin, cookie }: { readonly origin: string; readonly cookie: string }): Promise<string> {
  const answer = await fetch(`${origin}/kiosk.html`, { headers: { cookie } })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

test(`${SIGN_INS} sign-ins at ${KIOSKS} kiosks are each there once, though the core is killed among them, and every kiosk comes back by itself`, { timeout: 90_000 }, async () => {
  const folder = path.join(temporaryFolder(), 'data')
  const { sessionId, residents } = await prepare(folder)
  const chance = seededFraction(20_261_207)
  const hosts = [await startHostProcess(folder, env)]
  const { origin } = hosts[0]?.address ?? { origin: '' }
  const refused: string[] = []
  const seen = { kills: 0, repeated: 0, returns: Array.from({ length: KIOSKS }, () => 0), acknowledged: new Map<string, string>() }

  /** One kiosk: taps until an answer comes, over whatever way is open, with the one cookie it has. */
  async function standAt(kiosk: number, cookie: string): Promise<void> {
    const way: { page: Page | null } = { page: null }
    for (const residentId of residents.filter((_, index) => index % KIOSKS === kiosk)) {
      for (let answered = false; !answered;) {
        try {
          way.page ??= await openPage(origin, cookie, 'kiosk')
          const { outcome } = await way.page.client.kiosk.signIn({ sessionId, residentId, via: 'phoneTail' })
          if ('attendanceId' in outcome) seen.acknowledged.set(residentId, outcome.attendanceId)
          else if (outcome.code !== 'alreadyIn') refused.push(outcome.code)
          answered = true
        } catch {
          if (way.page) seen.returns[kiosk] = (seen.returns[kiosk] ?? 0) + 1
          way.page = null
          seen.repeated += 1
          await wait(100)
        }
      }
      await wait(TAP_MS)
    }
    way.page?.close()
  }

  const cookies = await Promise.all(Array.from({ length: KIOSKS }, () => kioskCookie(hosts[0]?.address ?? { origin, cookie: '' })))
  expect(new Set(cookies).size).toBe(KIOSKS)
  const standing = { busy: true }
  const all = Promise.all(cookies.map(async (cookie, kiosk) => standAt(kiosk, cookie))).finally(() => {
    standing.busy = false
  })
  while (standing.busy) {
    await Promise.race([wait(300 + chance() * 700), all])
    if (!standing.busy) break
    await hosts.at(-1)?.kill()
    seen.kills += 1
    hosts.push(await startHostProcess(folder, env, ['--port', new URL(origin).port]))
  }
  await all
  await hosts.at(-1)?.stop()

  const station = openTestStation({ folder })
  const rows = station.parts.store.raw.prepare<[], { id: string; resident_id: string }>('SELECT id, resident_id FROM attendance').all()
  const ids = new Set(rows.map(({ id }) => id))
  expect(new Set(rows.map((row) => row.resident_id)).size).toBe(SIGN_INS)
  expect(rows).toHaveLength(SIGN_INS)
  expect([...seen.acknowledged.values()].filter((id) => !ids.has(id))).toEqual([])
  expect(refused).toEqual([])
  expect(seen.kills).toBeGreaterThan(2)
  expect(Math.min(...seen.returns)).toBeGreaterThan(0)
  console.log(`${KIOSKS} kiosks, ${seen.kills} kills: ${SIGN_INS} people signed in once each, ${seen.acknowledged.size} told at once and ${SIGN_INS - seen.acknowledged.size} when they tapped again, ${seen.repeated} taps repeated; each kiosk came back ${seen.returns.join(', ')} times`)
})
