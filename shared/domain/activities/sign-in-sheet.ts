import { spanText } from '../scheduling/span-text.ts'
import { timeOf, type Instant } from '../values/instant.ts'
import type { Interval } from '../values/interval.ts'
import { fillTemplate } from './print-template.ts'

/** One person on the sheet. `at` is null for somebody who registered and has not come yet: the line waits for her. */
export interface SheetLine {
  readonly name: string
  readonly sex: 'male' | 'female' | 'unknown' | null
  /** Whole years, null where no birth date is known. */
  readonly age: number | null
  readonly address: string
  readonly maskedPhone: string
  readonly at: Instant | null
  readonly remark: SheetRemark
}

/** What a sheet says of a line beyond its time: who signed in her place (代签), that it was written down afterwards (补录), that she helped and does not count. */
export interface SheetRemark {
  readonly proxyName: string | null
  readonly late: boolean
  readonly helper: boolean
}

export const NO_REMARK: SheetRemark = { proxyName: null, late: false, helper: false }

/** What the head of the sheet says. */
export interface SheetFacts extends Interval {
  readonly title: string
  readonly number: string
  readonly organiser: string
  readonly place: string
  readonly stationName: string
  readonly present: number
  readonly heads: number
}

/** Lines of one A4 page, and the height of each in millimetres: high enough to sign in. */
const LINES = 22
const LINE_MM = 9.6
/** Longer titles and names are set smaller, so that the foot of the page stays on it. */
const LONG_TITLE = 24
const LONG_NAME = 6

/** The sign-in sheet as a printable page: everybody in order, then empty lines to the foot of the last page. */
export function fillSignInSheet(template: string, facts: SheetFacts, lines: readonly SheetLine[]): string {
  const pages = Math.max(1, Math.ceil(lines.length / LINES))
  const head = {
    title: facts.title, titleFit: facts.title.length > LONG_TITLE ? 'long' : '', number: facts.number, organiser: facts.organiser || '—', place: facts.place || '—', station: facts.stationName, when: spanText(facts),
    count: countText(facts), rowMm: LINE_MM, pages,
  }
  const page = (block: string, index: number): string => fillTemplate(block, { ...head, page: index + 1 }, {
    row: (row) => Array.from({ length: LINES }, (_, line) => fillLine(row, index * LINES + line, lines[index * LINES + line])).join(''),
  })
  return fillTemplate(template, head, { page: (block) => Array.from({ length: pages }, (_, index) => page(block, index)).join('') })
}

function fillLine(row: string, index: number, line: SheetLine | undefined): string {
  return fillTemplate(row, {
    index: index + 1, name: line?.name ?? '', fit: (line?.name.length ?? 0) > LONG_NAME ? 'long' : '', sex: line?.sex ? SEX[line.sex] : '', age: ageBand(line?.age ?? null),
    home: compoundOf(line?.address ?? ''), phone: line?.maskedPhone ?? '', at: line?.at ? timeOf(line.at) : '', remark: line ? remarkText(line.remark) : '',
  })
}

function remarkText({ proxyName, late, helper }: SheetRemark): string {
  return [...(helper ? ['工作人员'] : []), ...(proxyName === null ? [] : [`代签 ${proxyName}`.trim()]), ...(late ? ['补录'] : [])].join(' ')
}

const SEX = { male: '男', female: '女', unknown: '' } as const

function countText({ present, heads }: SheetFacts): string {
  if (present + heads === 0) return '____'
  return heads === 0 ? `${present}` : `${present + heads}（签到 ${present}，计数 ${heads}）`
}

/** Age bands of a register; 60 and 80 are where the law's services for older people begin. */
export function ageBand(age: number | null): string {
  if (age === null) return ''
  if (age < 18) return '18岁以下'
  if (age < 45) return '18–44岁'
  if (age < 60) return '45–59岁'
  return age < 80 ? '60–79岁' : '80岁以上'
}

/** The compound or the street of an address: what stands before the first house number; a sheet on a wall tells no flats. */
export function compoundOf(address: string): string {
  return (/^[^\d]*?(?=[A-Za-z]?\d|[一二三四五六七八九十]+[号幢栋座]|$)/u.exec(address)?.[0] ?? '').trim()
}
