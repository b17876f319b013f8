import { Modal, Radio } from 'antd'
import { useState } from 'react'
import type { ResidentRecord, RevealReason } from '../../../shared/contract/residents.ts'
import { revealReasonLabels } from '../../../shared/text/labels.ts'
import { useAct } from '../ui/use-act.ts'
import type { Revealed } from './person-form.ts'

const reasons = Object.entries(revealReasonLabels).map(([value, label]) => ({ value: value as RevealReason, label }))

interface RevealDialogProps {
  readonly person: ResidentRecord
  readonly onRevealed: (numbers: Revealed) => void
  readonly onClose: () => void
}

/** Asks why the numbers are needed; who looked and why is kept. */
export function RevealDialog({ person, onRevealed, onClose }: RevealDialogProps) {
  const { act, busy } = useAct()
  const [why, setWhy] = useState<RevealReason>('contact')
  const reveal = async (): Promise<void> => {
    const numbers = await act((client) => client.residents.reveal({ residentId: person.id, why }))
    if (!numbers) return
    onRevealed(numbers)
    onClose()
  }
  return (
    <Modal open title="显示完整号码" okText="显示" confirmLoading={busy} okButtonProps={{ autoFocus: true }} onOk={() => void reveal()} onCancel={onClose} width={420}>
      <p>请选择用途。谁在什么时候因为什么看过，会记入操作记录。</p>
      <Radio.Group aria-label="用途" value={why} onChange={(event) => setWhy(event.target.value as RevealReason)} options={[...reasons]} vertical />
    </Modal>
  )
}
