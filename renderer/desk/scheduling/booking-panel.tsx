import { Descriptions, Flex, Modal, Tag } from 'antd'
import { useState } from 'react'
import type { Booking, Room } from '../../../shared/contract/scheduling.ts'
import { bookingStateLabels } from '../../../shared/text/labels.ts'
import { longDayText, spanText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { BookingActions } from './booking-actions.tsx'
import { MoveForm } from './move-form.tsx'

interface BookingPanelProps {
  readonly bookingId: string
  readonly rooms: readonly Room[]
  readonly onClose: () => void
}

/** One booking: what it is, and what can be done with it now. */
export function BookingPanel({ bookingId, rooms, onClose }: BookingPanelProps) {
  const answer = useAnswer(`booking ${bookingId}`, (client) => client.scheduling.booking({ bookingId }), ['booking', 'resident', 'room'])
  const [moving, setMoving] = useState(false)
  const mayWork = useMayWork()
  return (
    <Modal open title="场地预约" width={720} footer={null} onCancel={onClose} destroyOnHidden>
      <Answered answer={answer}>
        {(booking) => (
          <Flex vertical gap={16}>
            <BookingFacts booking={booking} />
            {mayWork && !moving && <BookingActions booking={booking} onMove={() => setMoving(true)} onDone={onClose} />}
            {moving && <MoveForm booking={booking} rooms={rooms} onClose={() => setMoving(false)} />}
          </Flex>
        )}
      </Answered>
    </Modal>
  )
}

function BookingFacts({ booking }: { readonly booking: Booking }) {
  const heads = booking.headsActual === null ? `预计 ${booking.headsExpected} 人` : `实到 ${booking.headsActual} 人（预计 ${booking.headsExpected} 人）`
  return (
    <Descriptions column={2} size="small" bordered items={[
      { key: 'holder', label: '使用人', children: <strong>{booking.holder || '（已删除）'}</strong> },
      { key: 'phone', label: '电话', children: booking.maskedPhone || '未留' },
      { key: 'room', label: '场地', children: booking.roomName },
      { key: 'time', label: '时间', children: `${longDayText(booking.startsAt)} ${spanText(booking.startsAt, booking.endsAt)}` },
      { key: 'purpose', label: '用途', children: booking.purpose },
      { key: 'heads', label: '人数', children: heads },
      { key: 'number', label: '编号', children: booking.number },
      { key: 'state', label: '状态', children: <Tag>{bookingStateLabels[booking.state]}</Tag> },
    ]} />
  )
}
