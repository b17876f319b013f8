import type { Page } from '@playwright/test'
import type { StationClient } from './fixtures.ts'
import { LEAD, setUp } from './given.ts'
import { SignInPage } from './pages/sign-in.ts'

/** When the station of these specs lives: Monday 2026-12-07, 9:20 in the morning. */
export const NOW = '2026-12-07T09:20:00+08:00'

export const at = (time: string): number => Date.parse(`2026-12-07T${time}:00+08:00`)

/** 龙桥社区 with its hall and its meeting room, the others out of use, and one resident, 陈丽芳. */
export async function setUpTwoRooms(cli: StationClient) {
  await setUp(cli)
  const rooms = await cli.scheduling.rooms()
  const hall = rooms.find(({ name }) => name === '多功能厅')
  const meeting = rooms.find(({ name }) => name === '会议室')
  if (!hall || !meeting) throw new Error('the rooms are missing')
  for (const { position: _, ...room } of rooms) if (room.id !== hall.id && room.id !== meeting.id) await cli.scheduling.updateRoom({ ...room, active: false })
  await cli.residents.register({ name: '陈丽芳', phones: ['13900010001'] })
  return { hall, meeting }
}

/** The lead signs in at the desk and sees the day. */
export async function signInToBoard(desk: Page): Promise<void> {
  await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
  await desk.getByRole('toolbar', { name: '场地' }).waitFor()
}

/** Opens a page of the desk by its address: `arrange/waiting`. */
export async function goTo(desk: Page, address: string): Promise<void> {
  await desk.evaluate((hash) => { location.hash = hash }, `/${address}`)
}
