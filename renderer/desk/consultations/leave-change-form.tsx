import { Button, Flex, Form, Modal } from 'antd'
import { useState } from 'react'
import type { Leave, LeaveDecision } from '../../../shared/contract/leaves.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { LeaveBack } from './leave-back.tsx'
import { decisionsOn, LeaveDecisions, undecided } from './leave-decisions.tsx'
import { LeaveSpanFields, leaveSpanOf, momentsOf } from './leave-span.tsx'

interface LeaveChangeProps {
  readonly leave: Leave
  readonly onClose: () => void
}

const TOPICS = ['session', 'appointment', 'expert', 'booking', 'closure']

/** Moves a leave in time: what it gives back and takes in is shown before it is saved, and all of it can be taken back. */
export function LeaveChangeForm({ leave, onClose }: LeaveChangeProps) {
  const [span, setSpan] = useState(() => leaveSpanOf(leave))
  const [decisions, setDecisions] = useState<readonly LeaveDecision[]>([])
  const to = momentsOf(span)
  const same = to.startsAt === leave.startsAt && to.endsAt === leave.endsAt
  const preview = useAnswer(`leave ${leave.id} to ${to.startsAt} ${to.endsAt}`, (client) => client.consultations.previewLeaveChange({ leaveId: leave.id, to }), TOPICS)
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const saved = useUnsaved(!same)
  const open = undecided(preview.data?.comesIn ?? [], decisions)
  const save = async (): Promise<void> => {
    const done = await act((client) => client.consultations.changeLeave({ leaveId: leave.id, ...to, decisions: decisionsOn(preview.data?.comesIn ?? [], decisions) }))
    if (!done) return
    saved()
    offerUndo(done.toCall === 0 ? '已改请假时间' : `已改请假时间，${done.toCall} 位列入待打电话`, () =>
      act((client) => client.consultations.changeLeave({ leaveId: leave.id, startsAt: leave.startsAt, endsAt: leave.endsAt, decisions: done.back }), { done: '已改回原来的时间' }))
    onClose()
  }
  return (
    <Modal open title={`改 ${leave.expertName} 的请假时间`} width={820} footer={null} onCancel={onClose} destroyOnHidden>
      <Form layout="vertical" onFinish={() => void save()}>
        <LeaveSpanFields value={span} onChange={setSpan} />
        <Answered answer={preview}>
          {({ comesIn, goesOut }) => (
            <>
              {!same && comesIn.length + goesOut.length === 0 && <p>涉及的场次不变，直接保存即可。</p>}
              {goesOut.length > 0 && <><p>这些场次不再受影响，会恢复：</p><LeaveBack goesOut={goesOut} /></>}
              {comesIn.length > 0 && <><p>新涉及这些场次，请安排：</p><LeaveDecisions touched={comesIn} decisions={decisions} onChange={setDecisions} /></>}
            </>
          )}
        </Answered>
        <Flex justify="flex-end" gap={8} align="center" style={{ marginTop: 16 }}>
          {open > 0 && <span>还有 {open} 场没有安排</span>}
          <Button onClick={onClose}>不改了</Button>
          <Button type="primary" htmlType="submit" loading={busy} disabled={same || preview.data === undefined || open > 0}>保存</Button>
        </Flex>
      </Form>
    </Modal>
  )
}

/** Asks before a leave is taken back, and says what comes back with it. */
export function LeaveUndoForm({ leave, onClose }: LeaveChangeProps) {
  const preview = useAnswer(`leave ${leave.id} back`, (client) => client.consultations.previewLeaveChange({ leaveId: leave.id, to: null }), TOPICS)
  const { busy, act } = useAct()
  const undo = async (): Promise<void> => {
    if (await act((client) => client.consultations.undoLeave({ leaveId: leave.id }), { done: '已撤销请假' })) onClose()
  }
  return (
    <Modal open title={`撤销 ${leave.expertName} 的请假？`} okText="撤销请假" cancelText="不撤销" okButtonProps={{ loading: busy, disabled: preview.data === undefined }} onOk={() => void undo()} onCancel={onClose} destroyOnHidden>
      <Answered answer={preview}>
        {({ goesOut }) => (goesOut.length === 0 ? <p>没有场次受影响，撤销后这段时间又可以排班。</p> : <><p>这些场次会恢复到请假前的样子，还没打的电话不用再打：</p><LeaveBack goesOut={goesOut} /></>)}
      </Answered>
    </Modal>
  )
}
