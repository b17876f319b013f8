import type { Booking } from '../../../shared/contract/booking.ts'
import type { Workbook } from '../../../shared/contract/scheduling-board.ts'
import type { OverdueLoan } from '../../../shared/contract/scheduling-bookings.ts'
import type { CallItem } from '../../../shared/contract/scheduling-calls.ts'
import type { WaitingItem } from '../../../shared/contract/scheduling-waiting.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { loanLabels } from '../../../shared/text/booking-labels.ts'
import { callReasonLabels, callStateLabels, waitingStateLabels } from '../../../shared/text/call-labels.ts'
import { longDayText, momentText, spanText } from '../../../shared/text/time.ts'
import type { Parts } from '../parts.ts'
import type { BookingDesk } from './booking-desk.ts'
import type { Calls } from './calls.ts'
import { writeListXlsx } from './list-sheet.ts'
import type { createWaiting } from './waiting.ts'

/** A column of a list: its heading, its width in millimetres on A4 across, and what stands in it. */
type Column<Row> = readonly [heading: string, width: number, cell: (row: Row) => string | number]

interface Others {
  readonly calls: Pick<Calls, 'list'>
  readonly waiting: Pick<ReturnType<typeof createWaiting>, 'list'>
  readonly bookings: Pick<BookingDesk, 'approvals' | 'overdue'>
  /** The name in the head of each list. */
  readonly stationName: () => string
}

const slotText = ({ startsAt, endsAt }: Interval): string => `${longDayText(startsAt)} ${spanText(startsAt, endsAt)}`
const untilText = (at: number | null): string => (at === null ? '' : momentText(at))

const CALLS: readonly Column<CallItem>[] = [
  ['姓名', 34, ({ holder }) => holder], ['电话', 28, ({ maskedPhone }) => maskedPhone], ['事由', 22, ({ reason }) => callReasonLabels[reason]], ['内容', 74, ({ about }) => about],
  ['可以换到', 74, ({ choices }) => choices.map((choice) => `${choice.roomName} ${slotText(choice)}`).join('\n')], ['保留到', 28, ({ untilAt }) => untilText(untilAt)],
  ['情况', 24, ({ state }) => callStateLabels[state]], ['打过几次', 14, ({ tries }) => tries], ['记录', 40, ({ note }) => note],
]

const WAITING: readonly Column<WaitingItem>[] = [
  ['位置', 12, ({ place }) => place ?? ''], ['谁', 40, ({ holder }) => holder], ['电话', 28, ({ maskedPhone }) => maskedPhone], ['时间', 60, slotText], ['场地', 40, ({ roomId, roomName }) => (roomId === null ? '坐得下的都行' : roomName)],
  ['人数', 14, ({ heads }) => heads], ['用途', 36, ({ purpose }) => purpose], ['现在', 24, ({ state }) => waitingStateLabels[state]], ['给他留着', 34, ({ offer }) => offer?.roomName ?? ''], ['保留到', 28, ({ offer }) => untilText(offer?.untilAt ?? null)],
]

const APPROVALS: readonly Column<Booking>[] = [
  ['编号', 32, ({ number }) => number], ['时间', 60, slotText], ['场地', 40, ({ roomName, modeName }) => (modeName === null ? roomName : `${roomName}（${modeName}）`)], ['使用单位/居民', 46, ({ holder }) => holder],
  ['电话', 28, ({ maskedPhone }) => maskedPhone], ['用途', 40, ({ purpose }) => purpose], ['预计人数', 16, ({ headsExpected }) => headsExpected], ['站长意见', 46, () => ''],
]

const OVERDUE: readonly Column<OverdueLoan>[] = [
  ['物品', 26, ({ what }) => loanLabels[what]], ['谁', 50, ({ holder }) => holder], ['电话', 32, ({ maskedPhone }) => maskedPhone], ['场地', 44, ({ roomName }) => roomName], ['用完时间', 36, ({ endedAt }) => momentText(endedAt)], ['归还', 46, () => ''],
]

/** The lists of the desk as workbooks for the office, phones masked as on the screen. */
export function createLists({ now }: Pick<Parts, 'now'>, { calls, waiting, bookings, stationName }: Others) {
  const write = async <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Promise<Workbook> => {
    const [madeAt, station] = [now(), stationName()]
    const bytes = await writeListXlsx({ title: name, under: `服务站：${station}　共 ${rows.length} 条　制表：${momentText(madeAt)}`, stationName: station, madeAt }, {
      name, columns: columns.map(([heading, width]) => ({ heading, width })), lines: rows.map((row) => columns.map(([, , cell]) => cell(row))),
    })
    return { xlsx: Buffer.from(bytes).toString('base64'), fileName: `${name}_${dateOf(madeAt)}.xlsx` }
  }
  return {
    calls: () => write('待打电话', CALLS, calls.list().standing),
    waiting: () => write('候补', WAITING, waiting.list()),
    approvals: () => write('待站长同意', APPROVALS, bookings.approvals()),
    overdue: () => write('没有归还', OVERDUE, bookings.overdue()),
  }
}
