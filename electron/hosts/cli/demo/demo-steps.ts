import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ActivitySession } from '../../../../shared/contract/activities.ts'
import type { DutySession } from '../../../../shared/contract/duty-sessions.ts'
import type { ResidentSummary } from '../../../../shared/contract/residents.ts'
import { addDays, type CalendarDate } from '../../../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../../../shared/domain/values/clock-time.ts'
import { instantAt } from '../../../../shared/domain/values/instant.ts'
import type { StationClient } from '../command.ts'
import { resourcesFolder } from '../with-station.ts'
import { DEMO_ACTIVITIES, DEMO_EXPERTS, DEMO_STAFF, DEMO_STATION } from './demo-data.ts'

export const clockAt = (on: CalendarDate, time: string): number => instantAt(on, time as ClockTime)

/** Sets the station up as a person would in the wizard, and adds the rest of the staff. */
export async function setUp(cli: StationClient, districtKey?: string): Promise<void> {
  const [lead, ...others] = DEMO_STAFF
  if (!lead) throw new Error('the demonstration has no lead')
  await cli.setup.complete({
    station: DEMO_STATION, rooms: await cli.scheduling.suggestedRooms(), hours: await cli.calendar.defaultHours(),
    lead: { name: lead.name, pin: lead.pin }, ...(districtKey === undefined ? {} : { districtKey }),
  })
  for (const { name, role, pin } of others) await cli.staff.add({ name, role, pin })
}

/** Signs the front desk in at a port. */
export async function sitDown(desk: StationClient): Promise<void> {
  const member = DEMO_STAFF[1]
  const found = (await desk.staff.list()).find((one) => one.name === member?.name)
  if (!member || !found) throw new Error('the demonstration has no front desk')
  await desk.staff.signIn({ staffId: found.id, pin: member.pin })
}

/** Imports the sample roster; how many people it added. */
export async function importRoster(desk: StationClient): Promise<number> {
  const file = readFileSync(path.join(resourcesFolder, 'demo/roster-longqiao.xlsx')).toString('base64')
  for await (const step of await desk.residents.previewImport({ file })) {
    if (step.kind !== 'preview') continue
    for await (const applied of await desk.residents.applyImport({ token: step.token })) {
      if (applied.kind === 'applied') return applied.added
    }
  }
  throw new Error('the sample roster was not imported')
}

/** Takes the December plan over; rows that clash are left out. */
export async function importPlan(desk: StationClient): Promise<{ added: number; leftOut: number }> {
  const file = readFileSync(path.join(resourcesFolder, 'demo/activities-2026-12.xlsx')).toString('base64')
  const { added, leftOut } = await desk.activities.importPlan({ file })
  return { added, leftOut: leftOut.length }
}

/** Experts, and a duty session of each on a day. */
export async function planDuty(desk: StationClient, on: CalendarDate): Promise<DutySession[]> {
  const room = (await desk.scheduling.rooms()).find((one) => one.name === '邻里茶叙室')
  if (!room) throw new Error('the demonstration has no tea room')
  const spans = [['08:30', '10:00'], ['10:00', '11:30'], ['14:30', '17:00']] as const
  const known = await desk.consultations.experts()
  const sessions: DutySession[] = []
  for (const [index, [opens, closes]] of spans.entries()) {
    const details = DEMO_EXPERTS[index]
    if (!details) break
    const expert = known.find((one) => one.name === details.name) ?? await desk.consultations.addExpert(details)
    sessions.push(await desk.consultations.plan({ expertId: expert.id, roomId: room.id, startsAt: clockAt(on, opens), endsAt: clockAt(on, closes), places: 8 }))
  }
  return sessions
}

/** The day's own activities, beside the plan. */
export async function createActivities(desk: StationClient, on: CalendarDate): Promise<ActivitySession[]> {
  const created: ActivitySession[] = []
  for (const { title, kind, place, opens, closes, capacity } of DEMO_ACTIVITIES) {
    const part = { startsAt: clockAt(on, opens), endsAt: clockAt(on, closes), roomId: null, place, capacity, listed: true }
    created.push(...await desk.activities.create({ title, kind, organiser: '龙桥社区党委', sessions: [part] }))
  }
  return created
}

/** So many different people of the roster with a phone, found as the desk finds them. */
export async function findPeople(desk: StationClient, count: number): Promise<ResidentSummary[]> {
  const found = new Map<string, ResidentSummary>()
  for (const letter of 'lchwyzfxjgdsmqpbtkrna') {
    for (const person of await desk.residents.search({ query: letter, limit: 50 })) {
      if (/\d{4}$/.test(person.maskedPhone)) found.set(person.id, person)
    }
    if (found.size >= count) break
  }
  return [...found.values()].slice(0, count)
}

/** The first day from one on that is worked. */
export async function workdayFrom(desk: StationClient, on: CalendarDate): Promise<CalendarDate> {
  const { workday } = await desk.calendar.day({ on })
  return workday ? on : workdayFrom(desk, addDays(on, 1))
}
