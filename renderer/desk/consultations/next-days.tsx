import type { AvailabilityRule } from '../../../shared/domain/consultations/availability/availability-rule.ts'
import { sayAvailability } from '../../../shared/domain/consultations/availability/say-availability.ts'
import { useAnswer } from '../../ui/station.tsx'
import { nextLine } from './available-text.ts'

/** The next days that rules mean, by the station's own calendar. */
export function NextDays({ rules }: { readonly rules: readonly AvailabilityRule[] }) {
  const understood = useAnswer(`next ${sayAvailability(rules)}`, (client) => client.consultations.understand({ rules }), ['calendar']).data
  return <span style={{ color: '#55606E' }}>{understood ? nextLine(rules, understood.next) : ''}</span>
}
