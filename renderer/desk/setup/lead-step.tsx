import { Form, Input } from 'antd'
import type { Draft } from './wizard-state.ts'

const digits = (text: string): string => text.replace(/\D/g, '').slice(0, 12)

/** The first account, a lead's. */
export function LeadStep({ draft, onChange }: { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }) {
  return (
    <Form layout="vertical" requiredMark={false} style={{ maxWidth: 420 }}>
      <Form.Item label="站长姓名" htmlFor="lead-name">
        <Input id="lead-name" size="large" maxLength={50} value={draft.leadName} onChange={(event) => onChange({ leadName: event.target.value })} />
      </Form.Item>
      <Form.Item label="PIN" htmlFor="lead-pin" extra="4 到 12 位数字，不要用 1234、0000 这样的">
        <Input.Password id="lead-pin" size="large" inputMode="numeric" autoComplete="new-password" value={draft.pin} onChange={(event) => onChange({ pin: digits(event.target.value) })} />
      </Form.Item>
      <Form.Item label="再输一次 PIN" htmlFor="lead-pin-again">
        <Input.Password id="lead-pin-again" size="large" inputMode="numeric" autoComplete="new-password" value={draft.pinAgain} onChange={(event) => onChange({ pinAgain: digits(event.target.value) })} />
      </Form.Item>
    </Form>
  )
}
