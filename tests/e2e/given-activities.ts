import type { StationClient } from './fixtures.ts'
import { setUp } from './given.ts'

/** The morning every spec of the kiosk begins at. */
export const MORNING = '2026-12-07T09:00:00+08:00'
export const OPEN = '健康义诊'
const at = (time: string): number => Date.parse(`2026-12-07T${time}:00+08:00`)

/** Twelve people, of whom two 林*明 share a phone, and two 周*海 who share a birthday as well; an open listed session they registered for, and one in the evening. */
export async function openClinic(cli: StationClient): Promise<void> {
  await setUp(cli)
  const [room] = await cli.scheduling.rooms()
  const [clinic] = await cli.activities.create({ title: OPEN, kind: 'clinic', organiser: '龙桥街道社工站', sessions: [{ startsAt: at('09:00'), endsAt: at('11:00'), roomId: room?.id ?? null, place: '', capacity: null, listed: true }] })
  await cli.activities.create({ title: '合唱排练', kind: 'culture', organiser: '', sessions: [{ startsAt: at('19:00'), endsAt: at('20:30'), roomId: null, place: '小区广场', capacity: null, listed: false }] })
  if (!clinic) throw new Error('no session was made')
  for (const [index, name] of ['张建国', '陈美', '李巧', '欧阳修竹', '古丽娜尔·艾合买提', '王一富', '吴丽', '黄文辉', '郑秀珍', '方志强'].entries()) {
    const { id } = await cli.residents.register({ name, phones: [`1381234${1000 + index}`] })
    await cli.activities.register({ sessionId: clinic.id, residentId: id })
    if (index === 0 && room) await cli.scheduling.book({ roomId: room.id, startsAt: at('15:00'), endsAt: at('16:00'), residentId: id, purpose: '书画', headsExpected: 5 })
  }
  for (const [name, birthOn] of [['林大明', '1950-12-07'], ['林小明', '1980-01-02']] as const) {
    const { id } = await cli.residents.register({ name, birthOn, phones: ['13700001111'] })
    await cli.activities.register({ sessionId: clinic.id, residentId: id })
  }
  for (const [name, idNumber] of [['周大海', '35030219500101006X'], ['周小海', '35030219500101014X']] as const) await cli.residents.register({ name, idNumber, phones: ['13700002222'] })
  await cli.activities.open({ sessionId: clinic.id, version: clinic.version })
}
