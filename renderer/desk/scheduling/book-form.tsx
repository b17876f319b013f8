import { Button, Flex, Form, Modal, Segmented } from 'antd'
import { useState } from 'react'
import type { ExceptionReason } from '../../../shared/contract/booking.ts'
import type { Room } from '../../../shared/contract/rooms.ts'
import type { Slip } from '../../../shared/contract/scheduling.ts'
import { modeOfWish } from '../../../shared/domain/scheduling/mode-in-room.ts'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { DetailsFields, inputOf, NO_DETAILS } from './booking-details-fields.tsx'
import { ClashNotice } from './clash-notice.tsx'
import { ExceptionNotice } from './exception-notice.tsx'
import { HolderFields, isNamed, NOBODY, whoOf, type Holder } from './holder-fields.tsx'
import { ModeSelect } from './mode-select.tsx'
import { NowButton } from './now-button.tsx'
import { PurposeFields, type Purpose } from './purpose-fields.tsx'
import { SlipDone } from './slip-done.tsx'
import { SlotFields } from './slot-fields.tsx'
import { slotOf, wishOf, type Slot, type Wish } from './slot.ts'
import { StandingNote } from './standing-note.tsx'
import { useClash } from './use-clash.ts'
import { useException } from './use-exception.ts'
import { WaitingForm } from './waiting-form.tsx'

interface BookFormProps {
  readonly rooms: readonly Room[]
  readonly wish: Wish
  readonly onClose: () => void
}

/** Books a free place of the board, for a team or a resident. */
export function BookForm({ rooms, wish, onClose }: BookFormProps) {
  const [slot, setSlot] = useState<Slot>(() => slotOf(wish))
  const [modeId, setModeId] = useState<string | null>(null)
  const [holder, setHolder] = useState<Holder>(NOBODY)
  const [what, setWhat] = useState<Purpose>({ purpose: '排练', heads: 10 })
  const [details, setDetails] = useState(NO_DETAILS)
  const [slip, setSlip] = useState<Slip | null>(null)
  const [waits, setWaits] = useState(false)
  const { clash, onRefusal: onClash, clear: clearClash } = useClash()
  const { refused, onRefusal: onRule, clear: clearRule } = useException()
  const { busy, act } = useAct()
  const who = whoOf(holder)
  useUnsaved(isNamed(holder) && !slip && !waits)
  const ready = isNamed(holder) && what.purpose.trim() !== ''
  const room = rooms.find(({ id }) => id === slot.roomId)

  const modeIn = (roomId: string): string | null => modeOfWish(rooms, { roomId, modeId, heads: what.heads })?.id ?? null
  const goTo = (chosen: Slot): void => {
    setSlot(chosen)
    setModeId(modeIn(chosen.roomId))
  }
  const book = async (chosen: Slot, override?: { readonly reason: ExceptionReason; readonly note: string }): Promise<void> => {
    if (!ready) return
    clearClash()
    clearRule()
    const holderInput = holder.kind === 'team' ? { team: { name: holder.name, phone: holder.phone } } : holder.person ? { residentId: holder.person.id } : {}
    const made = await act((client) => client.scheduling.book({ ...wishOf(chosen), modeId: modeIn(chosen.roomId), ...holderInput, purpose: what.purpose, headsExpected: what.heads, ...inputOf(details), ...(override ? { override } : {}) }), { onRefusal: (error) => onClash(error) || onRule(error) })
    if (made) setSlip(made.slip)
  }
  const choose = (choice: Wish): void => {
    const chosen = slotOf(choice)
    goTo(chosen)
    void book(chosen)
  }

  return (
    <Modal open title={slip ? '已预约' : waits ? '登记候补' : '预约场地'} width={780} footer={null} onCancel={onClose} destroyOnHidden>
      {slip ? <SlipDone slip={slip} next="完成" onNext={onClose} /> : waits ? <WaitingForm rooms={rooms} first={{ slot, modeId, holder, what }} onDone={onClose} /> : (
        <>
          <Form layout="vertical" onFinish={() => void book(slot)}>
            <Form.Item label="谁用">
              <Segmented value={holder.kind} options={[{ value: 'team', label: '团队、单位' }, { value: 'resident', label: '居民' }]} onChange={(kind) => setHolder(kind === 'team' ? NOBODY : { kind: 'resident', person: null })} />
              <div style={{ marginTop: 8 }}><HolderFields holder={holder} onChange={setHolder} /></div>
              {who && <div style={{ marginTop: 8 }}><StandingNote who={who} on={slot.on} /></div>}
            </Form.Item>
            <Form.Item label="场地和时间">
              <SlotFields rooms={rooms} slot={slot} onChange={goTo} />
              <Flex gap={8} wrap style={{ marginTop: 8 }}>
                <ModeSelect room={room} modeId={modeId} onChange={setModeId} />
                <NowButton roomId={slot.roomId} onUse={(span) => setSlot(slotOf({ roomId: slot.roomId, ...span }))} />
              </Flex>
            </Form.Item>
            <Form.Item label="用途和人数"><PurposeFields value={what} onChange={setWhat} /></Form.Item>
            <Form.Item label="音响、设备、负责人（可不填）"><DetailsFields value={details} onChange={setDetails} /></Form.Item>
            {clash && <div style={{ marginBottom: 16 }}><ClashNotice clash={clash} onChoose={choose} onWait={() => setWaits(true)} /></div>}
            <Flex justify="flex-end" gap={8}>
              <Button onClick={onClose}>不约了</Button>
              <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>预约</Button>
            </Flex>
          </Form>
          {refused !== null && <div style={{ marginTop: 16 }}><ExceptionNotice refused={refused} act="破例预约" busy={busy} onWaive={(override) => void book(slot, override)} onClose={clearRule} /></div>}
        </>
      )}
    </Modal>
  )
}
