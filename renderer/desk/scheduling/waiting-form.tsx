import { Button, Checkbox, Flex, Form, Segmented } from 'antd'
import { useState } from 'react'
import type { Room } from '../../../shared/contract/rooms.ts'
import { modeOfWish } from '../../../shared/domain/scheduling/mode-in-room.ts'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { HolderFields, isNamed, NOBODY, type Holder } from './holder-fields.tsx'
import { ModeSelect } from './mode-select.tsx'
import { PurposeFields, type Purpose } from './purpose-fields.tsx'
import { SlotFields } from './slot-fields.tsx'
import { wishOf, type Slot } from './slot.ts'

/** What is known already of a wish that met a clash. */
export interface WaitingDraft {
  readonly slot: Slot
  readonly modeId: string | null
  readonly holder: Holder
  readonly what: Purpose
}

/** Nobody yet, for a room as it stands. */
export const newWaiting = (slot: Slot): WaitingDraft => ({ slot, modeId: null, holder: NOBODY, what: { purpose: '排练', heads: 10 } })

interface WaitingFormProps {
  readonly rooms: readonly Room[]
  readonly first: WaitingDraft
  readonly onDone: () => void
}

/** Puts a team or a resident at the end of the line. */
export function WaitingForm({ rooms, first, onDone }: WaitingFormProps) {
  const [slot, setSlot] = useState(first.slot)
  const [modeId, setModeId] = useState(first.modeId)
  const [anyRoom, setAnyRoom] = useState(false)
  const [holder, setHolder] = useState(first.holder)
  const [what, setWhat] = useState(first.what)
  const { busy, act } = useAct()
  useUnsaved(isNamed(holder))
  const ready = isNamed(holder) && what.purpose.trim() !== ''

  const goTo = (chosen: Slot): void => {
    setSlot(chosen)
    setModeId(modeOfWish(rooms, { roomId: chosen.roomId, modeId, heads: what.heads })?.id ?? null)
  }
  const join = async (): Promise<void> => {
    if (!ready) return
    const { roomId, startsAt, endsAt } = wishOf(slot)
    const who = holder.kind === 'team' ? { team: { name: holder.name, phone: holder.phone } } : holder.person ? { residentId: holder.person.id } : {}
    const joined = await act((client) => client.scheduling.joinWaiting({ ...(anyRoom ? { roomId: null } : { roomId, modeId }), startsAt, endsAt, heads: what.heads, purpose: what.purpose, ...who }), { done: '已登记候补' })
    if (joined) onDone()
  }

  return (
    <Form layout="vertical" aria-label="登记候补" onFinish={() => void join()}>
      <Form.Item label="谁用">
        <Segmented value={holder.kind} options={[{ value: 'team', label: '团队、单位' }, { value: 'resident', label: '居民' }]} onChange={(kind) => setHolder(kind === 'team' ? NOBODY : { kind: 'resident', person: null })} />
        <div style={{ marginTop: 8, maxWidth: 640 }}><HolderFields holder={holder} onChange={setHolder} /></div>
      </Form.Item>
      <Form.Item label="场地和时间" style={{ maxWidth: 720 }}>
        <SlotFields rooms={rooms} slot={slot} onChange={goTo} />
        <Flex gap={16} wrap align="center" style={{ marginTop: 8 }}>
          {!anyRoom && <ModeSelect room={rooms.find(({ id }) => id === slot.roomId)} modeId={modeId} onChange={setModeId} />}
          <Checkbox checked={anyRoom} onChange={(event) => setAnyRoom(event.target.checked)}>坐得下的场地都行</Checkbox>
        </Flex>
      </Form.Item>
      <Form.Item label="用途和人数"><PurposeFields value={what} onChange={setWhat} /></Form.Item>
      <Flex gap={8}>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>登记候补</Button>
        <Button onClick={onDone}>不登记了</Button>
      </Flex>
    </Form>
  )
}
