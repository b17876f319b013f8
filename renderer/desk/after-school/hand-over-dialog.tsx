import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import type { Stay } from '../../../shared/contract/after-school-days.ts'
import { FEWEST_WORDS } from '../../../shared/domain/after-school/hand-over.ts'
import { useAct } from '../ui/use-act.ts'
import { Phrases } from './phrases.tsx'

interface DialogProps {
  readonly stay: Stay
  readonly onDone: (said: string, after: Stay) => void
  readonly onClose: () => void
}

/** Who takes the child home: one large button for each listed adult; somebody else only with a reason and a parent's word by telephone. */
export function HandOverDialog({ stay, onDone, onClose }: DialogProps) {
  const [other, setOther] = useState(false)
  const { busy, act } = useAct()
  const seen = { stayId: stay.id, version: stay.version }
  const give = async (collectorId: string, name: string): Promise<void> => {
    const after = await act((client) => client.afterSchool.handOver({ ...seen, by: { kind: 'listed', collectorId } }))
    if (after) onDone(`${stay.name} 交给了 ${name}`, after)
  }
  const leave = async (): Promise<void> => {
    const after = await act((client) => client.afterSchool.leaveAlone(seen))
    if (after) onDone(`${stay.name} 自行离开`, after)
  }
  return (
    <Modal open title={<span style={{ fontSize: 22 }}>谁来接 {stay.name}？</span>} footer={null} width={760} onCancel={onClose} destroyOnHidden>
      {stay.collectors.length === 0 && <Alert type="warning" showIcon style={{ marginBottom: 12 }} title="没有登记授权接送人。请先打电话给家长核实。" />}
      {!other && (
        <div className="door-keys door-keys-wide">
          {stay.collectors.map(({ id, name, relation, maskedPhone, adult }) => (
            <Button key={id} type="primary" disabled={busy || !adult} onClick={() => void give(id, name)}>{name}（{relation}）{adult ? maskedPhone : '未满 18 岁，不能接'}</Button>
          ))}
          {stay.mayLeaveAlone && <Button disabled={busy} onClick={() => void leave()}>自行离开（家长已同意）</Button>}
          <Button danger disabled={busy} onClick={() => setOther(true)}>别人来接…</Button>
          <Button disabled={busy} onClick={onClose}>先不接</Button>
        </div>
      )}
      {other && <OtherTaker stay={stay} onDone={onDone} onBack={() => setOther(false)} />}
    </Modal>
  )
}

function OtherTaker({ stay, onDone, onBack }: { readonly stay: Stay; readonly onDone: DialogProps['onDone']; readonly onBack: () => void }) {
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const [callNote, setCallNote] = useState('')
  const { busy, act } = useAct()
  const ready = name.trim() !== '' && [...reason.trim()].length >= FEWEST_WORDS && [...callNote.trim()].length >= FEWEST_WORDS
  const give = async (): Promise<void> => {
    const after = await act((client) => client.afterSchool.handOver({ stayId: stay.id, version: stay.version, by: { kind: 'exception', name, reason, callNote } }))
    if (after) onDone(`${stay.name} 交给了 ${name}（例外）`, after)
  }
  return (
    <>
      <Alert type="warning" showIcon style={{ marginBottom: 12 }} title="这位不在名单里。请先打电话给家长核实，让孩子认一认，再记下来。" />
      <Phrases label="来接的人是谁" value={name} onChange={setName} phrases={['邻居', '亲戚', '同学家长', '老师']} placeholder="姓名或和孩子的关系" />
      <Phrases label="原因（至少 4 个字）" value={reason} onChange={setReason} phrases={['家长临时加班', '家长身体不适', '家里临时有事']} />
      <Phrases label="电话里家长怎么说（至少 4 个字）" value={callNote} onChange={setCallNote} phrases={['妈妈电话同意', '爸爸电话同意', '老人电话同意']} />
      <div className="door-keys">
        <Button type="primary" loading={busy} disabled={!ready} onClick={() => void give()}>核实过了，交接</Button>
        <Button onClick={onBack}>返回</Button>
      </div>
    </>
  )
}
