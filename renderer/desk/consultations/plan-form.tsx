import { Button, Flex, Form, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Expert } from '../../../shared/contract/experts.ts'
import type { Room } from '../../../shared/contract/scheduling.ts'
import { sessionKindLabels } from '../../../shared/text/consultation-labels.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { ClashNotice } from '../scheduling/clash-notice.tsx'
import { SlotFields } from '../scheduling/slot-fields.tsx'
import { slotOf, wishOf, type Slot } from '../scheduling/slot.ts'
import { useClash } from '../scheduling/use-clash.ts'
import { Answered } from '../ui/answered.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { DelegateFields, delegatesOf, type DelegateDraft } from './delegate-fields.tsx'
import { EXPERT_SEARCH, expertOptions } from './expert-options.ts'
import { NEW_PLACES, placesOf, usualPlaces } from './places-draft.ts'
import { PlacesFields } from './places-fields.tsx'
import { TimesHint } from './times-hint.tsx'

interface PlanFormProps {
  readonly on: string
  readonly onAddExpert: () => void
  readonly onClose: (planned?: { readonly id: string; readonly on: string }) => void
}

/** Puts experts on duty: who, where, when, how many places. */
export function PlanForm({ on, onAddExpert, onClose }: PlanFormProps) {
  const experts = useAnswer('experts', (client) => client.consultations.experts(), ['expert'])
  const rooms = useAnswer('rooms', (client) => client.scheduling.rooms(), ['room'])
  return (
    <Modal open title="排班" width={800} footer={null} onCancel={() => onClose()} destroyOnHidden>
      <Answered answer={experts}>
        {(people) => (people.length === 0
          ? <p>能人库还是空的。<Button type="link" onClick={onAddExpert}>先添加一位能人</Button></p>
          : <Answered answer={rooms}>{(all) => <PlanFields on={on} experts={people} rooms={all} onClose={onClose} />}</Answered>)}
      </Answered>
    </Modal>
  )
}

interface PlanFieldsProps extends Pick<PlanFormProps, 'on' | 'onClose'> {
  readonly experts: readonly Expert[]
  readonly rooms: readonly Room[]
}

function PlanFields({ on, experts, rooms, onClose }: PlanFieldsProps) {
  const [expertId, setExpertId] = useState<string | null>(null)
  const [others, setOthers] = useState<readonly string[]>([])
  const [kind, setKind] = useState<'consultation' | 'reception'>('consultation')
  const [delegates, setDelegates] = useState<DelegateDraft>({})
  const [slot, setSlot] = useState<Slot>({ roomId: rooms.find(({ active }) => active)?.id ?? '', on, from: '09:00', to: '11:00' })
  const [places, setPlaces] = useState(NEW_PLACES)
  const { clash, onRefusal, clear } = useClash()
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const saved = useUnsaved(expertId !== null)
  const expert = experts.find(({ id }) => id === expertId)
  const usual = usualPlaces(expert ?? { perVisit: null })
  const people = [...(expertId === null ? [] : [expertId]), ...others]
  const plan = async (chosen: Slot): Promise<void> => {
    if (!expert) return
    clear()
    const receiving = kind === 'reception' ? { kind, delegates: delegatesOf(delegates, people), state: 'planned' as const } : {}
    const planned = await act((client) => client.consultations.plan({ expertId: expert.id, others: [...others], ...wishOf(chosen), ...placesOf(places, expert), ...receiving }), { onRefusal })
    if (!planned) return
    saved()
    offerUndo('已排班', () => act((client) => client.consultations.withdrawPlan({ sessionIds: [planned.id] }), { done: '已撤销' }))
    onClose({ id: planned.id, on: dateOfMoment(planned.startsAt) })
  }
  return (
    <Form layout="vertical" onFinish={() => void plan(slot)}>
      <Form.Item label="能人"><Select autoFocus aria-label="能人" value={expertId} onChange={setExpertId} showSearch={EXPERT_SEARCH} placeholder="选择，或输入姓名、首字母" options={expertOptions(experts)} /></Form.Item>
      <Form.Item label="一起坐诊（可不选）"><Select mode="multiple" aria-label="一起坐诊" value={[...others]} onChange={setOthers} maxCount={5} showSearch={EXPERT_SEARCH} options={expertOptions(experts.filter(({ id }) => id !== expertId))} /></Form.Item>
      <Form.Item label="类型"><Select aria-label="类型" value={kind} onChange={setKind} style={{ width: 168 }} options={[{ value: 'consultation' as const, label: sessionKindLabels.consultation }, { value: 'reception' as const, label: sessionKindLabels.reception }]} /></Form.Item>
      {kind === 'reception' && <DelegateFields people={experts.filter(({ id }) => people.includes(id))} value={delegates} onChange={setDelegates} />}
      <Form.Item label="场地和时间"><SlotFields rooms={rooms} slot={slot} onChange={setSlot} /></Form.Item>
      {expert && <TimesHint expert={expert} slot={slot} />}
      <Form.Item label="名额"><PlacesFields value={places} usual={usual} onChange={setPlaces} /></Form.Item>
      {clash && <div style={{ marginBottom: 16 }}><ClashNotice clash={clash} onChoose={(choice) => {
        setSlot(slotOf(choice))
        void plan(slotOf(choice))
      }} /></div>}
      <Flex justify="flex-end" gap={8}>
        <Button onClick={() => onClose()}>不排了</Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!expert || (places.places ?? usual) + places.walkInPlaces === 0}>排班</Button>
      </Flex>
    </Form>
  )
}
