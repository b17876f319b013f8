import { Button, Flex, Input, Popover, Radio } from 'antd'
import { useState } from 'react'
import type { AnnulReason } from '../../../shared/contract/attendance.ts'
import { annulReasonLabels } from '../../../shared/text/admission-labels.ts'

interface AnnulButtonProps {
  /** What is taken back, for whoever cannot see the row: `张建国的签到`. */
  readonly what: string
  readonly busy: boolean
  /** Whether a few words may be added. */
  readonly withNote?: boolean
  readonly onAnnul: (reason: AnnulReason, note: string) => void
}

const REASONS = Object.entries(annulReasonLabels).map(([value, label]) => ({ value: value as AnnulReason, label }))

/** Takes something back for a reason; it stays in the journal. */
export function AnnulButton({ what, busy, withNote = false, onAnnul }: AnnulButtonProps) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<AnnulReason>('wrongPerson')
  const [note, setNote] = useState('')
  const annul = (): void => {
    setOpen(false)
    onAnnul(reason, note)
  }
  const form = (
    <Flex vertical gap={8} role="group" aria-label={`作废${what}`}>
      <Radio.Group vertical options={REASONS} value={reason} onChange={(event) => setReason(event.target.value as AnnulReason)} />
      {withNote && reason === 'other' && <Input aria-label="说明" maxLength={200} placeholder="说明（可不填）" value={note} onChange={(event) => setNote(event.target.value)} />}
      <Flex gap={8} justify="end">
        <Button size="small" onClick={() => setOpen(false)}>不用</Button>
        <Button size="small" danger type="primary" disabled={busy} onClick={annul}>作废</Button>
      </Flex>
    </Flex>
  )
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="left" title={`作废${what}，为什么？`} content={form}>
      <Button size="small" disabled={busy} aria-label={`作废${what}`}>作废</Button>
    </Popover>
  )
}
