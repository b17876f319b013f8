import { Alert } from 'antd'
import type { ExceptionReason } from '../../../shared/contract/booking.ts'
import { exceptionReasonLabels } from '../../../shared/text/booking-labels.ts'
import { ReasonForm } from './reason-form.tsx'

interface ExceptionNoticeProps {
  /** The rule that stands in the way, in words. */
  readonly refused: string
  readonly act: string
  readonly busy: boolean
  readonly onWaive: (override: { readonly reason: ExceptionReason; readonly note: string }) => void
  readonly onClose: () => void
}

/** Lets the lead go past a rule of the house, once a reason is given; it is kept with the booking. */
export function ExceptionNotice({ refused, act, busy, onWaive, onClose }: ExceptionNoticeProps) {
  return (
    <Alert type="warning" showIcon role="alert" title={refused}
      description={<ReasonForm title="站长破例" labels={exceptionReasonLabels} act={act} busy={busy} onAct={(reason, note) => onWaive({ reason, note })} onClose={onClose} />} />
  )
}
