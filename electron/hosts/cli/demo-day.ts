import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sentenceOf } from '../../../shared/domain/exchange/finding-sentence.ts'
import type { CalendarDate, Month } from '../../../shared/domain/values/calendar-date.ts'
import { makeAgeKeyPair } from '../../station/exchange/package/keys.ts'
import { verifyPackage } from '../../station/exchange/package/verify.ts'
import { findChromium } from '../chromium.ts'
import type { Out, StationClient } from './command.ts'
import { endDay, openSignIns } from './demo/day-end.ts'
import { clockAt, createActivities, findPeople, importPlan, importRoster, planDuty, setUp, sitDown } from './demo/demo-steps.ts'
import { openScriptedStation } from './demo/scripted-station.ts'
import { takeSignIns } from './demo/sign-ins.ts'
import { printTable } from './demo/table.ts'
import { serveWalkIns } from './demo/walk-ins.ts'

const DAY = '2026-12-07' as CalendarDate
const MONTH = '2026-12' as Month
const WALK_INS = 40
const SIGN_INS = 300

/**
 * `linzhan demo`: a whole day without a screen, through the contract, in a folder of its own that is kept to be looked
 * at. The clock is the script's: 7 December 2026, then 4 January 2027 for the report. Exit code 0 only with a verified package.
 */
export async function demoDay(out: Out): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'linzhan-demo-'))
  const [data, stick] = [path.join(folder, 'data'), path.join(folder, 'stick')]
  mkdirSync(stick)
  const district = await makeAgeKeyPair()
  writeFileSync(path.join(folder, 'district.key'), `${district.identity}\n`, { mode: 0o600 })
  const station = openScriptedStation(data, randomBytes(32), clockAt(DAY, '07:50'))
  try {
    const happened = await liveDay(station, district.recipient)
    const sheet = await printSheet(station.desk, folder, out)
    station.setClock(clockAt('2027-01-04' as CalendarDate, '09:00'))
    const file = await exportMonth(station.desk, stick)
    const verdict = await verifyPackage(readFileSync(file), { identity: district.identity })
    printTable(out, [...happened, ['数据包', verdict.ok ? '核对无误' : '有问题'], ...await reported(station.desk)])
    for (const finding of verdict.findings) out.line(sentenceOf(finding))
    if (sheet !== null) out.line(`签到表：${sheet}`)
    out.line(`数据包：${file}`)
    out.line(`区里私钥（演示用）：${path.join(folder, 'district.key')}`)
    out.line(`数据文件夹：${data}`)
    return verdict.ok ? 0 : 1
  } finally {
    station.close()
  }
}

type Row = readonly [what: string, result: string]

async function liveDay({ cli, desk, kiosk, setClock, now }: ReturnType<typeof openScriptedStation>, districtKey: string): Promise<Row[]> {
  await setUp(cli, districtKey)
  await sitDown(desk)
  const imported = await importRoster(desk)
  const plan = await importPlan(desk)
  const duty = await planDuty(desk, DAY)
  const activities = await createActivities(desk, DAY)
  const people = await findPeople(desk, WALK_INS + SIGN_INS)

  setClock(clockAt(DAY, '08:35'))
  const served = await serveWalkIns(desk, people.slice(0, WALK_INS), { startsAt: clockAt(DAY, '09:00'), duty, activities })
  await openSignIns(desk, DAY)
  setClock(clockAt(DAY, '09:00'))
  const today = (await desk.activities.day({ on: DAY })).filter((session) => session.state === 'open' && session.roomId === null)
  const signIns = await takeSignIns(kiosk, desk, people.slice(WALK_INS), today, () => setClock(now() + 15_000))
  setClock(clockAt(DAY, '17:20'))
  await endDay(desk, DAY, duty)
  return [
    ['导入居民', `${imported} 人`],
    ['读入 12 月活动计划', `${plan.added} 场，${plan.leftOut} 场有冲突未读入`],
    ['接待来访', `${served.bookings + served.appointments + served.registrations} 人：场地 ${served.bookings}（改选 ${served.redirected}），咨询 ${served.appointments}，报名 ${served.registrations}，未办成 ${served.turnedAway}`],
    ['活动签到', `${signIns.signedIn} 人，重复 ${signIns.already} 次，前台代办 ${signIns.byStaff} 人，只报人数 ${signIns.heads} 人，未成 ${signIns.refused}`],
  ]
}

/** The sheet of the busiest session of the day as PDF; null (and said so) where there is no browser to print with. */
async function printSheet(desk: StationClient, folder: string, out: Out): Promise<string | null> {
  if (findChromium() === undefined) {
    out.note('没有找到 Chromium，签到表没有打印。')
    return null
  }
  const [busiest] = (await desk.activities.day({ on: DAY })).toSorted((a, b) => b.present - a.present)
  if (!busiest) throw new Error('the day has no session')
  const { pdf, fileName } = await desk.activities.sheetPdf({ sessionId: busiest.id })
  const file = path.join(folder, fileName)
  writeFileSync(file, Buffer.from(pdf, 'base64'))
  return file
}

async function exportMonth(desk: StationClient, folder: string): Promise<string> {
  for await (const step of await desk.exchange.exportMonth({ month: MONTH, folder })) {
    if (step.kind === 'done') return step.path
  }
  throw new Error('the package was not made')
}

async function reported(desk: StationClient): Promise<Row[]> {
  const { rows } = await desk.indicators.month({ month: MONTH })
  return rows.filter((row) => row.dimension === null).map((row) => [`${row.code} ${row.name}`, row.denominator === null ? `${row.numerator} ${row.unit}` : `${row.numerator} / ${row.denominator}`])
}
