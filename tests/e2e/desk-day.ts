import type { Page } from '@playwright/test'
import { PUTIAN_HOURS } from '../../shared/domain/calendar/putian-hours.ts'
import type { StationClient } from './fixtures.ts'

export const LEAD = { name: '林站长', pin: '2580' }

/** When the station of these specs lives: Monday 2026-12-07, 9:20 in the morning. */
export const NOW = '2026-12-07T09:20:00+08:00'

export const at = (time: string): number => Date.parse(`2026-12-07T${time}:00+08:00`)

/** 龙桥社区 with two rooms and one resident, 陈丽芳. */
export async function setUpStation(cli: StationClient) {
  await cli.setup.complete({
    station: { code: '350302001005', name: '龙桥社区党群服务中心', level: 'community', streetName: '龙桥街道' },
    rooms: [{ name: '多功能厅', capacity: 80 }, { name: '会议室', capacity: 50 }],
    hours: PUTIAN_HOURS.map((row) => ({ ...row, weekdays: [...row.weekdays] })), lead: LEAD,
  })
  const [hall, meeting] = await cli.scheduling.rooms()
  if (!hall || !meeting) throw new Error('the rooms are missing')
  const resident = await cli.residents.register({ name: '陈丽芳', phones: ['13900010001'] })
  return { hall, meeting, resident }
}

/** The lead signs in at the desk and sees the day. */
export async function signIn(desk: Page): Promise<void> {
  await desk.getByText(LEAD.name).first().click()
  await desk.keyboard.type(LEAD.pin)
  await desk.keyboard.press('Enter')
  await desk.getByRole('toolbar', { name: '场地' }).waitFor()
}
