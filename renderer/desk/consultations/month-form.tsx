import { Alert, Button, Flex, Form, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Expert } from '../../../shared/contract/experts.ts'
import type { Room } from '../../../shared/contract/scheduling.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import { useLeave } from '../app/use-leave-guard.ts'
import { useAct } from '../ui/use-act.ts'
import { useNow } from '../ui/use-now.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { CadenceFields, NEW_CADENCE, sourceOf } from './cadence-fields.tsx'
import { DelegateFields, delegatesOf, type DelegateDraft } from './delegate-fields.tsx'
import { EXPERT_SEARCH, expertOptions } from './expert-options.ts'
import { draftOf, noticeText, redrafted, type DraftSession } from './month-draft.ts'
import { MonthDraftTable } from './month-draft-table.tsx'
import { NEW_PLACES, placesOf, usualOfAll } from './places-draft.ts'
import { PlacesFields } from './places-fields.tsx'

interface MonthFormProps {
  readonly month: string
  readonly kind: 'consultation' | 'reception'
  readonly experts: readonly Expert[]
  readonly rooms: readonly Room[]
  readonly onClose: () => void
}

/** Plans a month at once: from the times experts confirmed, or delegates by a cadence; each clash is shown, moved or left out. */
export function MonthForm({ month, kind, experts, rooms, onClose }: MonthFormProps) {
  const [expertIds, setExpertIds] = useState<readonly string[]>([])
  const [roomId, setRoomId] = useState(rooms.find(({ active }) => active)?.id ?? '')
  const [places, setPlaces] = useState(NEW_PLACES)
  const [cadence, setCadence] = useState(NEW_CADENCE)
  const [delegates, setDelegates] = useState<DelegateDraft>({})
  const [draft, setDraft] = useState<readonly DraftSession[] | null>(null)
  const [without, setWithout] = useState<readonly string[]>([])
  const [unknownYear, setUnknownYear] = useState<number | null>(null)
  const today = dateOf(useNow())
  const { busy, act } = useAct()
  const leave = useLeave()
  const offerUndo = useUndo()
  const saved = useUnsaved(draft !== null)
  const wanted = (draft ?? []).filter((one) => one.wanted)
  const perVisitOf = (expertId: string) => ({ perVisit: experts.find(({ id }) => id === expertId)?.perVisit ?? null })
  const preview = async (): Promise<void> => {
    const found = await act((client) => client.consultations.previewPlan({ month, expertIds: [...expertIds], roomId, source: kind === 'reception' ? sourceOf(cadence) : { kind: 'availability' } }))
    if (!found) return
    setDraft((before) => (before === null ? draftOf(found.proposals) : redrafted(before, found.proposals)))
    setUnknownYear(found.unknownYear)
    setWithout(found.without.map(({ name }) => name))
  }
  const save = async (): Promise<void> => {
    const made = await act((client) => client.consultations.planAll({ sessions: wanted.map(({ proposal, roomId: room }) => ({
      expertId: proposal.expertId, roomId: room, startsAt: proposal.startsAt, endsAt: proposal.endsAt, ...placesOf(places, perVisitOf(proposal.expertId)), kind, state: 'planned' as const, ...(kind === 'reception' ? { delegates: delegatesOf(delegates, [proposal.expertId]) } : {}),
    })) }))
    if (!made) {
      await preview()
      return
    }
    saved()
    offerUndo(`已排 ${made.sessionIds.length} 场`, () => act((client) => client.consultations.withdrawPlan({ sessionIds: made.sessionIds }), { done: '已撤销' }))
    onClose()
  }
  return (
    <Modal open title={`${kind === 'reception' ? '按月排接访' : '按可服务时间排班'} · ${Number(month.slice(0, 4))} 年 ${Number(month.slice(5))} 月`} width={980} footer={null} onCancel={() => leave(onClose)} destroyOnHidden>
      <Form layout="vertical" onFinish={() => void (draft === null ? preview() : save())}>
        <Form.Item label={kind === 'reception' ? '代表、委员（依次轮流）' : '能人'}>
          <Select autoFocus mode="multiple" aria-label="能人" value={[...expertIds]} onChange={(ids) => {
            setExpertIds(ids)
            setDraft(null)
          }} showSearch={EXPERT_SEARCH} placeholder="选择，或输入姓名、首字母" options={expertOptions(experts)} />
        </Form.Item>
        {kind === 'reception' && <DelegateFields people={experts.filter(({ id }) => expertIds.includes(id))} value={delegates} onChange={setDelegates} />}
        {kind === 'reception' && <Form.Item label="接访日"><CadenceFields value={cadence} onChange={(value) => {
          setCadence(value)
          setDraft(null)
        }} /></Form.Item>}
        <Form.Item label="场地"><Select aria-label="场地" style={{ width: 240 }} value={roomId} onChange={(room) => {
          setRoomId(room)
          setDraft(null)
        }} options={rooms.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))} /></Form.Item>
        <Form.Item label="每场名额"><PlacesFields value={places} usual={usualOfAll(expertIds.map(perVisitOf))} onChange={setPlaces} /></Form.Item>
        {without.length > 0 && <Alert type="info" showIcon style={{ marginBottom: 12 }} title={`${without.join('、')} 还没有确认可服务时间，请先在“能人库”里确认。`} />}
        {draft && unknownYear !== null && <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={`还没有 ${unknownYear} 年的放假安排，先按周一到周五上班算：没有避开节假日，也没有顺延，请自行核对。`} />}
        {draft && kind === 'reception' && wanted.length > 0 && <p style={{ margin: '0 0 8px' }}>{noticeText(draft, today)}</p>}
        {draft && <MonthDraftTable draft={draft} rooms={rooms} onChange={setDraft} />}
        <Flex justify="flex-end" gap={8} align="center" style={{ marginTop: 16 }}>
          <Button onClick={onClose}>不排了</Button>
          {draft === null
            ? <Button type="primary" htmlType="submit" loading={busy} disabled={expertIds.length === 0}>看看能排哪些</Button>
            : <Button type="primary" htmlType="submit" loading={busy} disabled={wanted.length === 0}>排 {wanted.length} 场</Button>}
        </Flex>
      </Form>
    </Modal>
  )
}
