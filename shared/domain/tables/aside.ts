import { cellKey } from './cell.ts'
import type { Cell } from './table.ts'

const TOTAL = /^(?:本页|本表|全部|全社区|本社区|本网格|人数|户数)?(?:合计|小计|总计|共计|累计|总人数|总户数)(?:$|[(:\d]|人|户|共)/u
const SIGNATURE = /(?:签字|签名|签章|盖章)(?:\([^)]*\))?[:_]*$|(?:填报|填表|制表|审核|审批|复核|经办|核对|登记|负责|联系)(?:人|单位|日期|时间|电话)(?:签字|签名)?(?:\([^)]*\))?:|^(?:单位|日期|时间|审核|审批)(?:\([^)]*\))?:/u
const REMARK = /^(?:注|备注|说明|填表说明|填报说明|注意|注意事项|提示|要求)\d*[:.、]|^以下(?:空白|无正文|为空)|^第\d+页|^共\d+页|^(?:示例|样例|例|例如|例:.*|示例:.*)$/u
const SECTION = /(?:网格|小区|社区|楼|栋|幢|组|单元|支部|街道|村|\d+[户人])(?:\([^)]*\))?$/u

/**
 * True where a row below the header of a list of people is about the list: a total, a signature, a note, the title of a section.
 * `leading` are the texts of its first filled cell and of its names, where such things are written.
 */
export function isAside(row: readonly Cell[], leading: readonly string[]): boolean {
  if (leading.some((text) => TOTAL.test(text) || SIGNATURE.test(text) || REMARK.test(text) || /^\(.*\)$/u.test(text))) return true
  return filledCells(row) <= 1 && leading.some((text) => /[\d:,。;]/u.test(text) || SECTION.test(text))
}

function filledCells(row: readonly Cell[]): number {
  return row.filter((cell) => cellKey(cell) !== '').length
}
