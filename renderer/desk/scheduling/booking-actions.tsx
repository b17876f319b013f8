import { Button, Flex, InputNumber } from 'antd'
import { useState } from 'react'
import type { Booking } from '../../../shared/contract/scheduling.ts'
import type { Client } from '../../client.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'

interface BookingActionsProps {
  readonly booking: Booking
  readonly onMove: () => void
  readonly onDone: () => void
}

/** What the state of a booking allows. Whatever ends it can be taken back for ten seconds, and later here. */
export function BookingActions({ booking, onMove, onDone }: BookingActionsProps) {
  const [heads, setHeads] = useState(booking.headsExpected)
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const seen = { bookingId: booking.id, version: booking.version }
  const restore = (version: number) => act((client) => client.scheduling.restore({ bookingId: booking.id, version }), { done: '已恢复' })

  const end = async (said: string, work: (client: Client) => Promise<Booking>): Promise<void> => {
    const ended = await act(work)
    if (!ended) return
    onDone()
    offerUndo(`${booking.holder}：${said}`, () => restore(ended.version))
  }

  if (booking.state === 'approved') {
    return (
      <Flex gap={8} wrap>
        <Button autoFocus type="primary" loading={busy} onClick={() => void act((client) => client.scheduling.start(seen), { done: '已开始使用' }).then((done) => done && onDone())}>到场使用</Button>
        <Button onClick={onMove}>改时间、场地</Button>
        <Button onClick={() => void end('本人已取消', (client) => client.scheduling.cancel({ ...seen, by: 'applicant' }))}>本人取消</Button>
        <Button onClick={() => void end('站方已调整', (client) => client.scheduling.cancel({ ...seen, by: 'station' }))}>站方调整</Button>
        <Button onClick={() => void end('记为爽约', (client) => client.scheduling.noShow(seen))}>没来（爽约）</Button>
      </Flex>
    )
  }
  if (booking.state === 'inUse') {
    return (
      <Flex gap={8} wrap align="center">
        <InputNumber autoFocus aria-label="实到人数" prefix="实到" suffix="人" min={0} max={5000} precision={0} value={heads} onChange={(value) => setHeads(value ?? 0)} style={{ width: 150 }} />
        <Button type="primary" loading={busy} onClick={() => void end('场地已归还', (client) => client.scheduling.close({ ...seen, headsActual: heads }))}>归还场地</Button>
        <Button onClick={onMove}>延长、换场地</Button>
      </Flex>
    )
  }
  return <Flex gap={8}><Button loading={busy} onClick={() => void restore(booking.version)}>撤销，恢复预约</Button></Flex>
}
