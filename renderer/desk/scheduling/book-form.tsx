import { Button, Flex, Form, Input, Modal, Segmented } from 'antd'
import { useState } from 'react'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import type { Room, Slip } from '../../../shared/contract/scheduling.ts'
import { PersonPicker } from '../ui/person-picker.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { ClashNotice } from './clash-notice.tsx'
import { PurposeFields, type Purpose } from './purpose-fields.tsx'
import { SlipDone } from './slip-done.tsx'
import { SlotFields } from './slot-fields.tsx'
import { slotOf, wishOf, type Slot, type Wish } from './slot.ts'
import { useClash } from './use-clash.ts'

interface BookFormProps {
  readonly rooms: readonly Room[]
  readonly wish: Wish
  readonly onClose: () => void
}

type Holder = { readonly kind: 'team'; readonly name: string; readonly phone: string } | { readonly kind: 'resident'; readonly person: ResidentSummary | null }

/** Books a free place of the board, for a team or a resident. */
export function BookForm({ rooms, wish, onClose }: BookFormProps) {
  const [slot, setSlot] = useState<Slot>(() => slotOf(wish))
  const [holder, setHolder] = useState<Holder>({ kind: 'team', name: '', phone: '' })
  const [what, setWhat] = useState<Purpose>({ purpose: '排练', heads: 10 })
  const [slip, setSlip] = useState<Slip | null>(null)
  const { clash, onRefusal, clear } = useClash()
  const { busy, act } = useAct()
  const named = holder.kind === 'team' ? holder.name.trim() !== '' : holder.person !== null
  useUnsaved(named && !slip)
  const ready = named && what.purpose.trim() !== ''

  const book = async (chosen: Slot): Promise<void> => {
    if (!ready) return
    clear()
    const who = holder.kind === 'team' ? { team: { name: holder.name, phone: holder.phone } } : holder.person ? { residentId: holder.person.id } : {}
    const made = await act((client) => client.scheduling.book({ ...wishOf(chosen), ...who, purpose: what.purpose, headsExpected: what.heads }), { onRefusal })
    if (made) setSlip(made.slip)
  }
  const choose = (choice: Wish): void => {
    const chosen = slotOf(choice)
    setSlot(chosen)
    void book(chosen)
  }

  return (
    <Modal open title={slip ? '已预约' : '预约场地'} width={720} footer={null} onCancel={onClose} destroyOnHidden>
      {slip ? <SlipDone slip={slip} next="完成" onNext={onClose} /> : (
        <Form layout="vertical" onFinish={() => void book(slot)}>
          <Form.Item label="谁用">
            <Segmented value={holder.kind} options={[{ value: 'team', label: '团队、单位' }, { value: 'resident', label: '居民' }]}
              onChange={(kind) => setHolder(kind === 'team' ? { kind: 'team', name: '', phone: '' } : { kind: 'resident', person: null })} />
            <div style={{ marginTop: 8 }}><HolderFields holder={holder} onChange={setHolder} /></div>
          </Form.Item>
          <Form.Item label="场地和时间"><SlotFields rooms={rooms} slot={slot} onChange={setSlot} /></Form.Item>
          <Form.Item label="用途和人数"><PurposeFields value={what} onChange={setWhat} /></Form.Item>
          {clash && <div style={{ marginBottom: 16 }}><ClashNotice clash={clash} onChoose={choose} /></div>}
          <Flex justify="flex-end" gap={8}>
            <Button onClick={onClose}>不约了</Button>
            <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>预约</Button>
          </Flex>
        </Form>
      )}
    </Modal>
  )
}

function HolderFields({ holder, onChange }: { readonly holder: Holder; readonly onChange: (holder: Holder) => void }) {
  if (holder.kind === 'team') {
    return (
      <Flex gap={8}>
        <Input autoFocus aria-label="团队或单位名称" placeholder="团队或单位名称" maxLength={50} value={holder.name} onChange={(event) => onChange({ ...holder, name: event.target.value })} />
        <Input aria-label="联系电话" placeholder="联系电话（可不填）" maxLength={30} value={holder.phone} onChange={(event) => onChange({ ...holder, phone: event.target.value })} />
      </Flex>
    )
  }
  if (!holder.person) return <PersonPicker autoFocus onPick={(person) => onChange({ kind: 'resident', person })} />
  return <Flex gap={12} align="center"><strong>{holder.person.name}</strong> {holder.person.maskedPhone} <Button size="small" onClick={() => onChange({ kind: 'resident', person: null })}>换一位</Button></Flex>
}
