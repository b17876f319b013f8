import { Card, Flex, Statistic } from 'antd'
import type { RosterSummary } from '../../../shared/contract/residents.ts'
import { causeText } from './issue-text.ts'

/** The counts of a reading, the whole first, then what was found. */
export function ImportCounts({ summary }: { readonly summary: RosterSummary }) {
  const whole = [['行数', summary.rows], ['居民', summary.residents], ['重复', summary.duplicates]] as const
  const found = [...Object.entries(summary.defects), ...Object.entries(summary.repaired)]
  return (
    <Card size="small">
      <Flex gap={36} wrap>
        {whole.map(([title, value]) => <Statistic key={title} title={title} value={value} />)}
        {found.map(([cause, value]) => <Statistic key={cause} title={causeText(cause)} value={value} styles={{ content: { color: value > 0 && cause in summary.defects ? '#9A5B00' : '#55606E' } }} />)}
      </Flex>
    </Card>
  )
}
