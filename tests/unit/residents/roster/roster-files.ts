import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import type { PlantedRow } from './planted.ts'

type Footer = readonly (readonly (string | null)[])[]

/** What offices write below a list. */
const FOOTERS: readonly Footer[] = [
  [],
  [[null], ['合计', '40人'], ['填报人签字：', null, null, '负责人签字：'], ['注：本表一式两份']],
  [['男', '20', '女', '20', '合计', '40']],
  [['其中：男', '20', '女', '20'], ['户数', '12', '人数', '40']],
  [['单位负责人', null, '填表人', '陈芳', '填表日期', '2026-09-01']],
  [['社区书记：王芳', null, '网格长：李四'], [null, '社区居民委员会（盖章）']],
  [['制表人', '王小明'], ['-', '-', '-', '-']],
  [['以上为常住居民'], ['—— 第 3 页 ——']],
]

/** How an office lays a roster out and keeps it. */
export interface Layout {
  readonly format: 'xlsx' | 'gb18030' | 'utf8' | 'utf8-mark' | 'utf16le' | 'utf16le-mark' | 'utf16be-mark'
  readonly delimiter: ',' | '\t' | ';'
  readonly headings: readonly [name: string, id: string, phone: string, address: string]
  readonly titleLines: number
  readonly blankColumns: number
  readonly ordinals: boolean
  readonly twoLines: boolean
  readonly footer: Footer
  readonly repeatedHeader: boolean
  readonly sheetsBefore: boolean
  /** A first column that names the building once for three rows; in a workbook the cells are merged. */
  readonly buildings: boolean
}

export function anyLayout(): fc.Arbitrary<Layout> {
  return fc.record({
    format: fc.constantFrom('xlsx', 'gb18030', 'utf8', 'utf8-mark', 'utf16le', 'utf16le-mark', 'utf16be-mark'),
    delimiter: fc.constantFrom(',', '\t', ';'),
    headings: fc.tuple(
      fc.constantFrom('姓名', '姓 名', '*姓名', '姓\u3000\u3000名', '居民姓名', '名字'),
      fc.constantFrom('身份证号', '身 份 证 号 码', '证件号码', '公民身份号码', '身份证', '居民身份证号码（18位）'),
      fc.constantFrom('联系电话', '手机', '手机号码', '电话', '联系方式'),
      fc.constantFrom('家庭住址', '楼栋门牌', '住址', '地址', '现住址'),
    ),
    titleLines: fc.nat(4),
    blankColumns: fc.nat(2),
    ordinals: fc.boolean(),
    twoLines: fc.boolean(),
    footer: fc.constantFrom(...FOOTERS),
    repeatedHeader: fc.boolean(),
    sheetsBefore: fc.boolean(),
    buildings: fc.boolean(),
  })
}

type Value = string | number | null

/** The bytes of a file that holds these rows in this layout. */
export async function fileOf(rows: readonly PlantedRow[], layout: Layout): Promise<Uint8Array> {
  const grid = gridOf(rows, layout)
  if (layout.format === 'xlsx') return workbookOf(grid, layout)
  const text = grid.rows.map((row) => row.map((value) => quoted(value, layout)).join(layout.delimiter)).join('\r\n') + '\r\n'
  return encode(text, layout.format)
}

interface Merge {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

interface Grid {
  readonly rows: readonly Value[][]
  readonly merges: readonly Merge[]
}

function gridOf(people: readonly PlantedRow[], layout: Layout): Grid {
  const lead = [...Array.from({ length: layout.blankColumns }, () => null), ...(layout.buildings ? ['楼栋'] : []), ...(layout.ordinals ? ['序号'] : [])]
  const titles = [['龙桥社区居民信息花名册'], ['填报单位：龙桥社区    填报人：'], [null], ['注：身份证号请用文本格式填写']].slice(0, layout.titleLines)
  const header = headerOf(lead, layout)
  const body = people.map((person, index) => rowOf(person, index, layout))
  const middle = layout.repeatedHeader ? [...body.slice(0, 3), ...header, ...body.slice(3)] : body
  const width = lead.length + 5
  const rows = [...titles, ...header, ...middle, ...layout.footer].map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)])
  return { rows, merges: [...headerMerges(titles.length, lead.length, layout), ...buildingMerges(titles.length + header.length, people.length, layout)] }
}

function headerOf(lead: readonly Value[], { headings: [name, id, phone, address], twoLines }: Layout): readonly Value[][] {
  if (!twoLines) return [[...lead, name, '性别', id, phone, address]]
  return [
    [...lead, name, '基本信息', null, '联系信息', null],
    [...lead.map(() => null), null, '性别', id, phone, address],
  ]
}

function rowOf(person: PlantedRow, index: number, layout: Layout): Value[] {
  const building = layout.buildings ? [index % 3 === 0 ? `${index % 9}号楼` : null] : []
  const lead = [...Array.from({ length: layout.blankColumns }, () => null), ...building, ...(layout.ordinals ? [index + 1] : [])]
  return [...lead, person.name, index % 2 === 0 ? '男' : '女', person.id, `138${10_000_000 + index}`, `兴安名城${index}室${index % 5 === 0 ? '\n（出租）' : ''}`]
}

/** The upper headings over their groups, and every single heading over both lines. */
function headerMerges(top: number, lead: number, { twoLines }: Layout): readonly Merge[] {
  if (!twoLines) return []
  const groups = [lead + 1, lead + 3].map((startCol) => ({ startRow: top, startCol, endRow: top, endCol: startCol + 1 }))
  const singles = Array.from({ length: lead + 1 }, (_, startCol) => ({ startRow: top, startCol, endRow: top + 1, endCol: startCol }))
  return [...groups, ...singles]
}

function buildingMerges(top: number, people: number, { buildings, repeatedHeader, blankColumns }: Layout): readonly Merge[] {
  const count = buildings && !repeatedHeader ? Math.floor(people / 3) : 0
  return Array.from({ length: count }, (_, index) => ({ startRow: top + index * 3, startCol: blankColumns, endRow: top + index * 3 + 2, endCol: blankColumns }))
}

async function workbookOf(grid: Grid, layout: Layout): Promise<Uint8Array> {
  const roster = { name: '花名册', rows: grid.rows.map((row) => [...row]), merges: [...grid.merges] }
  const others = [
    { name: '封面', rows: [['龙桥社区'], ['居民信息花名册']] },
    { name: '填表说明', rows: [['姓名', '必填，与身份证一致'], ['身份证号', '请用文本格式填写']] },
  ]
  return writeXlsx({ sheets: layout.sheetsBefore ? [...others, roster] : [roster, ...others] })
}

function quoted(value: Value, { delimiter }: Layout): string {
  const text = value === null ? '' : typeof value === 'number' && value > 1e15 ? value.toExponential(5).replace('e', 'E') : String(value)
  return text.includes(delimiter) || /["\n]/u.test(text) || text.startsWith('\t') ? `"${text.replaceAll('"', '""')}"` : text
}

export function encode(text: string, format: Exclude<Layout['format'], 'xlsx'>): Uint8Array {
  switch (format) {
    case 'gb18030':
      return Uint8Array.from(Array.from(text).flatMap((char) => gb18030Of(char)))
    case 'utf8':
      return Buffer.from(text, 'utf8')
    case 'utf8-mark':
      return Buffer.from(`\uFEFF${text}`, 'utf8')
    case 'utf16le':
      return Buffer.from(text, 'utf16le')
    case 'utf16le-mark':
      return Buffer.from(`\uFEFF${text}`, 'utf16le')
    case 'utf16be-mark':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
  }
}

const gb18030Codes = new Map<string, readonly number[]>()

/** Node decodes GB18030 but does not encode it: the table is turned round once; planes above the first follow a formula. */
function gb18030Of(char: string): readonly number[] {
  const point = char.codePointAt(0) ?? 0
  if (point < 0x80) return [point]
  if (point >= 0x10000) return fourBytes(0x90, point - 0x10000)
  if (gb18030Codes.size === 0) fillCodes()
  const code = gb18030Codes.get(char)
  if (!code) throw new Error(`no code for U+${point.toString(16)}`)
  return code
}

function fillCodes(): void {
  const decoder = new TextDecoder('gb18030')
  for (let n = 0; n < 39_420; n++) gb18030Codes.set(decoder.decode(Uint8Array.from(fourBytes(0x81, n))), fourBytes(0x81, n))
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) gb18030Codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
}

function fourBytes(first: number, n: number): readonly number[] {
  return [first + Math.floor(n / 12_600), 0x30 + (Math.floor(n / 1260) % 10), 0x81 + (Math.floor(n / 10) % 126), 0x30 + (n % 10)]
}
