import { addDays, type CalendarDate } from '../../../../shared/domain/values/calendar-date.ts'
import type { StationClient } from '../command.ts'
import { DEMO_TEAMS, PURPOSES } from './demo-data.ts'
import { clockAt, planDuty } from './demo-steps.ts'

const DAYS_AHEAD = 6
/** Three uses in a morning, three in an afternoon; a room has a pause now and then. */
const USES = [['08:15', '09:30'], ['09:30', '10:45'], ['10:45', '11:45'], ['14:30', '15:30'], ['15:30', '16:30'], ['16:45', '17:30']] as const
const PAUSE_EVERY = 5
/** Experts sit there. */
const DUTY_ROOM = '邻里茶叙室'

/** Fills the days after today as a busy week has them: teams in every room, experts on duty. Closed days stay empty. */
export async function planWeekAhead(desk: StationClient, today: CalendarDate): Promise<void> {
  const rooms = (await desk.scheduling.rooms()).filter(({ name, active }) => active && name !== DUTY_ROOM)
  for (let day = 1; day <= DAYS_AHEAD; day += 1) {
    const on = addDays(today, day)
    const { workday } = await desk.calendar.day({ on })
    if (!workday) continue
    await planDuty(desk, on)
    for (const [place, room] of rooms.entries()) {
      for (const [turn, [from, to]] of USES.entries()) {
        const index = day * 7 + place * 3 + turn
        if (index % PAUSE_EVERY === 0) continue
        await desk.scheduling.book({
          roomId: room.id, startsAt: clockAt(on, from), endsAt: clockAt(on, to), team: { name: DEMO_TEAMS[index % DEMO_TEAMS.length] ?? '' },
          purpose: PURPOSES[index % PURPOSES.length] ?? '', headsExpected: Math.min(room.capacity, 12),
        })
      }
    }
  }
}
