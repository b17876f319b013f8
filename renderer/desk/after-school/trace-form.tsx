import { Button } from 'antd'
import { useState } from 'react'
import type { Stay } from '../../../shared/contract/after-school-days.ts'
import { FEWEST_WORDS } from '../../../shared/domain/after-school/hand-over.ts'
import { useAct } from '../ui/use-act.ts'
import { Phrases } from './phrases.tsx'

interface TraceFormProps {
  readonly stay: Stay
  readonly onDone: (said: string, after: Stay) => void
  readonly onClose: () => void
}

/** Ringing up the parents of a child that has not come: whom one reached and what they said; nobody reached puts the child on the call list. */
export function TraceForm({ stay, onDone, onClose }: TraceFormProps) {
  const [who, setWho] = useState('')
  const [said, setSaid] = useState('')
  const { busy, act } = useAct()
  const seen = { stayId: stay.id, version: stay.version }
  const reached = async (): Promise<void> => {
    const after = await act((client) => client.afterSchool.trace({ ...seen, heard: { reached: true, who, said } }))
    if (after) onDone(`${stay.name} 已联系家长`, after)
  }
  const notReached = async (): Promise<void> => {
    if (await act((client) => client.afterSchool.trace({ ...seen, heard: { reached: false } }), { done: `${stay.name} 已列入待打电话` })) onClose()
  }
  return (
    <>
      <Phrases label="联系上谁" value={who} onChange={setWho} phrases={['妈妈', '爸爸', '奶奶', '爷爷', '外婆', '外公']} />
      <Phrases label="怎么说（至少 4 个字）" value={said} onChange={setSaid} phrases={['孩子在家里', '生病在家休息', '已经被家长接走', '今天有事不来']} />
      <div className="door-keys">
        <Button type="primary" loading={busy} disabled={who.trim() === '' || [...said.trim()].length < FEWEST_WORDS} onClick={() => void reached()}>联系上了</Button>
        <Button danger disabled={busy} onClick={() => void notReached()}>没联系上，列入待打电话</Button>
        <Button onClick={onClose}>关闭</Button>
      </div>
    </>
  )
}
