import { cellKey } from './cell.ts'
import type { ColumnMapping, MappedColumn } from './columns.ts'
import type { Cell } from './table.ts'

/** The names one field goes by. */
export interface FieldNames<Field extends string> {
  readonly field: Field | 'ignore'
  /** Whole headings, without spaces, stars and brackets. */
  readonly exact: readonly string[]
  /** A heading that contains this is taken for the field, with less confidence. */
  readonly like?: RegExp
}

/** How to know the header of one kind of sheet. */
export interface HeaderRule<Field extends string> {
  readonly fields: readonly FieldNames<Field>[]
  /** A row without a column for this is no header. */
  readonly required: Field
  /** Fields that may have several columns (手机 and 固定电话). */
  readonly several: readonly Field[]
  /** Headings about somebody else (户主姓名, 网格员电话): ranked behind everything. */
  readonly otherPerson?: RegExp
}

type Row = readonly (Cell | undefined)[]

interface Reading<Field extends string> {
  readonly field: Field | 'ignore'
  readonly heading: string
  readonly confidence: number
}

/** How sure a heading about somebody else is. */
const OF_ANOTHER = 0.3
const LONGEST_HEADING = 24
const DEEPEST_HEADER = 200

/** A label with what it labels, `填报单位：龙桥社区`. */
const LABELLED = /:./u
/** A sentence about a column (`身份证号请用文本格式填写`) is not its heading. */
const INSTRUCTION = /[,，。;；!！?？]|请|须|务必|填写|如实|不得|一致|示例/u

/**
 * Finds the header wherever it stands, in one line or two; null where no row names the required column and one more.
 * Of several it is the first that names at least half as much as the best, or the fullest of the lines it
 * stands in: below it another list may begin.
 */
export function findHeader<Field extends string>(rows: readonly Row[], rule: HeaderRule<Field>): ColumnMapping<Field> | null {
  const known = knownHeadings(rule)
  const found = rows.slice(0, DEEPEST_HEADER).flatMap((row, index) => headerAt(row, rows[index + 1], index, rule, known) ?? [])
  const best = Math.max(...found.map(({ score }) => score))
  const first = found.find(({ score }) => score * 2 >= best)
  if (!first) return null
  const near = found.filter(({ headerRow }) => headerRow >= first.headerRow && headerRow <= first.headerRow + 2)
  const fullest = near.reduce((fuller, header) => (header.score > fuller.score ? header : fuller))
  return { headerRow: fullest.headerRow, ...settle(fullest.readings, rule) }
}

interface FoundHeader<Field extends string> {
  readonly score: number
  readonly headerRow: number
  readonly readings: readonly Reading<Field>[]
}

/** The header that begins in this row, alone or with the next one; null where none does. */
function headerAt<Field extends string>(row: Row, below: Row | undefined, index: number, rule: HeaderRule<Field>, known: ReadonlyMap<string, Field | 'ignore'>): FoundHeader<Field> | null {
  const single = row.map((cell) => readHeading(cellKey(cell), rule, known))
  const double = below && isHeaderLine(row) && isHeaderLine(below) ? readTwoLines(row, below, rule, known) : null
  const two = double !== null && scoreOf(double, rule) >= scoreOf(single, rule)
  const readings = two ? double : single
  const score = scoreOf(readings, rule)
  return score > 0 ? { score, headerRow: index + (two ? 2 : 1), readings } : null
}

/**
 * True where a row repeats the headings (a long sheet printed page by page): the cell in the `telling` column is that column's
 * own heading, or most of what is filled, and at least two cells, are.
 */
export function repeatsHeader<Field extends string>(row: Row, mapping: ColumnMapping<Field>, telling: Field): boolean {
  const repeated = mapping.columns.filter(({ index, heading }) => {
    const name = bareHeading(cellKey(row[index]))
    return name.length > 1 && bareHeading(heading).endsWith(name)
  })
  if (repeated.some(({ field }) => field === telling)) return true
  return repeated.length >= 2 && repeated.length * 2 > row.filter((cell) => cellKey(cell) !== '').length
}

function knownHeadings<Field extends string>(rule: HeaderRule<Field>): ReadonlyMap<string, Field | 'ignore'> {
  return new Map(rule.fields.flatMap(({ field, exact }) => exact.map((name) => [name, field] as const)))
}

function bareHeading(key: string): string {
  return withoutBrackets(key).replace(/[*:.、]/gu, '')
}

function withoutBrackets(key: string): string {
  return key.replace(/\([^)]*\)?$/u, '')
}

function readHeading<Field extends string>(key: string, rule: HeaderRule<Field>, known: ReadonlyMap<string, Field | 'ignore'>): Reading<Field> {
  const name = bareHeading(key)
  const unknown = { field: 'ignore', heading: key, confidence: 0 } as const
  if (name === '' || name.length > LONGEST_HEADING || INSTRUCTION.test(name) || LABELLED.test(withoutBrackets(key))) return { ...unknown, heading: '' }
  const exact = known.get(name)
  if (exact !== undefined) return { field: exact, heading: key, confidence: 1 }
  const like = rule.fields.find((names) => names.like?.test(name))
  if (!like) return unknown
  return { field: like.field, heading: key, confidence: rule.otherPerson?.test(name) ? OF_ANOTHER : 0.7 }
}

/**
 * A heading under another: the lower line says more, `证件` over `号码` say it together, and the upper stands where the lower is blank.
 * Together they are only a whole name or a detail of one (`联系电话` over `本人`): a title such as `第三网格名册` over `二维码` is no 网格.
 */
function readTwoLines<Field extends string>(upper: Row, lower: Row, rule: HeaderRule<Field>, known: ReadonlyMap<string, Field | 'ignore'>): readonly Reading<Field>[] {
  let above = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const own = cellKey(upper[index])
    const under = cellKey(lower[index])
    above = own === '' ? above : own
    return under === '' || under === own ? readHeading(own, rule, known) : readUnder(above, under, rule, known)
  })
}

/** What only says which one of the heading above it: `联系电话` over `本人`, `电话` over `1`. */
const DETAIL = /^(?:本人|手机|固话|座机|移动|号码|[一二三123])$/u

function readUnder<Field extends string>(above: string, under: string, rule: HeaderRule<Field>, known: ReadonlyMap<string, Field | 'ignore'>): Reading<Field> {
  const alone = readHeading(under, rule, known)
  if (aboutAnother(above, rule)) return { ...alone, confidence: Math.min(alone.confidence, OF_ANOTHER) }
  const group = known.get(bareHeading(above))
  const together = readHeading(above + under, rule, known)
  if (group !== undefined && DETAIL.test(under)) return { ...together, field: group, confidence: 1 }
  return (group !== undefined || together.confidence === 1) && together.confidence > alone.confidence ? together : alone
}

/** The longest heading over a group of columns (`紧急联系人信息`); what is longer is the title of the sheet. */
const LONGEST_GROUP = 8

/** A name under `户主信息` is not the resident's. */
function aboutAnother<Field extends string>(above: string, { otherPerson }: HeaderRule<Field>): boolean {
  return above.length <= LONGEST_GROUP && otherPerson?.test(above) === true
}

/** Whether a row can be the second line of a header: short words, no numbers, no dates. */
function isHeaderLine(row: Row): boolean {
  const filled = row.filter((cell) => cellKey(cell) !== '')
  return filled.length > 0 && filled.every((cell) => typeof cell === 'string' && cellKey(cell).length <= LONGEST_HEADING && !/\d{3}/.test(cellKey(cell)))
}

/** How many different things a row names; 0 where it cannot be a header, as in a form (`姓名：… 电话：…`). */
function scoreOf<Field extends string>(readings: readonly Reading<Field>[], rule: HeaderRule<Field>): number {
  const sure = readings.filter(({ confidence }) => confidence > 0)
  if (sure.every(({ heading }) => heading.endsWith(':'))) return 0
  if (!sure.some(({ field }) => field === rule.required) || new Set(sure.map(({ heading }) => heading)).size < 2) return 0
  const best = new Map<string, number>()
  for (const { field, heading, confidence } of sure) {
    const key = field === 'ignore' ? heading : field
    best.set(key, Math.max(best.get(key) ?? 0, confidence))
  }
  return [...best.values()].reduce((sum, confidence) => sum + confidence, 0)
}

/** Gives each field its best column (or its several), and the rest to nobody. Two name columns, as in lists printed side by side, need a person to look. */
function settle<Field extends string>(readings: readonly Reading<Field>[], rule: HeaderRule<Field>): Pick<ColumnMapping<Field>, 'columns' | 'sure'> {
  const best = new Map<string, number>()
  for (const [index, { field, confidence }] of readings.entries()) {
    if (confidence > (readings[best.get(field) ?? -1]?.confidence ?? 0)) best.set(field, index)
  }
  const columns = readings.map(({ field, heading, confidence }, index): MappedColumn<Field> => {
    const several = field !== 'ignore' && rule.several.includes(field) && confidence >= 0.7
    const taken = field === 'ignore' || several || best.get(field) === index
    return { index, heading, field: taken ? field : 'ignore', confidence }
  })
  const required = readings.filter(({ field, confidence }) => field === rule.required && confidence >= 0.7)
  return { columns, sure: required.filter(({ confidence }) => confidence === 1).length < 2 && required.length > 0 }
}
