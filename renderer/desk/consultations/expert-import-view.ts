import type { ExpertPreview, ListedExpert } from '../../../shared/contract/experts.ts'
import { expertCauseLabels, expertOutcomeLabels } from '../../../shared/text/labels.ts'

/** One row of the preview table; `problem` is empty where the row is read whole, `limit` where the file's word for it is not understood. */
export interface ExpertLine extends ListedExpert {
  readonly key: string
  readonly result: string
  readonly problem: string
  readonly limit: string
}

/** The rows of a file in its own order, each with what becomes of it and what is wrong in it. */
export function linesOf({ people, issues }: ExpertPreview): readonly ExpertLine[] {
  const byPlace = Map.groupBy(issues, placeOf)
  return people.map((person) => {
    const causes = (byPlace.get(placeOf(person)) ?? []).map(({ cause }) => cause)
    return {
      ...person, key: placeOf(person), result: expertOutcomeLabels[person.outcome], problem: causes.map((cause) => expertCauseLabels[cause]).join('、'),
      limit: causes.includes('per-visit-unreadable') ? '' : limitText(person.perVisit),
    }
  })
}

/** What the import would do, in one sentence. */
export function outlookOf({ rows, added, known, people }: ExpertPreview): string {
  const repeated = people.filter(({ outcome }) => outcome === 'repeated').length
  const unnamed = people.filter(({ outcome }) => outcome === 'unnamed').length
  return [`共 ${rows} 行`, `新增 ${added} 位`, part(known, '位已在库里'), part(repeated, '行表里重复'), part(unnamed, '行没有姓名，不导入')].filter((text) => text !== '').join('，')
}

/** `不限` is the office's own word for no limit; a blank cell says the same. */
function limitText(perVisit: number | null): string {
  return perVisit === null ? '不限' : `${perVisit} 人`
}

function part(count: number, words: string): string {
  return count === 0 ? '' : `${count} ${words}`
}

function placeOf({ sheet, row }: { readonly sheet: string; readonly row: number }): string {
  return `${sheet} ${row}`
}
