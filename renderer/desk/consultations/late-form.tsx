import { Modal, Radio } from 'antd'
import { useState } from 'react'
import type { Late } from '../../../shared/contract/duty-sessions.ts'
import { exceptionReasonLabels } from '../../../shared/text/booking-labels.ts'

const reasons = Object.entries(exceptionReasonLabels) as [Late['reason'], string][]

interface LateFormProps {
  /** The rule that stands in the way, in words. */
  readonly refused: string
  /** What the button says that does it. */
  readonly act: string
  readonly busy: boolean
  readonly onWaive: (late: Late) => void
  readonly onClose: () => void
}

/** Lets the lead go on although the public notice of a reception comes too late; the reason goes into the journal. */
export function LateForm({ refused, act, busy, onWaive, onClose }: LateFormProps) {
  const [reason, setReason] = useState<Late['reason']>('superior')
  return (
    <Modal open title="站长破例" okText={act} cancelText="先不" okButtonProps={{ loading: busy }} onOk={() => onWaive({ reason })} onCancel={onClose} destroyOnHidden>
      <p role="alert">{refused}</p>
      <Radio.Group aria-label="原因" value={reason} onChange={(event) => setReason(event.target.value as Late['reason'])} options={reasons.map(([value, label]) => ({ value, label }))} />
    </Modal>
  )
}
