import { Button, Flex, Input, Radio } from 'antd'
import { useState } from 'react'

interface ReasonFormProps<Reason extends string> {
  readonly title: string
  readonly labels: Readonly<Record<Reason, string>>
  /** What the button says that does it. */
  readonly act: string
  readonly busy: boolean
  readonly onAct: (reason: Reason, note: string) => void
  readonly onClose: () => void
}

/** Asks why before something is refused, taken back or waived; what is typed beside is sealed. */
export function ReasonForm<Reason extends string>({ title, labels, act, busy, onAct, onClose }: ReasonFormProps<Reason>) {
  const reasons = Object.keys(labels) as Reason[]
  const [reason, setReason] = useState<Reason | undefined>(reasons[0])
  const [note, setNote] = useState('')
  return (
    <form aria-label={title} onSubmit={(event) => {
      event.preventDefault()
      if (reason) onAct(reason, note.trim())
    }}>
      <Flex vertical gap={12}>
        <strong>{title}</strong>
        <Radio.Group aria-label="原因" value={reason} onChange={(event) => setReason(event.target.value as Reason)} options={reasons.map((value) => ({ value, label: labels[value] }))} />
        <Input autoFocus aria-label="说明" placeholder="说明（可不填）" maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
        <Flex gap={8}>
          <Button type="primary" htmlType="submit" loading={busy}>{act}</Button>
          <Button onClick={onClose}>返回</Button>
        </Flex>
      </Flex>
    </form>
  )
}
