import type { OnSchedule } from '../../../shared/contract/kiosk-visit.ts'
import { useAnswer } from '../../ui/station.tsx'

export interface Schedule {
  readonly days: readonly { readonly on: string; readonly items: readonly OnSchedule[] }[]
  readonly next: OnSchedule | null
}

/** What is on today and tomorrow; undefined until the station has told. */
export function useSchedule(): Schedule | undefined {
  return useAnswer('schedule', (client) => client.kiosk.schedule(), ['activity', 'activitySession', 'session', 'taking', 'closure']).data
}
