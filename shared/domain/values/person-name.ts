import { normaliseText } from './text.ts'

/** A person's name, 1 to 50 characters (code points), with `·` (U+00B7) as the one separator. */
export type PersonName = string & { readonly brand: 'PersonName' }

/** Longest name of the 2016 notice of twelve ministries on name fields. */
export const LONGEST_NAME = 50

/** Characters written for `·`; a full stop counts only between Hanzi (`J. Smith` keeps its own). */
const DOTS = /\s*[\u00B7\u2022\u2027\u2219\u22C5\u30FB\uFF65\u318D\u0387]+\s*|(?<=\p{Script=Han})\s*\.\s*(?=\p{Script=Han})/gu
const NOBODY = new Set(['无', '无名', '不详', '未知', '暂无', '空', '空户', '空房', '空置', '空置房', '无人', '无人居住', '未入住', '待补', '待补充', '待核实', '未登记', '未填', '同上'])

/**
 * The name as it is kept: look-alike dots made `·`, the wide spaces that pad short names dropped, rare characters
 * (𠮷, 䶮) untouched. Null when there is none: blank, only marks or digits, a filler word (`不详`), longer than 50 characters.
 */
export function parsePersonName(text: string): PersonName | null {
  const tidy = normaliseText(text).replace(/^'/, '').replace(DOTS, '·')
  const name = /^[\p{Script=Han}·\s]+$/u.test(tidy) ? tidy.replaceAll(' ', '') : tidy
  if (!/[\p{L}〇]/u.test(name) || NOBODY.has(name) || Array.from(name).length > LONGEST_NAME) return null
  return name as PersonName
}

const COMPOUND_SURNAMES = new Set(
  ('欧阳 上官 尉迟 司马 诸葛 司徒 司空 东方 夏侯 皇甫 公孙 慕容 令狐 宇文 长孙 轩辕 端木 独孤 南宫 西门 东郭 百里 呼延 闻人 ' +
    '赫连 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 亓官 司寇 颛孙 巫马 公西 漆雕 壤驷 公良 拓跋 夹谷 谷梁 ' +
    '段干 东门 南门 羊舌 微生 左丘 梁丘 第五 万俟 贺兰').split(' '),
)

/** `张*`, `张*三`, `欧阳*`, `古****·艾**`, `J*** S****`: for every screen and sheet a resident can see. */
export function maskPersonName(name: string): string {
  return name.split(/([·\s]+)/u).map((part, index, parts) => (index % 2 === 1 ? part : maskPart(part, parts.length > 1))).join('')
}

function maskPart(part: string, oneOfSeveral: boolean): string {
  const points = Array.from(part)
  if (points.length === 1) return '*'
  if (oneOfSeveral || !/^\p{Script=Han}+$/u.test(part)) return (points[0] ?? '') + '*'.repeat(Math.max(0, points.length - 1))
  const surname = points.length > 2 && COMPOUND_SURNAMES.has(points.slice(0, 2).join('')) ? 2 : 1
  const shownTail = points.length - surname >= 2 ? 1 : 0
  return points.slice(0, surname).join('') + '*'.repeat(points.length - surname - shownTail) + points.slice(points.length - shownTail).join('')
}
