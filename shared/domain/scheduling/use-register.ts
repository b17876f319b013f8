import { fillTemplate } from '../activities/print-template.ts'
import { dateOf, timeOf, type Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'
import type { MissedAs } from './auto-release.ts'
import type { BookingState } from './booking-state.ts'

/** One numbered use of a room as the register (《功能室使用登记表》, domain reference §b1) has it. */
export interface RegisterLine extends Interval {
  readonly number: string
  readonly state: BookingState
  readonly missedAs: MissedAs | null
  readonly roomName: string
  /** The team, unit or resident. */
  readonly holder: string
  /** Who is in charge, where that is not the holder. */
  readonly contact: string
  readonly maskedPhone: string
  readonly purpose: string
  readonly headsExpected: number
  readonly headsActual: number | null
  readonly sound: boolean
  readonly equipment: readonly string[]
  readonly key: { readonly outAt: Instant; readonly backAt: Instant | null } | null
  /** How the room was found; null where nobody looked. */
  readonly before: boolean | null
  readonly after: boolean | null
}

/** What the head of the register says. */
export interface RegisterFacts {
  readonly title: string
  readonly stationName: string
  readonly printedOn: string
}

/** The columns in the order of the paper, with their widths in millimetres; the last takes what is left of an A4 sheet across. */
export const REGISTER_COLUMNS = [
  ['编号', 20], ['日期', 13], ['起止时间', 19], ['场地', 18], ['使用单位/团队', 23], ['负责人', 14], ['电话', 20], ['用途', 16], ['预计人数', 9], ['实到人数', 9], ['音响', 8],
  ['借用设备', 16], ['钥匙领取/归还', 16], ['使用前/后检查', 16], ['负责人签字', 17], ['值班员签字', 17], ['备注', 26],
] as const

/** Signatures are written by hand. */
const SIGNATURES = ['', ''] as const

/** Why a number is void or a use was none; the number stays in the register all the same. */
const REMARKS: Readonly<Partial<Record<BookingState, string>>> = {
  registered: '待站长同意', cancelledByApplicant: '作废（本人取消）', cancelledByStation: '作废（站方调整）', rejected: '作废（不予安排）', noShow: '爽约', endedEarly: '提前结束',
}

/** Whoever may have used the room while the computer was off: nobody knows, so the number is not void, and the remark is to be completed. */
const UNSEEN = '到点时电脑没开，没有登记'

function isUnseen({ state, missedAs }: Pick<RegisterLine, 'state' | 'missedAs'>): boolean {
  return state === 'cancelledByStation' && missedAs === 'unseen'
}

export function isVoid({ state, missedAs }: Pick<RegisterLine, 'state' | 'missedAs'>): boolean {
  if (isUnseen({ state, missedAs })) return false
  return state === 'cancelledByApplicant' || state === 'cancelledByStation' || state === 'rejected'
}

/** A line of the register, one text a column. */
export function registerCells(line: RegisterLine): readonly string[] {
  return [
    line.number, dateOf(line.startsAt).slice(5), `${timeOf(line.startsAt)}–${timeOf(line.endsAt)}`, line.roomName, line.holder, line.contact, line.maskedPhone, line.purpose, String(line.headsExpected),
    line.headsActual === null ? '' : String(line.headsActual), line.sound ? '是' : '否', line.equipment.join('、'), keyText(line.key), foundBoth(line),
    ...SIGNATURES, isUnseen(line) ? UNSEEN : (REMARKS[line.state] ?? ''),
  ]
}

/** Lines of one sheet, and the height of each in millimetres: high enough to sign in. */
const LINES = 14
const LINE_MM = 10.4
/** What is longer than fits two lines of its column is set smaller. */
const CHARS_A_MM = 0.62

/** The register as a printable page: every number in order, then empty lines to the foot of the last sheet. */
export function fillUseRegister(template: string, facts: RegisterFacts, lines: readonly RegisterLine[]): string {
  const pages = Math.max(1, Math.ceil(lines.length / LINES))
  const used = lines.filter((line) => !isVoid(line)).length
  const head = { title: facts.title, station: facts.stationName, on: facts.printedOn, count: `共 ${lines.length} 号，作废 ${lines.length - used} 号`, rowMm: LINE_MM, pages }
  const columns = (column: string): string => REGISTER_COLUMNS.map(([heading, width]) => fillTemplate(column, { heading, width })).join('')
  const page = (block: string, index: number): string => fillTemplate(block, { ...head, page: index + 1 }, {
    column: columns,
    row: (row) => Array.from({ length: LINES }, (_, line) => fillLine(row, lines[index * LINES + line])).join(''),
  })
  return fillTemplate(template, head, { page: (block) => Array.from({ length: pages }, (_, index) => page(block, index)).join('') })
}

function fillLine(row: string, line: RegisterLine | undefined): string {
  const cells = line ? registerCells(line) : REGISTER_COLUMNS.map(() => '')
  return fillTemplate(row, { look: line && isVoid(line) ? 'void' : '' }, {
    cell: (cell) => cells.map((text, index) => fillTemplate(cell, { text, fit: text.length > (REGISTER_COLUMNS[index]?.[1] ?? 0) * CHARS_A_MM ? 'long' : '' })).join(''),
  })
}

function keyText(key: RegisterLine['key']): string {
  if (!key) return ''
  return `${timeOf(key.outAt)} / ${key.backAt === null ? '未还' : timeOf(key.backAt)}`
}

function foundText(ok: boolean | null): string {
  if (ok === null) return '　'
  return ok ? '正常' : '有问题'
}

/** What was found before and after use; empty where nobody looked, so that the cell can be written in. */
function foundBoth({ before, after }: Pick<RegisterLine, 'before' | 'after'>): string {
  return before === null && after === null ? '' : `${foundText(before)} / ${foundText(after)}`
}
