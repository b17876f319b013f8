import type { Asked } from '../../../shared/contract/ratings.ts'
import { useAnswer } from '../../ui/station.tsx'

/** The question the desk has put to whoever stands here; null when there is none. */
export function useAsked(): Asked | null {
  return useAnswer('rating', (client) => client.kiosk.ratingAsked(), ['rating']).data ?? null
}
