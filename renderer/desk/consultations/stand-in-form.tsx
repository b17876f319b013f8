import { Modal, Select } from 'antd'
import { useState } from 'react'
import type { DutySession, SessionExpert } from '../../../shared/contract/duty-sessions.ts'
import type { Candidate } from '../../../shared/contract/leaves.ts'
import { troubleText } from '../../../shared/text/expert-labels.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'

interface StandInFormProps {
  readonly session: DutySession
  readonly away: SessionExpert
  /** People who are booked and have not come: they are the ones to be called. */
  readonly expected: number
  readonly onClose: () => void
}

/** Chooses who takes an expert's place: those who can, whoever was planned first; the others below with the reason why not. */
export function StandInForm({ session, away, expected, onClose }: StandInFormProps) {
  const candidates = useAnswer(`candidates ${session.id} ${away.expertId}`, (client) => client.consultations.candidates({ sessionId: session.id, awayId: away.expertId }), ['session', 'expert', 'closure', 'activity', 'booking'])
  const [expertId, setExpertId] = useState<string | null>(null)
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const save = async (): Promise<void> => {
    if (expertId === null) return
    const done = await act((client) => client.consultations.replaceExpert({ sessionId: session.id, awayId: away.expertId, expertId }))
    if (!done) return
    const said = `已换成 ${candidates.data?.find((one) => one.expertId === expertId)?.name ?? ''}`
    offerUndo(done.toCall === 0 ? said : `${said}，${done.toCall} 位列入待打电话`, () =>
      act((client) => client.consultations.undoReplace({ sessionId: session.id, before: session.experts, after: done.session.experts }), { done: '已换回' }))
    onClose()
  }
  return (
    <Modal open title={`谁来替 ${away.name}？`} okText="换能人" cancelText="不换了" okButtonProps={{ disabled: expertId === null, loading: busy }} onOk={() => void save()} onCancel={onClose} destroyOnHidden>
      <p>{expected === 0 ? '没有要打电话通知的居民。' : `已约的居民都保留，还没到的 ${expected} 位列入“待打电话”。`}</p>
      <Answered answer={candidates}>
        {(all) => (
          <>
            <Select autoFocus aria-label="替换能人" style={{ width: '100%' }} value={expertId} onChange={setExpertId} showSearch={{ optionFilterProp: 'label' }} placeholder="选择或输入姓名" notFoundContent="能人库里没有同类别的其他人" options={optionsOf(all)} />
            {all.every(({ trouble }) => trouble !== null) && <p>这段时间没有人能来。可以改期，或取消本场。</p>}
          </>
        )}
      </Answered>
    </Modal>
  )
}

function optionsOf(all: readonly Candidate[]) {
  const fit = all.filter(({ trouble }) => trouble === null).map((one) => ({ value: one.expertId, label: `${one.name} · ${one.speciality}${one.returns ? '（原来的能人）' : ''}` }))
  const others = all.flatMap(({ trouble, ...one }) => (trouble ? [{ value: one.expertId, label: `${one.name} · ${troubleText(trouble)}`, disabled: true }] : []))
  return [...fit, ...(others.length === 0 ? [] : [{ label: '其他人（来不了）', title: '其他人', options: others }])]
}
