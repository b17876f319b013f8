import { Button, Flex, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { Appointment, DutySession } from '../../../shared/contract/duty-sessions.ts'
import { CANCEL_REASONS, nextSessionState, type CancelReason } from '../../../shared/domain/consultations/session-state.ts'
import { cancelReasonLabels } from '../../../shared/text/consultation-labels.ts'
import { useAct } from '../ui/use-act.ts'
import { useNow } from '../ui/use-now.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { closeQuestion } from './close-question.ts'

interface SessionEndingsProps {
  readonly session: DutySession
  readonly expected: number
}

/** Closing and cancelling: asked about where somebody is still to come or it is early, and taken back for ten seconds. */
export function SessionEndings({ session, expected }: SessionEndingsProps) {
  const [asking, setAsking] = useState<'close' | 'cancel' | null>(null)
  const [toCall, setToCall] = useState<readonly Appointment[]>([])
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const question = closeQuestion(session, expected, useNow())
  const reopen = (touched: readonly Appointment[]) => async (): Promise<void> => {
    setToCall([])
    await act((client) => client.consultations.reopenSession({ sessionId: session.id, appointments: touched.map(({ id, version }) => ({ appointmentId: id, version })) }), { done: '已恢复' })
  }
  const close = async (): Promise<void> => {
    setAsking(null)
    const closed = await act((client) => client.consultations.closeSession({ sessionId: session.id }))
    if (closed) offerUndo(closed.missed.length === 0 ? '坐诊已结束' : `坐诊已结束，${closed.missed.length} 位记为未到`, reopen(closed.missed))
  }
  const cancel = async (reason: CancelReason): Promise<void> => {
    setAsking(null)
    const cancelled = await act((client) => client.consultations.cancelSession({ sessionId: session.id, reason }))
    if (!cancelled) return
    setToCall(cancelled.toCall)
    offerUndo('坐诊已取消', reopen(cancelled.toCall))
  }
  return (
    <>
      {nextSessionState(session.state, 'close') !== null && <Button loading={busy} onClick={() => (question === null ? void close() : setAsking('close'))}>结束坐诊</Button>}
      {nextSessionState(session.state, 'cancel') !== null && <Button danger disabled={busy} onClick={() => setAsking('cancel')}>取消坐诊</Button>}
      {asking === 'close' && <Modal open title="现在结束坐诊吗？" okText="结束坐诊" cancelText="不结束" onOk={() => void close()} onCancel={() => setAsking(null)}>{question}</Modal>}
      {asking === 'cancel' && <CancelForm taken={session.taken} onCancel={(reason) => void cancel(reason)} onClose={() => setAsking(null)} />}
      {toCall.length > 0 && <CallList people={toCall} onClose={() => setToCall([])} />}
    </>
  )
}

function CancelForm({ taken, onCancel, onClose }: { readonly taken: number; readonly onCancel: (reason: CancelReason) => void; readonly onClose: () => void }) {
  const [reason, setReason] = useState<CancelReason | null>(null)
  return (
    <Modal open title="为什么取消坐诊？" okText="取消坐诊" okButtonProps={{ danger: true, disabled: reason === null }} cancelText="不取消" onOk={() => reason !== null && onCancel(reason)} onCancel={onClose}>
      <Flex vertical gap={12}>
        <Radio.Group value={reason} options={CANCEL_REASONS.map((value) => ({ value, label: cancelReasonLabels[value] }))} onChange={(event) => setReason(event.target.value as CancelReason)} />
        <span>{taken === 0 ? '没有人约这一场。' : '约了的居民会列入“待打电话”。'}</span>
      </Flex>
    </Modal>
  )
}

function CallList({ people, onClose }: { readonly people: readonly Appointment[]; readonly onClose: () => void }) {
  return (
    <Modal open title="请电话通知这些居民" footer={<Button type="primary" onClick={onClose}>知道了</Button>} onCancel={onClose}>
      <ul>{people.map((one) => <li key={one.id}><a href={`#/residents/${one.residentId}`}>{one.name}</a> {one.maskedPhone}（{one.number}）{one.arrivedAt === null ? '' : '，已到，请当面说'}</li>)}</ul>
      <p>已列入“待打电话”，通知一位划掉一位。</p>
    </Modal>
  )
}
