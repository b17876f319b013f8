import { Button, Flex, Modal } from 'antd'
import { useState } from 'react'
import type { Appointment, DutySession } from '../../../shared/contract/duty-sessions.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'

/** How a session can end; each ending can be taken back, with all it did to the appointments, for ten seconds. */
export function SessionActions({ session, live }: { readonly session: DutySession; readonly live: boolean }) {
  const [toCall, setToCall] = useState<readonly Appointment[]>([])
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const reopen = (touched: readonly Appointment[]) => async (): Promise<void> => {
    setToCall([])
    await act((client) => client.consultations.reopenSession({ sessionId: session.id, appointments: touched.map(({ id, version }) => ({ appointmentId: id, version })) }), { done: '已恢复' })
  }
  const close = async (): Promise<void> => {
    const closed = await act((client) => client.consultations.closeSession({ sessionId: session.id }))
    if (closed) offerUndo(closed.missed.length === 0 ? '坐诊已结束' : `坐诊已结束，${closed.missed.length} 位记为未到`, reopen(closed.missed))
  }
  const cancel = async (): Promise<void> => {
    const cancelled = await act((client) => client.consultations.cancelSession({ sessionId: session.id }))
    if (!cancelled) return
    setToCall(cancelled.toCall)
    offerUndo('坐诊已取消', reopen(cancelled.toCall))
  }
  return (
    <Flex gap={8}>
      {live && <Button loading={busy} onClick={() => void close()}>结束坐诊</Button>}
      {session.state === 'open' && <Button danger disabled={busy} onClick={() => void cancel()}>取消坐诊</Button>}
      {toCall.length > 0 && <CallList people={toCall} onClose={() => setToCall([])} />}
    </Flex>
  )
}

function CallList({ people, onClose }: { readonly people: readonly Appointment[]; readonly onClose: () => void }) {
  return (
    <Modal open title="请电话通知这些居民" footer={<Button type="primary" onClick={onClose}>知道了</Button>} onCancel={onClose}>
      <ul>{people.map((one) => <li key={one.id}><a href={`#/residents/${one.residentId}`}>{one.name}</a> {one.maskedPhone}（{one.number}）</li>)}</ul>
    </Modal>
  )
}
