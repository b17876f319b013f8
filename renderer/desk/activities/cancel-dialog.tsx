import { Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { CANCEL_REASONS, type CancelReason } from '../../../shared/domain/activities/session-rules.ts'
import { cancelReasonLabels } from '../../../shared/text/activity-labels.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'

const REASONS = CANCEL_REASONS.map((value) => ({ value, label: cancelReasonLabels[value] }))

/** Why a session is not held, and whether there will be another date. */
export function CancelDialog({ session, onClose }: { readonly session: ActivitySession; readonly onClose: () => void }) {
  const [reason, setReason] = useState<CancelReason>('weather')
  const [postponed, setPostponed] = useState(false)
  const { act, busy } = useAct()
  const offerUndo = useUndo()
  const people = session.registered + session.offered
  const cancel = async (): Promise<void> => {
    const after = await act((client) => client.activities.cancel({ sessionId: session.id, version: session.version, reason, postponed }))
    if (!after) return
    onClose()
    offerUndo(postponed ? '这场已延期' : '这场已取消', () => act((client) => client.activities.restore({ sessionId: after.id, version: after.version }), { done: '这场已恢复' }))
  }
  return (
    <Modal open title="这场不办了？" okText={postponed ? '延期' : '取消这场'} okButtonProps={{ danger: true }} cancelText="照常办" confirmLoading={busy} onOk={() => void cancel()} onCancel={onClose}>
      <Radio.Group aria-label="取消还是延期" value={postponed} onChange={(event) => setPostponed(event.target.value === true)} options={[{ value: false, label: '取消' }, { value: true, label: '延期，日期以后再定' }]} />
      <div style={{ margin: '12px 0' }}>原因：<Select aria-label="原因" value={reason} options={REASONS} onChange={setReason} style={{ width: 180 }} /></div>
      <p style={{ margin: 0 }}>{people === 0 ? '还没有人报名，不用通知。' : `报名的 ${session.registered} 人会列入“待打电话”。`}{session.roomId !== null && '场地会空出来。'}</p>
    </Modal>
  )
}
