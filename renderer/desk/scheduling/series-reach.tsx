import { useAnswer } from '../../ui/station.tsx'
import { seriesHorizonOf } from './house-rules-draft.ts'

/** How far ahead a series may reach, where the house sets a bound. */
export function SeriesReach() {
  const { data: house } = useAnswer('house rules', (client) => client.scheduling.houseRules(), ['houseRules'])
  const { data: series } = useAnswer('series rules', (client) => client.scheduling.seriesRules(), ['houseRules'])
  if (!house || !series || house.horizonDays === 0) return null
  const further = seriesHorizonOf(house, series)
  return <p style={{ margin: '8px 0 0', color: '#55606E' }}>最多提前 {further ?? house.horizonDays} 天{further === null ? '' : `（单次预约 ${house.horizonDays} 天）`}。</p>
}
