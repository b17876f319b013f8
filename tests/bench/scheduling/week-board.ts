import type { StationClient } from '../../../electron/hosts/cli/command.ts'
import { addDays, weekdayOf, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { dateOf, instantAt } from '../../../shared/domain/values/instant.ts'
import { makeFolder, openBenchStation } from '../core/bench-station.ts'
import { medianOf, percentilesOf } from '../measure.ts'
import { measurePainting } from './painting.ts'
import { openDesk } from './sign-in.ts'

export interface WeekBoardFigures {
  /** `scheduling.week` through the contract. */
  readonly dataP95Ms: number
  /** From the click that asks for the week to the second frame after its last block is in the page. */
  readonly paintedMs: number
  readonly bookings: number
}

const ROOMS = 20
const STARTS = ['08:00', '09:00', '10:00', '11:00', '15:00', '16:00']
const WEEKDAYS = 5
const [WARM_UP, ASKED] = [20, 200]

/** Next week with 600 bookings of teams in 20 rooms: six an hour each, every room and working day. */
export async function measureWeekBoard(folder: string): Promise<WeekBoardFigures> {
  await makeFolder(folder, { residents: 500, attendances: 0 })
  const monday = nextMonday()
  await fillWeek(folder, monday)
  const { station, desk } = await openDesk(folder)
  const samples: number[] = []
  for (let round = 0; round < WARM_UP + ASKED; round += 1) {
    const started = performance.now()
    await desk.scheduling.week({ from: monday })
    samples.push(performance.now() - started)
  }
  const bookings = (await desk.scheduling.week({ from: monday })).items.length
  station.close()
  return { dataP95Ms: percentilesOf(samples.slice(WARM_UP)).p95Ms, paintedMs: medianOf(await measurePainting(folder, bookings)), bookings }
}

function nextMonday(): CalendarDate {
  const today = dateOf(Date.now())
  return addDays(today, 8 - weekdayOf(today))
}

async function fillWeek(folder: string, monday: CalendarDate): Promise<void> {
  const station = openBenchStation(folder)
  const cli = station.client('cli')
  const days = Array.from({ length: WEEKDAYS }, (_, index) => addDays(monday, index))
  await cli.calendar.setOpenDays({ days: days.map((on) => ({ on, name: '开放', opens: '08:00', closes: '18:00' })) })
  for (let index = 1; index <= ROOMS; index += 1) await fillRoom(cli, `活动室${index}`, days)
  station.close()
}

async function fillRoom({ scheduling }: StationClient, name: string, days: readonly CalendarDate[]): Promise<void> {
  const { id: roomId } = await scheduling.addRoom({ name, capacity: 30 })
  for (const on of days) {
    for (const [index, time] of STARTS.entries()) {
      const startsAt = instantAt(on, time as ClockTime)
      await scheduling.book({ roomId, startsAt, endsAt: startsAt + 3_600_000, team: { name: `${name}第${index + 1}队` }, purpose: '排练', headsExpected: 8 })
    }
  }
}
