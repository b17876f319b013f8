import type { SessionPlan } from '../../../shared/contract/duty-sessions.ts'
import type { Expert } from '../../../shared/contract/experts.ts'

/** How people come to a session, as a form holds it. `places` is null until typed; minutes count only in a session of slots. */
export interface PlacesDraft {
  readonly style: 'queue' | 'slot'
  readonly places: number | null
  readonly walkInPlaces: number
  readonly slotMinutes: number
  readonly gridMinutes: number
  readonly bufferMinutes: number
  readonly lines: number
  readonly noticeMinutes: number
  readonly horizonDays: number | null
}

export const NEW_PLACES: PlacesDraft = { style: 'queue', places: null, walkInPlaces: 0, slotMinutes: 30, gridMinutes: 15, bufferMinutes: 0, lines: 1, noticeMinutes: 0, horizonDays: null }

/** Places where none are typed and the expert has named no number. */
export const USUAL_PLACES = 10

/** Places of a session while none are typed: as many as its expert sees in one visit (每次人数), where that is known. */
export function usualPlaces({ perVisit }: Pick<Expert, 'perVisit'>): number {
  return perVisit ?? USUAL_PLACES
}

/** The usual places of a session of several experts, or of several sessions; null where they differ. */
export function usualOfAll(experts: readonly Pick<Expert, 'perVisit'>[]): number | null {
  const [first = USUAL_PLACES, ...others] = new Set(experts.map(usualPlaces))
  return others.length === 0 ? first : null
}

/** What a draft says to the station of a session with an expert. */
export function placesOf({ style, places: typed, walkInPlaces, slotMinutes, gridMinutes, bufferMinutes, lines, noticeMinutes, horizonDays }: PlacesDraft, expert: Pick<Expert, 'perVisit'>): Pick<SessionPlan, 'places' | 'walkInPlaces' | 'slots' | 'lines' | 'bufferMinutes' | 'noticeMinutes' | 'horizonDays'> {
  const places = typed ?? usualPlaces(expert)
  const window = { noticeMinutes, horizonDays }
  return style === 'queue' ? { places, walkInPlaces, ...window } : { places, walkInPlaces, slots: { slotMinutes, gridMinutes }, bufferMinutes, lines, ...window }
}
