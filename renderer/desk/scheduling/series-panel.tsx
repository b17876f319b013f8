import { Button, Flex } from 'antd'
import { useState } from 'react'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { useNow } from '../ui/use-now.ts'
import { SeriesForm } from './series-form.tsx'

/** Bookings that repeat: a new one; those that stand are changed where one opens a booking of theirs. */
export function SeriesPanel() {
  const [booking, setBooking] = useState(true)
  const mayWork = useMayWork()
  const today = dateOfMoment(useNow())
  const rooms = useAnswer('rooms', (client) => client.scheduling.rooms(), ['room'])
  if (!mayWork) return <p style={{ margin: 0 }}>周期预约由前台登记，登记好的在“今日”里看。</p>
  return (
    <Flex vertical gap={16}>
      {!booking && <div><Button type="primary" onClick={() => setBooking(true)}>再约一个</Button></div>}
      {!booking && <p style={{ margin: 0 }}>登记好的在“今日”里看。点开其中一次，可以只改这一次，也可以连以后的一起改。</p>}
      {booking && <Answered answer={rooms}>{(all) => <SeriesForm rooms={all} first={{ roomId: all.find(({ active }) => active)?.id ?? '', on: today, from: '09:00', to: '10:00' }} onDone={() => setBooking(false)} />}</Answered>}
    </Flex>
  )
}
