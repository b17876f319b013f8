import { Button, Flex } from 'antd'
import { useState } from 'react'
import type { Booking, ExceptionReason } from '../../../shared/contract/booking.ts'
import type { Room } from '../../../shared/contract/rooms.ts'
import { modeOfWish } from '../../../shared/domain/scheduling/mode-in-room.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { ClashNotice } from './clash-notice.tsx'
import { ExceptionNotice } from './exception-notice.tsx'
import { ModeSelect } from './mode-select.tsx'
import { SlotFields } from './slot-fields.tsx'
import { slotOf, wishOf, type Slot } from './slot.ts'
import { useClash } from './use-clash.ts'
import { useException } from './use-exception.ts'

interface MoveFormProps {
  readonly booking: Booking
  readonly rooms: readonly Room[]
  readonly onClose: () => void
}

/** Moves a booking; where it cannot go, it stays where it was and the ways out are shown. */
export function MoveForm({ booking, rooms, onClose }: MoveFormProps) {
  const [slot, setSlot] = useState<Slot>(() => slotOf(booking))
  const [modeId, setModeId] = useState(booking.modeId)
  const { clash, onRefusal: onClash, clear: clearClash } = useClash()
  const { refused, onRefusal: onRule, clear: clearRule } = useException()
  const { busy, act } = useAct()
  const offerUndo = useUndo()

  const modeIn = (roomId: string): string | null => modeOfWish(rooms, { roomId, modeId, heads: booking.headsExpected })?.id ?? null
  const goTo = (chosen: Slot): void => {
    setSlot(chosen)
    setModeId(modeIn(chosen.roomId))
  }
  const move = async (chosen: Slot, override?: { readonly reason: ExceptionReason; readonly note: string }): Promise<void> => {
    clearClash()
    clearRule()
    const moved = await act((client) => client.scheduling.move({ bookingId: booking.id, version: booking.version, ...wishOf(chosen), modeId: modeIn(chosen.roomId), ...(override ? { override } : {}) }), { onRefusal: (error) => onClash(error) || onRule(error) })
    if (!moved) return
    onClose()
    offerUndo(`${booking.holder}：已改到${moved.roomName}`, () => act((client) => client.scheduling.move({ bookingId: booking.id, version: moved.version, roomId: booking.roomId, modeId: booking.modeId, startsAt: booking.startsAt, endsAt: booking.endsAt }), { done: '已改回' }))
  }

  return (
    <Flex vertical gap={12}>
      <form aria-label="改时间、场地" onSubmit={(event) => {
        event.preventDefault()
        void move(slot)
      }}>
        <Flex vertical gap={12}>
          <SlotFields rooms={rooms} slot={slot} onChange={goTo} />
          <ModeSelect room={rooms.find(({ id }) => id === slot.roomId)} modeId={modeId} onChange={setModeId} />
          <Flex gap={8}>
            <Button type="primary" htmlType="submit" loading={busy}>改到这里</Button>
            <Button onClick={onClose}>不改了</Button>
          </Flex>
        </Flex>
      </form>
      {clash && <ClashNotice clash={clash} onChoose={(choice) => void move(slotOf(choice))} />}
      {refused !== null && <ExceptionNotice refused={refused} act="破例改期" busy={busy} onWaive={(override) => void move(slot, override)} onClose={clearRule} />}
    </Flex>
  )
}
