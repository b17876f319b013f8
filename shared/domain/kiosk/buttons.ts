import { questionFor, type Namesake, type TellApartQuestion } from '../residents/tell-apart.ts'

/** A person the kiosk has found, as far as a button needs her. */
export interface Found {
  readonly id: string
  readonly maskedName: string
  readonly signedInAt: number | null
}

/** One button of the kiosk: one person, or all who carry the same masked name. */
export type Button =
  | { readonly kind: 'person'; readonly maskedName: string; readonly residentId: string; readonly signedInAt: number | null }
  | { readonly kind: 'alike'; readonly maskedName: string; readonly people: number; readonly question: TellApartQuestion }
  | { readonly kind: 'askStaff'; readonly maskedName: string; readonly people: number }

/** More namesakes than this are not asked apart: a guess at four digits would too often hit somebody. */
const MOST_ALIKE = 20

/** The buttons for those found, in their order, at most `limit`; namesakes share one, which tells nothing of any of them. */
export function buttonsOf(found: readonly Found[], factsOf: (ids: readonly string[]) => readonly Namesake[], limit: number): { readonly buttons: readonly Button[]; readonly more: boolean } {
  const groups = [...Map.groupBy(found, ({ maskedName }) => maskedName)]
  const buttons = groups.slice(0, limit).map(([maskedName, people]): Button => {
    const [first, ...others] = people
    if (first && others.length === 0) return { kind: 'person', maskedName, residentId: first.id, signedInAt: first.signedInAt }
    const question = people.length > MOST_ALIKE ? 'ask-staff' : questionFor(factsOf(people.map(({ id }) => id)))
    return question === 'ask-staff' ? { kind: 'askStaff', maskedName, people: people.length } : { kind: 'alike', maskedName, people: people.length, question }
  })
  return { buttons, more: groups.length > limit }
}
