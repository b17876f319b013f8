import { Alert, Modal } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { useAnswer } from '../../ui/station.tsx'
import { ClashNotice } from '../scheduling/clash-notice.tsx'
import { slotOf } from '../scheduling/slot.ts'
import { useClash } from '../scheduling/use-clash.ts'
import { Answered } from '../ui/answered.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { RuleFields } from './rule-fields.tsx'
import { draftOf, partOf, rulesDraftOf, rulesOf } from './session-draft.ts'
import { SessionFields } from './session-fields.tsx'

interface EditDialogProps {
  readonly session: ActivitySession
  readonly expertIds: readonly string[]
  readonly onClose: () => void
}

/** Another time, place, number of places or other rules for a session; one that was cancelled gets a new date. */
export function EditDialog({ session, expertIds, onClose }: EditDialogProps) {
  const rooms = useAnswer('rooms', (client) => client.scheduling.rooms(), ['room'])
  const [before] = useState(() => ({ slot: draftOf(session), rules: rulesDraftOf(session, expertIds) }))
  const [draft, setDraft] = useState(before)
  useUnsaved(draft !== before)
  const { act, busy } = useAct()
  const offerUndo = useUndo()
  const { clash, onRefusal, clear } = useClash()
  const resuming = session.state === 'cancelled'
  const wished = { ...partOf(draft.slot), ...rulesOf(draft.rules) }
  const moves = wished.startsAt !== session.startsAt || wished.endsAt !== session.endsAt || wished.roomId !== session.roomId

  const save = async (): Promise<void> => {
    clear()
    const seen = { sessionId: session.id, version: session.version }
    const after = await act((client) => (resuming ? client.activities.resume({ ...seen, ...wished }) : client.activities.updateSession({ ...seen, ...wished })), { onRefusal })
    if (!after) return
    onClose()
    if (!resuming) offerUndo('已修改', () => act((client) => client.activities.updateSession({ sessionId: after.id, version: after.version, ...partOf(before.slot), ...rulesOf(before.rules), undoing: true }), { done: '已改回' }))
  }
  return (
    <Modal open title={resuming ? '定新日期' : '修改这场'} width={1040} okText="保存" confirmLoading={busy} onOk={() => void save()} onCancel={onClose}>
      <Answered answer={rooms}>{(list) => <SessionFields rooms={list} draft={draft.slot} onChange={(slot) => setDraft({ ...draft, slot })} />}</Answered>
      {clash && <div style={{ marginTop: 16 }}><ClashNotice clash={clash} onChoose={(choice) => {
        setDraft({ ...draft, slot: { ...draft.slot, ...slotOf(choice) } })
        clear()
      }} /></div>}
      {moves && session.registered > 0 && <Alert style={{ margin: '12px 0' }} type="info" showIcon title={`保存后，报名的 ${session.registered} 人会列入“待打电话”。`} />}
      <div style={{ marginTop: 16 }}><RuleFields rules={draft.rules} onChange={(rules) => setDraft({ ...draft, rules })} /></div>
    </Modal>
  )
}
