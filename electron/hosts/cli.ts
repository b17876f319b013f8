import path from 'node:path'
import { backupCommand } from './cli/backup.ts'
import { bookingsCommand } from './cli/bookings.ts'
import { calendarCommand } from './cli/calendar.ts'
import { UsageError, type Out, type StationClient } from './cli/command.ts'
import { demoDay } from './cli/demo-day.ts'
import { doctorCommand } from './cli/doctor.ts'
import { expertRosterCommand } from './cli/expert-roster.ts'
import { expertTimesCommand } from './cli/expert-times.ts'
import { expertsCommand } from './cli/experts.ts'
import { keyRestoreCommand } from './cli/key.ts'
import { packageCommand, packageKeygenCommand, packageVerifyCommand } from './cli/package.ts'
import { planCommand } from './cli/plan.ts'
import { residentsCommand } from './cli/residents.ts'
import { sheetCommand } from './cli/sheet.ts'
import { withStation, withStationOrEmpty } from './cli/with-station.ts'
import { sentenceOf } from './cli/sentence.ts'
import { defaultDataFolder } from './folders.ts'
import { optionValue } from './start-options.ts'

const USAGE = `用法： npm run -s linzhan -- <命令>
  residents import 文件 [--dry-run] [--json]     导入居民花名册；--dry-run 只看结果，不改动
  experts import 文件 [--dry-run] [--json]       导入能人库名册
  experts roster --pdf 文件 | --xlsx 文件        能人库花名册
  experts times "每周二上午9:00-11:30" [--from 2026-12-07] [--count 20] [--json]
                                                 看看可服务时间被理解成什么
  activities import 文件 [--month 2026-12] [--dry-run] [--json]
                                                 导入活动计划表；--month 补上表里没写的年份
  calendar import 文件 [--dry-run] [--json]      导入放假和调休安排（JSON，或有“日期”“类型”两列的表格）
  activities list                                今天的活动场次
  activities sheet 场次 --pdf 文件               签到表存为 PDF
  bookings register --month 2026-12 --pdf 文件   当月功能室使用登记表；--xlsx 文件 存为 Excel
  package export --month 2026-12 --folder 文件夹 生成当月数据包
  package verify 文件 --key 区里私钥文件         核对数据包
  package keygen --out 文件                      区里生成一对密钥
  doctor [--json]                                检查数据和操作记录是否完好
  backup 文件夹                                  备份
  key restore 恢复密钥                           换电脑后恢复密钥
  demo                                           不开窗口，演示完整的一天
选项： --data 文件夹   使用指定的数据文件夹`

const out: Out = { line: (text) => console.log(text), note: (text) => console.error(text) }

/** `linzhan …`: the station without a screen. Exit code 0 done, 1 refused or not sound, 2 typed wrongly. */
async function run(argv: readonly string[]): Promise<number> {
  const dataFolder = path.resolve(optionValue(argv, '--data') ?? defaultDataFolder('linzhan'))
  const [subject = '', action = '', ...rest] = withoutOption(argv, '--data')
  const all = [action, ...rest].filter((argument) => argument !== '')
  switch (`${subject} ${action}`) {
    case 'residents import':
      return importing(rest, dataFolder, (client) => residentsCommand(client, rest, out))
    case 'experts import':
      return importing(rest, dataFolder, (client) => expertsCommand(client, rest, out))
    case 'experts roster':
      return withStation(dataFolder, (client) => expertRosterCommand(client, rest, out))
    case 'experts times':
      return withStationOrEmpty(dataFolder, (client) => expertTimesCommand(client, rest, out))
    case 'activities import':
      return importing(rest, dataFolder, (client) => planCommand(client, rest, out))
    case 'calendar import':
      return importing(rest, dataFolder, (client) => calendarCommand(client, rest, out))
    case 'activities list':
    case 'activities sheet':
      return withStation(dataFolder, (client) => sheetCommand(client, all, out))
    case 'bookings register':
      return withStation(dataFolder, (client) => bookingsCommand(client, all, out))
    case 'package export':
      return withStation(dataFolder, (client) => packageCommand(client, rest, out))
    case 'package verify':
      return packageVerifyCommand(rest, out)
    case 'package keygen':
      return packageKeygenCommand(rest, out)
    case 'key restore':
      return keyRestoreCommand(dataFolder, rest, out)
  }
  switch (subject) {
    case 'doctor':
      return withStation(dataFolder, (client) => doctorCommand(client, all, out))
    case 'backup':
      return withStation(dataFolder, (client) => backupCommand(client, all, out))
    case 'demo':
      return demoDay(out)
    case 'help':
    case '--help':
      out.line(USAGE)
      return 0
    default:
      throw new UsageError(subject === '' ? '请写明命令。' : `没有这个命令：${subject} ${action}`)
  }
}

/** Opens the station for an import; a dry run needs none that is set up. */
function importing(args: readonly string[], dataFolder: string, work: (client: StationClient) => Promise<number>): Promise<number> {
  return args.includes('--dry-run') ? withStationOrEmpty(dataFolder, work) : withStation(dataFolder, work)
}

/** The words without an option and its value. */
function withoutOption(argv: readonly string[], name: string): readonly string[] {
  const at = argv.indexOf(name)
  return at < 0 ? argv.filter((argument) => !argument.startsWith(`${name}=`)) : argv.toSpliced(at, 2)
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  out.note(sentenceOf(error))
  if (error instanceof UsageError) out.note(`\n${USAGE}`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
