import type { ExpertPreview, ListedExpert } from '../../../shared/contract/experts.ts'
import type { AvailabilityRule } from '../../../shared/domain/consultations/availability/availability-rule.ts'
import { sayAvailability } from '../../../shared/domain/consultations/availability/say-availability.ts'
import { expertCauseLabels, expertOutcomeLabels } from '../../../shared/text/labels.ts'

/** One row of the preview table; `problem` is empty where the row is read whole, `limit` where the file's word for it is not understood. */
export interface ExpertLine extends ListedExpert {
  readonly key: string
  readonly result: string
  readonly problem: string
  readonly limit: string
}

/** What a person has said about times so far: rules put together by hand by wording, and the rows whose times are confirmed. */
export interface TimesDraft {
  readonly byHand: Readonly<Record<string, readonly AvailabilityRule[]>>
  readonly confirmed: ReadonlySet<string>
}

/** One way the file writes times, as read or as put together by hand. `fresh`: new experts who have it, `confirmed` of them are confirmed. */
export type WordingLine = Omit<ExpertPreview['wordings'][number], 'rules'> & {
  readonly rules: readonly AvailabilityRule[]
  readonly byHand: readonly AvailabilityRule[]
  readonly fresh: number
  readonly confirmed: number
}

/** Every wording of a file; those that are not understood come first. */
export function wordingsOf({ wordings, people }: ExpertPreview, draft: TimesDraft): readonly WordingLine[] {
  return wordings.map((wording) => {
    const byHand = draft.byHand[wording.availability] ?? []
    const own = byHand.length > 0
    const rows = people.filter(({ availability, outcome }) => outcome === 'new' && availability === wording.availability)
    return {
      ...wording, byHand, rules: own ? byHand : wording.rules ?? [], said: own ? sayAvailability(byHand) : wording.said, next: own ? [] : wording.next,
      fresh: rows.length, confirmed: rows.filter((row) => draft.confirmed.has(placeOf(row))).length,
    }
  }).toSorted((a, b) => Number(a.rules.length > 0) - Number(b.rules.length > 0))
}

/** The rows of new experts who have a wording. */
export function rowsWith({ people }: ExpertPreview, availability: string): readonly string[] {
  return people.filter((person) => person.outcome === 'new' && person.availability === availability).map(placeOf)
}

/** The rows of every wording that is understood: what saying yes to all of them at once confirms. */
export function rowsUnderstood(preview: ExpertPreview, draft: TimesDraft): readonly string[] {
  return wordingsOf(preview, draft).filter(({ rules }) => rules.length > 0).flatMap(({ availability }) => rowsWith(preview, availability))
}

/** What is sent with the import: the rules of each confirmed row. */
export function confirmedRows(preview: ExpertPreview, draft: TimesDraft): readonly { readonly sheet: string; readonly row: number; readonly rules: readonly AvailabilityRule[] }[] {
  const rulesOf = new Map(wordingsOf(preview, draft).map(({ availability, rules }) => [availability, rules]))
  return preview.people.flatMap((person) => {
    const rules = rulesOf.get(person.availability) ?? []
    return person.outcome === 'new' && rules.length > 0 && draft.confirmed.has(placeOf(person)) ? [{ sheet: person.sheet, row: person.row, rules }] : []
  })
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
