import { Button, Checkbox, Flex, Form, Segmented } from 'antd'
import { useState } from 'react'
import type { Room } from '../../../shared/contract/rooms.ts'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { HolderFields, isNamed, NOBODY, type Holder } from './holder-fields.tsx'
import { PurposeFields, type Purpose } from './purpose-fields.tsx'
import { SlotFields } from './slot-fields.tsx'
import { wishOf, type Slot } from './slot.ts'

/** Puts a team or a resident at the end of the line. */
export function WaitingForm({ rooms, first, onDone }: { readonly rooms: readonly Room[]; readonly first: Slot; readonly onDone: () => void }) {
  const [slot, setSlot] = useState(first)
  const [anyRoom, setAnyRoom] = useState(false)
  const [holder, setHolder] = useState<Holder>(NOBODY)
  const [what, setWhat] = useState<Purpose>({ purpose: '排练', heads: 10 })
  const { busy, act } = useAct()
  useUnsaved(isNamed(holder))
  const ready = isNamed(holder) && what.purpose.trim() !== ''

  const join = async (): Promise<void> => {
    if (!ready) return
    const { roomId, startsAt, endsAt } = wishOf(slot)
    const who = holder.kind === 'team' ? { team: { name: holder.name, phone: holder.phone } } : holder.person ? { residentId: holder.person.id } : {}
    const joined = await act((client) => client.scheduling.joinWaiting({ roomId: anyRoom ? null : roomId, startsAt, endsAt, heads: what.heads, purpose: what.purpose, ...who }), { done: '已登记候补' })
    if (joined) onDone()
  }

  return (
    <Form layout="vertical" aria-label="登记候补" onFinish={() => void join()}>
      <Form.Item label="谁用">
        <Segmented value={holder.kind} options={[{ value: 'team', label: '团队、单位' }, { value: 'resident', label: '居民' }]} onChange={(kind) => setHolder(kind === 'team' ? NOBODY : { kind: 'resident', person: null })} />
        <div style={{ marginTop: 8, maxWidth: 640 }}><HolderFields holder={holder} onChange={setHolder} /></div>
      </Form.Item>
      <Form.Item label="场地和时间" style={{ maxWidth: 720 }}>
        <SlotFields rooms={rooms} slot={slot} onChange={setSlot} />
        <Checkbox checked={anyRoom} onChange={(event) => setAnyRoom(event.target.checked)} style={{ marginTop: 8 }}>坐得下的场地都行</Checkbox>
      </Form.Item>
      <Form.Item label="用途和人数"><PurposeFields value={what} onChange={setWhat} /></Form.Item>
      <Flex gap={8}>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>登记候补</Button>
        <Button onClick={onDone}>不登记了</Button>
      </Flex>
    </Form>
  )
}
