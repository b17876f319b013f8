import { Button, Card, Flex } from 'antd'
import type { Booking } from '../../../shared/contract/booking.ts'
import { spanText } from '../../../shared/text/time.ts'
import { goTo } from '../app/route.ts'
import { useMayWork } from '../app/session-store.ts'
import { useAct } from '../ui/use-act.ts'

interface MissedCardProps {
  readonly bookings: readonly Booking[]
  readonly isToday: boolean
}

/** Bookings of the day that nobody came to, noted at the desk or released: off the board, and put back from here. Not shown where there are none. */
export function MissedCard({ bookings, isToday }: MissedCardProps) {
  const missed = bookings.filter(({ state }) => state === 'noShow')
  if (missed.length === 0) return null
  const title = `${isToday ? '今天' : '这一天'}没来的`
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>{title}（{missed.length}）</h2>}>
      <ul aria-label={title} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {missed.map((booking) => <li key={booking.id} style={{ marginBottom: 12 }}><Missed booking={booking} /></li>)}
      </ul>
    </Card>
  )
}

function Missed({ booking: { id, version, holder, roomName, startsAt, endsAt } }: { readonly booking: Booking }) {
  const mayWork = useMayWork()
  const { busy, act } = useAct()
  const putBack = () => act((client) => client.scheduling.restore({ bookingId: id, version }), { done: `${holder}：已改回，不再自动释放` })
  return (
    <>
      <div><strong>{holder}</strong></div>
      <div>{roomName} {spanText(startsAt, endsAt)}，场地已释放</div>
      <Flex gap={8} style={{ marginTop: 4 }}>
        {mayWork && <Button size="small" loading={busy} aria-label={`${holder}改回来`} onClick={() => void putBack()}>改回来</Button>}
        <Button size="small" aria-label={`打开${holder}的预约`} onClick={() => goTo('board', id)}>打开</Button>
      </Flex>
    </>
  )
}
