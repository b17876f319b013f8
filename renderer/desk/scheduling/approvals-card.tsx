import { Button, Card, Flex } from 'antd'
import { dayText, spanText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { useIsLead } from '../app/session-store.ts'
import { ExportButton } from '../ui/export-button.tsx'
import { useAct } from '../ui/use-act.ts'

/** Bookings that wait for the lead, the soonest first; not shown where none does. */
export function ApprovalsCard() {
  const { data = [] } = useAnswer('approvals', (client) => client.scheduling.approvals(), ['booking', 'resident', 'room'])
  const isLead = useIsLead()
  const { busy, act } = useAct()
  if (data.length === 0) return null
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>待站长同意（{data.length}）</h2>} extra={<ExportButton size="small" label="导出待站长同意" make={(client) => client.scheduling.approvalsXlsx()} />}>
      <ul aria-label="待站长同意" style={{ listStyle: 'none', margin: 0, padding: 0, maxHeight: 320, overflowY: 'auto' }}>
        {data.map((booking) => (
          <li key={booking.id} style={{ marginBottom: 10 }}>
            <div><strong>{booking.holder}</strong> {booking.purpose}</div>
            <div>{booking.roomName} {dayText(booking.startsAt)} {spanText(booking.startsAt, booking.endsAt)}</div>
            <Flex gap={8} style={{ marginTop: 4 }}>
              {isLead && <Button size="small" type="primary" loading={busy} aria-label={`同意${booking.holder}`} onClick={() => void act((client) => client.scheduling.approve({ bookingId: booking.id, version: booking.version }), { done: `${booking.holder}：已同意` })}>同意</Button>}
              <Button size="small" aria-label={`打开${booking.holder}的预约`} onClick={() => goTo('board', booking.id)}>打开</Button>
            </Flex>
          </li>
        ))}
      </ul>
    </Card>
  )
}
