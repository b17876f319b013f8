import { Button, Card, Flex, InputNumber } from 'antd'
import { useState } from 'react'
import type { Booking } from '../../../shared/contract/booking.ts'
import { dayText, spanText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { useMayWork } from '../app/session-store.ts'
import { useAct } from '../ui/use-act.ts'
import { useNow } from '../ui/use-now.ts'

/** Bookings that came due while the computer was off: the desk says who came; not shown where there are none. */
export function UnattendedCard() {
  const { data = [] } = useAnswer('unattended', (client) => client.scheduling.unattended(), ['booking', 'resident', 'room'])
  if (data.length === 0) return null
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>开机前到点的预约（{data.length}）</h2>}>
      <p style={{ margin: '0 0 8px', color: '#55606E' }}>到点时电脑没开，场地已释放，没有记爽约。人来了没有？</p>
      <ul aria-label="开机前到点的预约" style={{ listStyle: 'none', margin: 0, padding: 0, maxHeight: 320, overflowY: 'auto' }}>
        {data.map((booking) => <li key={booking.id} style={{ marginBottom: 12 }}><Unattended booking={booking} /></li>)}
      </ul>
    </Card>
  )
}

function Unattended({ booking: { id, version, holder, purpose, roomName, startsAt, endsAt, headsExpected } }: { readonly booking: Booking }) {
  const over = useNow() >= endsAt
  const [heads, setHeads] = useState<number | null>(headsExpected)
  const mayWork = useMayWork()
  const { busy, act } = useAct()
  const seen = { bookingId: id, version }
  const settle = (came: boolean, done: string): void => {
    void act((client) => client.scheduling.settleUnattended({ ...seen, came, ...(came && over && heads !== null ? { headsActual: heads } : {}) }), { done: `${holder}：${done}` })
  }
  return (
    <>
      <div><strong>{holder}</strong> {purpose}</div>
      <div>{roomName} {dayText(startsAt)} {spanText(startsAt, endsAt)}</div>
      <Flex gap={8} wrap align="center" style={{ marginTop: 4 }}>
        {mayWork && over && <InputNumber size="small" aria-label={`${holder}来了几人`} min={0} max={5000} precision={0} value={heads} suffix="人" onChange={setHeads} style={{ width: 84 }} />}
        {mayWork && <Button size="small" type="primary" loading={busy} aria-label={`${holder}来了`} onClick={() => settle(true, over ? '已补记使用' : '使用中')}>来了</Button>}
        {mayWork && <Button size="small" loading={busy} aria-label={`${holder}没来`} onClick={() => settle(false, '已记为爽约')}>没来</Button>}
        <Button size="small" aria-label={`打开${holder}的预约`} onClick={() => goTo('board', id)}>打开</Button>
      </Flex>
    </>
  )
}
