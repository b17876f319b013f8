import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { measureContested, type ContestedFigures } from './contested.ts'
import { D1, makeDataSet, type DataSet } from './d1.ts'
import { anyOf20Day, anyOf20Days28, growth, oneDay, type GrowthFigures, type QuestionFigures } from './questions.ts'
import { measureSeries, type SeriesFigures } from './series.ts'
import { openDesk } from './sign-in.ts'
import { measureWeekBoard, type WeekBoardFigures } from './week-board.ts'

/** What `npm run bench -- scheduling --json FILE` writes, key for key. */
export interface SchedulingFigures {
  readonly oneDay: QuestionFigures
  readonly anyOf20Day: QuestionFigures
  readonly anyOf20Days28: QuestionFigures
  readonly saturated28: QuestionFigures
  readonly growth: GrowthFigures
  readonly contested: ContestedFigures
  readonly series52: SeriesFigures
  readonly weekBoard: WeekBoardFigures
}

/** How many past appointments make D1 ten times what it is: 872,000 rows with the future ones. */
const TENFOLD_PAST = 864_800

/** Measures scheduling in a temporary folder, each figure on a data set made for it; nothing is left behind. */
export async function benchScheduling(note: (text: string) => void): Promise<SchedulingFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'linzhan-bench-'))
  const at = (name: string): string => path.join(folder, name)
  try {
    note('准备数据…')
    const d1 = await makeDataSet(at('d1'), D1)
    const full = await makeDataSet(at('full'), { ...D1, full: true })
    note('空闲时间…')
    const questions = await measureQuestions(d1, full)
    note('历史增长（八十七万条）…')
    const grown = await measureGrowth(d1, at)
    note('重复预约…')
    const series52 = await withDesk(d1, (desk) => measureSeries(desk, d1))
    note('一周看板…')
    const weekBoard = await measureWeekBoard(at('week'))
    note('八个前台争抢…')
    const contested = await measureContested(at('contested'), note)
    return { ...questions, growth: grown, contested, series52, weekBoard }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureQuestions(d1: DataSet, full: DataSet): Promise<Pick<SchedulingFigures, 'oneDay' | 'anyOf20Day' | 'anyOf20Days28' | 'saturated28'>> {
  const free = await withDesk(d1, async (desk) => ({ oneDay: await oneDay(desk, d1), anyOf20Day: await anyOf20Day(desk, d1), anyOf20Days28: await anyOf20Days28(desk, d1) }))
  return { ...free, saturated28: await withDesk(full, (desk) => anyOf20Days28(desk, full)) }
}

async function measureGrowth(d1: DataSet, at: (name: string) => string): Promise<GrowthFigures> {
  const young = await makeDataSet(at('young'), { past: 0, bookedDays: 1, emptyDays: 0 })
  const old = await makeDataSet(at('old'), { ...D1, past: TENFOLD_PAST })
  return withDesk(young, (first) => withDesk(d1, (second) => withDesk(old, (third) => growth([first, second, third], d1))))
}

async function withDesk<Result>({ folder }: DataSet, work: (desk: Awaited<ReturnType<typeof openDesk>>['desk']) => Promise<Result>): Promise<Result> {
  const { station, desk } = await openDesk(folder)
  try {
    return await work(desk)
  } finally {
    station.close()
  }
}
