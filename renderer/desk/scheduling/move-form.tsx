import { Button, Flex } from 'antd'
import { useState } from 'react'
import type { Booking, Room } from '../../../shared/contract/scheduling.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { ClashNotice } from './clash-notice.tsx'
import { SlotFields } from './slot-fields.tsx'
import { slotOf, wishOf, type Slot } from './slot.ts'
import { useClash } from './use-clash.ts'

interface MoveFormProps {
  readonly booking: Booking
  readonly rooms: readonly Room[]
  readonly onClose: () => void
}

/** Moves a booking; where it cannot go, it stays where it was and the ways out are shown. */
export function MoveForm({ booking, rooms, onClose }: MoveFormProps) {
  const [slot, setSlot] = useState<Slot>(() => slotOf(booking))
  const { clash, onRefusal, clear } = useClash()
  const { busy, act } = useAct()
  const offerUndo = useUndo()

  const move = async (chosen: Slot): Promise<void> => {
    clear()
    const moved = await act((client) => client.scheduling.move({ bookingId: booking.id, version: booking.version, ...wishOf(chosen) }), { onRefusal })
    if (!moved) return
    onClose()
    offerUndo(`${booking.holder}：已改到${moved.roomName}`, () => act((client) => client.scheduling.move({ bookingId: booking.id, version: moved.version, roomId: booking.roomId, startsAt: booking.startsAt, endsAt: booking.endsAt }), { done: '已改回' }))
  }

  return (
    <form onSubmit={(event) => {
      event.preventDefault()
      void move(slot)
    }}>
      <Flex vertical gap={12}>
        <SlotFields rooms={rooms} slot={slot} onChange={setSlot} />
        {clash && <ClashNotice clash={clash} onChoose={(choice) => void move(slotOf(choice))} />}
        <Flex gap={8}>
          <Button type="primary" htmlType="submit" loading={busy}>改到这里</Button>
          <Button onClick={onClose}>不改了</Button>
        </Flex>
      </Flex>
    </form>
  )
}
