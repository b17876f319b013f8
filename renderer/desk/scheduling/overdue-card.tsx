import { Button, Card } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { loanLabels } from '../../../shared/text/booking-labels.ts'
import { momentText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { ExportButton } from '../ui/export-button.tsx'
import { useNow } from '../ui/use-now.ts'

const MINUTE_MS = 60_000

/** Keys and equipment that should be back, asked about anew every minute; not shown while all are. */
export function OverdueCard() {
  const minute = Math.floor(useNow() / MINUTE_MS)
  const { data = [], refetch } = useAnswer('overdue', (client) => client.scheduling.overdue(), ['booking', 'houseRules'])
  const askAgain = useEffectEvent(refetch)
  useEffect(() => askAgain(), [minute])
  if (data.length === 0) return null
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>没有归还（{data.length}）</h2>} extra={<ExportButton size="small" label="导出没有归还" make={(client) => client.scheduling.overdueXlsx()} />}>
      <ul aria-label="没有归还" style={{ listStyle: 'none', margin: 0, padding: 0, maxHeight: 240, overflowY: 'auto' }}>
        {data.map((loan) => (
          <li key={`${loan.bookingId} ${loan.what}`} style={{ marginBottom: 10 }}>
            <div><strong>{loan.holder}</strong> {loanLabels[loan.what]}</div>
            <div>{loan.roomName}，{momentText(loan.endedAt)} 用完</div>
            <Button size="small" aria-label={`打开${loan.holder}的预约`} onClick={() => goTo('board', loan.bookingId)}>打开</Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
