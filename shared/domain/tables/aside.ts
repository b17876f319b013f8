import { cellKey } from './cell.ts'
import type { Cell } from './table.ts'

const TOTAL = /^(?:本页|本表|全部|全社区|本社区|本网格|以上|人数|户数)?(?:合计|小计|总计|共计|累计|总人数|总户数|统计人数|统计户数)(?:$|[(:\d]|人|户|共)|^共?\d+[人户](?:$|[,，。])|^[人户]数$/u
/** A total where it stands behind other cells: `男 | 60 | 女 | 60 | 合计 | 120`. */
const TOTAL_ALONE = /^(?:合计|小计|总计|共计|总人数|总户数)$/u
/** Whose cell the next one fills: `制表人 | 王芳`, `填表日期 | 2026-09-01`. */
const LABEL = /^(?:(?:制表|填表|填报|审核|审批|复核|统计|报送|上报)(?:人|单位|日期|时间)|单位负责人)$/u
const SIGNATURE = /(?:签字|签名|签章|盖章|公章)(?:\([^)]*\))?[:_)]*$|(?:填报|填表|制表|审核|审批|复核|经办|核对|登记|负责|联系)(?:人|单位|日期|时间|电话)(?:签字|签名)?(?:\([^)]*\))?:|^(?:单位|日期|时间|审核|审批)(?:\([^)]*\))?:/u
const REMARK = /^(?:必填|选填)项?$|^[甲乙丙丁]$|^以上|^完毕?$|^(?:注|备注|说明|填表说明)$|意见$|^(?:注|备注|说明|填表说明|填报说明|注意|注意事项|提示|要求)\d*[:.、]|^以下(?:空白|无正文|为空)|^第\d+页|^共\d+页|^(?:示例|样例|例|例如|例:.*|示例:.*)$/u
const SECTION = /(?:人口|居民|住户|租户|人员|名单|名册|登记表|情况表|信息表|网格|小区|社区|楼|栋|幢|组|单元|支部|街道|村|\d+[户人])(?:\([^)]*\))?$/u

/** More Hanzi in a row than a name has. */
const SENTENCE = /^\p{Script=Han}{8,}$/u

/**
 * True where a row below the header of a list of people is about the list: a total, a signature, a note, the title of a section.
 * `leading` are the texts of its first filled cell and of its names, where such things are written.
 */
export function isAside(row: readonly Cell[], leading: readonly string[]): boolean {
  const marks = [TOTAL, LABEL, SIGNATURE, REMARK, /^\(.*\)$/u]
  if (leading.some((text) => marks.some((mark) => mark.test(text)))) return true
  if (row.some((cell) => TOTAL_ALONE.test(cellKey(cell)))) return true
  return filledCells(row) <= 1 && leading.some((text) => /[\d:,。;]/u.test(text) || SECTION.test(text) || SENTENCE.test(text))
}

function filledCells(row: readonly Cell[]): number {
  return row.filter((cell) => cellKey(cell) !== '').length
}
