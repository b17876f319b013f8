import { Button, Flex, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { ResidentRecord, ResidentSummary } from '../../../shared/contract/residents.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { Answered } from '../ui/answered.tsx'
import { PersonPicker } from '../ui/person-picker.tsx'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { MergeTable } from './merge-table.tsx'

/** Makes two records of one person one: find the other, compare side by side, choose which stays. */
export function MergeDialog({ person, onClose }: { readonly person: ResidentRecord; readonly onClose: () => void }) {
  const [other, setOther] = useState<ResidentSummary | null>(null)
  return (
    <Modal open title="合并重复登记" width={900} footer={null} onCancel={onClose}>
      {other ? <Comparison person={person} otherId={other.id} onBack={() => setOther(null)} onClose={onClose} /> : (
        <>
          <p>找出 <strong>{person.name}</strong> 的另一份登记：</p>
          <PersonPicker autoFocus onPick={(picked) => picked.id !== person.id && setOther(picked)} />
        </>
      )}
    </Modal>
  )
}

interface ComparisonProps {
  readonly person: ResidentRecord
  readonly otherId: string
  readonly onBack: () => void
  readonly onClose: () => void
}

function Comparison({ person, otherId, onBack, onClose }: ComparisonProps) {
  const { act, busy } = useAct()
  const offerUndo = useUndo()
  const other = useAnswer(`resident ${otherId}`, (client) => client.residents.get({ residentId: otherId }), ['resident'])
  const [keptId, setKeptId] = useState(person.id)
  const merge = async (): Promise<void> => {
    const goneId = keptId === person.id ? otherId : person.id
    const merged = await act((client) => client.residents.merge({ keepId: keptId, otherId: goneId }))
    if (!merged) return
    offerUndo(`已合并为 ${merged.name}`, () => act((client) => client.residents.undoMerge({ otherId: goneId }), { done: '已撤销合并' }))
    onClose()
    goTo('residents', keptId)
  }
  return (
    <Answered answer={other}>
      {(second) => (
        <Flex vertical gap={16}>
          <MergeTable left={person} right={second} />
          <Radio.Group aria-label="保留哪一份" value={keptId} onChange={(event) => setKeptId(String(event.target.value))}
            options={[{ value: person.id, label: `保留左边（${person.name}）` }, { value: second.id, label: `保留右边（${second.name}）` }]} />
          <p style={{ margin: 0 }}>保留的一份里空着的项，用另一份补上；已有的不改，电话合在一起。两份的预约、签到都算一个人。以后可以拆开。</p>
          <Flex gap={8}>
            <Button type="primary" loading={busy} onClick={() => void merge()}>合并为一个人</Button>
            <Button onClick={onBack}>换一个人</Button>
          </Flex>
        </Flex>
      )}
    </Answered>
  )
}
