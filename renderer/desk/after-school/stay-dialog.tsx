import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { Stay, ToldBy } from '../../../shared/contract/after-school-days.ts'
import { nextStayState } from '../../../shared/domain/after-school/stay-state.ts'
import { toldByLabels } from '../../../shared/text/after-school.ts'
import type { Client } from '../../client.ts'
import { goTo } from '../app/route.ts'
import { useAct } from '../ui/use-act.ts'
import { Phrases } from './phrases.tsx'
import { standingText } from './stay-view.ts'
import { TraceForm } from './trace-form.tsx'

interface StayDialogProps {
  readonly stay: Stay
  readonly onDone: (said: string, after: Stay) => void
  readonly onClose: () => void
}

const TOLD = Object.entries(toldByLabels) as readonly [ToldBy, string][]

/** Everything else of a child's day: leave, not come, ringing the parents, a note, and taking the last step back. */
export function StayDialog({ stay, onDone, onClose }: StayDialogProps) {
  const [part, setPart] = useState<'keys' | 'excuse' | 'trace' | 'note'>('keys')
  const { busy, act } = useAct()
  const seen = { stayId: stay.id, version: stay.version }
  const can = (event: Parameters<typeof nextStayState>[1]): boolean => nextStayState(stay.state, event) !== null
  const run = async (said: string, work: (client: Client) => Promise<Stay>): Promise<void> => {
    const after = await act(work)
    if (after) onDone(said, after)
  }
  const takeBack = async (): Promise<void> => {
    if (await act((client) => client.afterSchool.undoStay(seen), { done: '已撤销上一步' })) onClose()
  }
  return (
    <Modal open title={<span style={{ fontSize: 22 }}>{stay.name}　{standingText(stay)}</span>} footer={null} width={760} onCancel={onClose} destroyOnHidden>
      {part === 'keys' && (
        <div className="door-keys door-keys-wide">
          {can('arrive') && <Button type="primary" disabled={busy} onClick={() => void run(`${stay.name} 到了`, (client) => client.afterSchool.arrive(seen))}>到了</Button>}
          {can('excuse') && <Button disabled={busy} onClick={() => setPart('excuse')}>请假…</Button>}
          {can('miss') && <Button danger disabled={busy} onClick={() => void run(`${stay.name} 未到未请假`, (client) => client.afterSchool.miss(seen))}>未到，也没请假</Button>}
          {can('trace') && <Button type="primary" disabled={busy} onClick={() => setPart('trace')}>联系家长…</Button>}
          <Button disabled={busy} onClick={() => setPart('note')}>备注、异常…</Button>
          {stay.canUndo && <Button disabled={busy} onClick={() => void takeBack()}>撤销上一步</Button>}
          <Button onClick={() => goTo('after-school', stay.enrolmentId)}>家长电话和资料</Button>
          <Button onClick={onClose}>关闭</Button>
        </div>
      )}
      {part === 'excuse' && (
        <div className="door-keys door-keys-wide" role="group" aria-label="谁说的">
          {TOLD.map(([told, label]) => <Button key={told} disabled={busy} onClick={() => void run(`${stay.name} 请假`, (client) => client.afterSchool.excuse({ ...seen, told, note: '' }))}>{label}</Button>)}
          <Button onClick={() => setPart('keys')}>返回</Button>
        </div>
      )}
      {part === 'trace' && <TraceForm stay={stay} onDone={onDone} onClose={onClose} />}
      {part === 'note' && <NoteForm stay={stay} onClose={onClose} />}
    </Modal>
  )
}

function NoteForm({ stay, onClose }: Pick<StayDialogProps, 'stay' | 'onClose'>) {
  const [note, setNote] = useState(stay.note)
  const [incident, setIncident] = useState(stay.incident)
  const { busy, act } = useAct()
  const save = async (): Promise<void> => {
    if (await act((client) => client.afterSchool.noteStay({ stayId: stay.id, version: stay.version, note, incident }), { done: '已记下' })) onClose()
  }
  return (
    <>
      <Phrases label="备注" value={note} onChange={setNote} phrases={['摔倒，已处理', '身体不适', '情绪不好', '作业没做完']} />
      <Checkbox style={{ fontSize: 18, minHeight: 48 }} checked={incident} onChange={(event) => setIncident(event.target.checked)}>这是异常情况</Checkbox>
      <div className="door-keys"><Button type="primary" loading={busy} onClick={() => void save()}>记下</Button><Button onClick={onClose}>不记了</Button></div>
    </>
  )
}
