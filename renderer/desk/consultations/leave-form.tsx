import { Button, Flex, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { LeaveDecision } from '../../../shared/contract/leaves.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { decisionsOn, LeaveDecisions, undecided } from './leave-decisions.tsx'
import { LeaveSpanFields, leaveSpanOf, momentsOf } from './leave-span.tsx'

interface LeaveFormProps {
  readonly expertId: string
  readonly expertName: string
  readonly startsAt: number
  readonly endsAt: number
  readonly onClose: () => void
}

/** Puts an expert on leave: when, why, and what becomes of every session it touches; all of it can be taken back. */
export function LeaveForm({ expertId, expertName, startsAt, endsAt, onClose }: LeaveFormProps) {
  const [span, setSpan] = useState(() => leaveSpanOf({ startsAt, endsAt }))
  const [note, setNote] = useState('请假')
  const [decisions, setDecisions] = useState<readonly LeaveDecision[]>([])
  const wish = { expertId, ...momentsOf(span) }
  const touched = useAnswer(`leave ${expertId} ${wish.startsAt} ${wish.endsAt}`, (client) => client.consultations.previewLeave(wish), ['session', 'appointment', 'expert', 'booking', 'closure'])
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const saved = useUnsaved(decisions.length > 0)
  const open = undecided(touched.data ?? [], decisions)
  const save = async (): Promise<void> => {
    const made = await act((client) => client.consultations.addLeave({ ...wish, note: note.trim(), decisions: decisionsOn(touched.data ?? [], decisions) }))
    if (!made) return
    saved()
    offerUndo(made.toCall === 0 ? `${expertName} 已请假` : `${expertName} 已请假，${made.toCall} 位列入待打电话`, () => act((client) => client.consultations.undoLeave({ leaveId: made.leave.id }), { done: '已撤销请假' }))
    onClose()
  }
  return (
    <Modal open title={`${expertName} 请假`} width={820} footer={null} onCancel={onClose} destroyOnHidden>
      <Form layout="vertical" onFinish={() => void save()}>
        <LeaveSpanFields value={span} onChange={setSpan} />
        <Form.Item label="原因"><Input aria-label="原因" maxLength={60} value={note} onChange={({ target }) => setNote(target.value)} /></Form.Item>
        <Answered answer={touched}>{(sessions) => (sessions.length === 0 ? <p>这段时间没有排班，直接保存即可。</p> : <LeaveDecisions touched={sessions} decisions={decisions} onChange={setDecisions} />)}</Answered>
        <Flex justify="flex-end" gap={8} align="center" style={{ marginTop: 16 }}>
          {open > 0 && <span>还有 {open} 场没有安排</span>}
          <Button onClick={onClose}>不请了</Button>
          <Button type="primary" htmlType="submit" loading={busy} disabled={touched.data === undefined || open > 0 || note.trim() === ''}>保存请假</Button>
        </Flex>
      </Form>
    </Modal>
  )
}
