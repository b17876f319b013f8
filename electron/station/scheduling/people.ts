/** What rooms and consultations ask of the residents: names for staff screens, many at once, and who is whom after a merge. */
export interface People {
  nameOf(ids: Iterable<string>): ReadonlyMap<string, { readonly name: string; readonly maskedPhone: string }>
  /** Whether an id leads to an active resident. */
  exists(id: string): boolean
  /** The id a person is counted under. */
  canonicalId(id: string): string
  /** The canonical id and every id merged into it. */
  everyIdOf(id: string): readonly string[]
}
