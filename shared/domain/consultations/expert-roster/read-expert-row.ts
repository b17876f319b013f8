import { cellKey, cellText, cellTextOrNull } from '../../tables/cell.ts'
import type { ColumnMapping } from '../../tables/columns.ts'
import type { Cell } from '../../tables/table.ts'
import { parsePersonName } from '../../values/person-name.ts'
import { parsePhones, type PhoneReading } from '../../values/phone.ts'
import { expertCategoryOf } from '../expert-category.ts'
import type { Politics } from '../expert-record.ts'
import type { ExpertCause, ExpertField, ExpertIssue, ListedExpert } from './expert-roster.ts'
import { USUAL_EXPERT_HEADING } from './headings.ts'

interface Place {
  readonly sheet: string
  readonly row: number
}

/** Reads one row of a roster of experts; what cannot be read for certain is left out and named in `issues`. */
export function readExpertRow(row: readonly Cell[], place: Place, mapping: ColumnMapping<ExpertField>): ListedExpert {
  const columnsOf = (field: ExpertField) => mapping.columns.filter((column) => column.field === field)
  const cellsOf = (field: ExpertField): readonly Cell[] => columnsOf(field).map(({ index }) => row[index] ?? null)
  const textOf = (field: ExpertField, between: string): string => cellsOf(field).flatMap((cell) => cellTextOrNull(cell) ?? []).join(between)
  const issues: ExpertIssue[] = []
  const report = (field: ExpertField, cause: ExpertCause) => {
    issues.push({ ...place, column: columnsOf(field)[0]?.heading || USUAL_EXPERT_HEADING[field], cause })
  }

  const name = parsePersonName(cellText(cellsOf('name')[0])) ?? ''
  if (name === '') report('name', 'no-name')
  const unit = textOf('unit', ' ')
  const kind = textOf('kind', '、')
  const speciality = textOf('speciality', '、') || kind
  if (speciality === '') report('speciality', 'no-speciality')
  const { phones, unreadable } = readPhones(cellsOf('phone'))
  if (unreadable) report('phone', 'phone-unreadable')
  const perVisit = readPerVisit(cellsOf('perVisit')[0])
  if (perVisit === undefined) report('perVisit', 'per-visit-unreadable')

  return {
    ...place, name, unit, speciality,
    category: expertCategoryOf([kind, speciality].filter((text) => text !== '').join('、') || unit),
    phones, availability: textOf('availability', '，'), perVisit: perVisit ?? null,
    sex: SEXES[cellKey(cellsOf('sex')[0])] ?? 'unknown', politics: readPolitics(cellKey(cellsOf('politics')[0])), issues,
  }
}

const SEXES: Readonly<Record<string, 'male' | 'female'>> = { 男: 'male', 女: 'female' }

/** Words for a political status; the first that fits decides, so 预备党员 comes before 党员. */
const POLITICAL: readonly (readonly [Politics, RegExp])[] = [
  ['probationary', /预备/u], ['league', /团员/u], ['otherParty', /民主党派|民革|民盟|民建|民进|农工党|致公党|九三|台盟/u], ['none', /^(?:群众|无党派(?:人士)?)$/u], ['party', /^(?:是|√|(?:中共|共产)?党员|中共)$/u],
]

function readPolitics(key: string): Politics {
  return POLITICAL.find(([, words]) => words.test(key))?.[0] ?? 'unknown'
}

/** The numbers of all phone columns; words without a single digit (`找居委会`) are no number either. */
function readPhones(cells: readonly Cell[]): PhoneReading {
  const readings = cells.flatMap((cell) => {
    const text = cellTextOrNull(cell)
    return text === null ? [] : [parsePhones(text)]
  })
  return {
    phones: [...new Set(readings.flatMap(({ phones }) => phones))],
    unreadable: readings.some(({ phones, unreadable }) => unreadable || phones.length === 0),
  }
}

const PER_VISIT = /^(?:约|最多|不超过|≤)?(?:\d{1,3}[-–—~～至到])?(\d{1,3})(?:个?人|名|位)?(?:[/每]?次|以内|以下|左右)?$/u

/** `6`, `6人`, `最多6人`, the upper end of `3-5人`, 1 for `一对一`; null for 不限 and a blank, undefined where unreadable. */
function readPerVisit(cell: Cell | undefined): number | null | undefined {
  const key = cellKey(cell)
  if (cellTextOrNull(cell) === null || /^(?:人数)?(?:不限|无限制|不限制|不限人数)$/u.test(key)) return null
  if (/^(?:一对一|1对1)$/u.test(key)) return 1
  const people = Number(PER_VISIT.exec(key)?.[1] ?? 0)
  return people > 0 ? people : undefined
}
