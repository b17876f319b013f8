import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, type CalendarDate } from '../../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../../shared/domain/values/instant.ts'
import { makeAgeKeyPair } from '../../../station/exchange/package/keys.ts'
import { DATABASE_FILE } from '../../../station/store/database-file.ts'
import type { StationClient } from '../command.ts'
import { DEMO_STAFF } from './demo-data.ts'
import { endDay, openSignIns } from './day-end.ts'
import { clockAt, createActivities, findPeople, importRoster, planDuty, setUp, sitDown, workdayFrom } from './demo-steps.ts'
import { openScriptedStation, type ScriptedStation } from './scripted-station.ts'
import { takeSignIns } from './sign-ins.ts'
import { serveWalkIns } from './walk-ins.ts'
import { planWeekAhead } from './week-ahead.ts'

const DAYS_AGO = 35 // far enough back for last month's package to be due
const MINUTE = 60_000

/** What a person needs to know to use the demonstration station. */
export const DEMO_HINT = `演示站的 PIN：${DEMO_STAFF.map(({ name, pin }) => `${name} ${pin}`).join('，')}`

/** Whether the folder holds a station already. */
export function isFilled(dataFolder: string): boolean {
  return existsSync(path.join(dataFolder, DATABASE_FILE))
}

/**
 * Fills a new data folder with the demonstration station: two days of last month lived through, and today planned and
 * begun. The district's demonstration key lies beside the folder.
 */
export async function fillDemoStation(dataFolder: string, dataKey: Uint8Array, now: number): Promise<void> {
  const district = await makeAgeKeyPair()
  const keyFolder = `${dataFolder}-district`
  mkdirSync(keyFolder, { recursive: true, mode: 0o700 })
  writeFileSync(path.join(keyFolder, 'district.key'), `${district.identity}\n`, { mode: 0o600 })
  const today = dateOf(now)
  const station = openScriptedStation(dataFolder, dataKey, clockAt(addDays(today, -DAYS_AGO), '07:50'))
  try {
    await setUp(station.cli, district.recipient)
    await sitDown(station.desk)
    await importRoster(station.desk)
    const first = await workdayFrom(station.desk, addDays(today, -DAYS_AGO))
    await liveThrough(station, first)
    await liveThrough(station, await workdayFrom(station.desk, addDays(first, 1)))
    await beginToday(station, today, now)
  } finally {
    station.close()
  }
}

async function liveThrough({ desk, kiosk, setClock, now }: ScriptedStation, on: CalendarDate): Promise<void> {
  setClock(clockAt(on, '07:50'))
  const duty = await planDuty(desk, on)
  const activities = await createActivities(desk, on)
  const people = await findPeople(desk, 100)
  setClock(clockAt(on, '08:35'))
  await serveWalkIns(desk, people.slice(0, 24), { startsAt: clockAt(on, '09:00'), duty, activities })
  await openSignIns(desk, on)
  setClock(clockAt(on, '09:00'))
  await takeSignIns(kiosk, desk, people.slice(24), activities, () => setClock(now() + MINUTE))
  setClock(clockAt(on, '17:20'))
  await endDay(desk, on, duty)
}

/** Today as it stands at this moment: planned in the morning, one activity's sign-in open right now. */
async function beginToday({ desk, kiosk, setClock }: ScriptedStation, today: CalendarDate, now: number): Promise<void> {
  setClock(Math.min(now - 10 * MINUTE, clockAt(today, '07:50')))
  const duty = await planDuty(desk, today)
  const activities = await createActivities(desk, today)
  const people = await findPeople(desk, 40)
  setClock(now - 9 * MINUTE)
  await serveWalkIns(desk, people.slice(0, 18), { startsAt: nextHalfHour(now), duty, activities })
  const [open] = await desk.activities.create({
    title: '邻里茶叙', kind: 'deliberation', organiser: '龙桥社区党委',
    sessions: [{ startsAt: now - 30 * MINUTE, endsAt: now + 90 * MINUTE, roomId: null, place: '邻里茶叙室外廊', capacity: 60, listed: true }],
  })
  if (!open) return
  for (const person of people.slice(18, 30)) await desk.activities.register({ sessionId: open.id, residentId: person.id })
  const opened = await desk.activities.open({ sessionId: open.id, version: open.version })
  await takeSignIns(kiosk, desk, people.slice(26, 36), [opened], () => {})
  await planWeekAhead(desk, today)
  await openBegun(desk, today, now)
}

/** Whatever should have begun by now has its sign-in open. */
async function openBegun(desk: StationClient, today: CalendarDate, now: number): Promise<void> {
  for (const session of await desk.activities.day({ on: today })) {
    if (session.state === 'planned' && session.startsAt <= now) await desk.activities.open({ sessionId: session.id, version: session.version })
  }
}

function nextHalfHour(at: number): number {
  return Math.ceil(at / (30 * MINUTE)) * 30 * MINUTE
}
