import { cellKey } from '../../tables/cell.ts'
import type { ColumnMapping } from '../../tables/columns.ts'
import { repeatsHeader } from '../../tables/header.ts'
import type { Cell } from '../../tables/table.ts'
import type { RosterField } from './roster.ts'

type Row = readonly Cell[]

/** Fields one of which a row must have to speak of a person; an address alone may only be a merged cell filled down. */
const OF_A_PERSON: ReadonlySet<RosterField | 'ignore'> = new Set<RosterField>(['name', 'idNumber', 'phone', 'birthOn', 'sex'])

const TOTAL = /^(?:本页|本表|全部|全社区|本社区|本网格|人数|户数)?(?:合计|小计|总计|共计|累计|总人数|总户数)(?:$|[(:\d]|人|户|共)/u
const SIGNATURE = /(?:签字|签名|签章|盖章)(?:\([^)]*\))?[:_]*$|(?:填报|填表|制表|审核|审批|复核|经办|核对|登记|负责|联系)(?:人|单位|日期|时间|电话)(?:签字|签名)?(?:\([^)]*\))?:|^(?:单位|日期|时间|审核|审批)(?:\([^)]*\))?:/u
const REMARK = /^(?:注|备注|说明|填表说明|填报说明|注意|注意事项|提示|要求)\d*[:.、]|^以下(?:空白|无正文|为空)|^第\d+页|^共\d+页|^(?:示例|样例|例|例如|例:.*|示例:.*)$/u
const SECTION = /(?:网格|小区|社区|楼|栋|幢|组|单元|支部|街道|村|\d+[户人])(?:\([^)]*\))?$/u

/** True where a row below the header speaks of a person, not of totals, signatures, notes, sections, or nothing at all. */
export function speaksOfPerson(row: Row, mapping: ColumnMapping<RosterField>): boolean {
  const own = mapping.columns.filter(({ field, index }) => OF_A_PERSON.has(field) && cellKey(row[index]) !== '')
  if (own.length === 0 || repeatsHeader(row, mapping, 'name')) return false
  const leading = leadingTexts(row, mapping)
  if (row.some((cell) => looksLikeIdNumber(cell))) return !leading.some((text) => /^(?:示例|样例|例)/u.test(text))
  if (leading.some((text) => TOTAL.test(text) || SIGNATURE.test(text) || REMARK.test(text) || /^\(.*\)$/u.test(text))) return false
  return filledCells(row) > 1 || !leading.some((text) => /[\d:,。;]/u.test(text) || SECTION.test(text))
}

/** The first filled cell, and the name: where totals, signatures and notes are written. */
function leadingTexts(row: Row, mapping: ColumnMapping<RosterField>): readonly string[] {
  const first = row.find((cell) => cellKey(cell) !== '')
  const names = mapping.columns.filter(({ field }) => field === 'name').map(({ index }) => row[index])
  return [first, ...names].map(cellKey).filter((text) => text !== '')
}

function filledCells(row: Row): number {
  return row.filter((cell) => cellKey(cell) !== '').length
}

function looksLikeIdNumber(cell: Cell): boolean {
  return /\d{14}[\dX]|\dE\+\d{2,3}$/i.test(cellKey(cell))
}
