import { Button, Flex, Form, Input } from 'antd'
import { useState } from 'react'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { useAct } from '../ui/use-act.ts'
import { useRefusal } from '../ui/use-refusal.ts'

interface NewPersonFormProps {
  /** What was searched for: a name, or a number that is taken for a phone. */
  readonly typed: string
  readonly onRegistered: (person: ResidentSummary) => void
  readonly onBack: () => void
}

/** Registers somebody new with as little as it takes; the rest can be filled in on the person's page. */
export function NewPersonForm({ typed, onRegistered, onBack }: NewPersonFormProps) {
  const isNumber = /^\d+$/.test(typed)
  const [name, setName] = useState(isNumber ? '' : typed)
  const [phone, setPhone] = useState(isNumber ? typed : '')
  const { busy, act } = useAct()
  const { error, onRefusal } = useRefusal(`${name} ${phone}`)

  const register = async (): Promise<void> => {
    const person = await act((client) => client.residents.register({ name, phones: phone.trim() === '' ? [] : [phone] }), { done: '已登记', onRefusal })
    if (person) onRegistered(person)
  }

  return (
    <Form layout="vertical" onFinish={() => void register()} onKeyDown={(event) => event.key === 'Escape' && onBack()}>
      <Flex gap={12} wrap align="flex-end">
        <Form.Item label="姓名" style={{ flex: '1 1 200px' }}><Input size="large" aria-label="姓名" autoFocus={isNumber} maxLength={50} value={name} onChange={(event) => setName(event.target.value)} /></Form.Item>
        <Form.Item label="手机（可不填）" style={{ flex: '1 1 200px' }}><Input size="large" aria-label="手机" autoFocus={!isNumber} inputMode="tel" maxLength={30} value={phone} onChange={(event) => setPhone(event.target.value)} /></Form.Item>
        <Form.Item><Button size="large" type="primary" htmlType="submit" loading={busy} disabled={name.trim() === ''}>登记并继续</Button></Form.Item>
        <Form.Item><Button size="large" onClick={onBack}>返回查找</Button></Form.Item>
      </Flex>
      <RefusalNote error={error} />
    </Form>
  )
}
