import { Alert, Button, Flex, Input, Typography, type InputRef } from 'antd'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import type { StaffMember } from '../../../shared/contract/staff.ts'
import { roleLabels } from '../../../shared/text/labels.ts'
import { sentenceFor } from '../../../shared/text/refusals.ts'
import { useAnswer, useClient } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useSession } from './session-store.ts'
import { colours } from './theme.ts'

/** Who are you, then your PIN: also the quick switch and the way back from a locked screen. */
export function SignInPage({ stationName }: { readonly stationName: string }) {
  const here = useSession((session) => session.staff)
  const [chosen, setChosen] = useState<StaffMember | null>(here)
  const members = useAnswer('staff', (client) => client.staff.list(), ['staff'])
  return (
    <Flex vertical align="center" justify="center" role="dialog" aria-modal="true" aria-label="登录" style={{ position: 'fixed', inset: 'var(--band) 0 0', zIndex: 1500, background: colours.paper, padding: 24 }}>
      <Typography.Title level={1} style={{ fontSize: 26, color: colours.brand, marginBottom: 4 }}>{stationName}</Typography.Title>
      <Typography.Text type="secondary" style={{ fontSize: 16, marginBottom: 28 }}>{chosen ? '请输入 PIN' : '请选择您的名字'}</Typography.Text>
      {chosen ? <PinForm member={chosen} onBack={() => setChosen(null)} /> : (
        <Answered answer={members}>
          {(list) => (
            <Flex gap={16} wrap justify="center" style={{ maxWidth: 760 }}>
              {list.filter((member) => member.active).map((member) => (
                <Button key={member.id} onClick={() => setChosen(member)} style={{ width: 170, height: 92 }}>
                  <Flex vertical align="center"><strong style={{ fontSize: 20 }}>{member.name}</strong><span>{roleLabels[member.role]}</span></Flex>
                </Button>
              ))}
            </Flex>
          )}
        </Answered>
      )}
    </Flex>
  )
}

function PinForm({ member, onBack }: { readonly member: StaffMember; readonly onBack: () => void }) {
  const client = useClient()
  const signedIn = useSession((session) => session.signedIn)
  const [pin, setPin] = useState('')
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const input = useRef<InputRef>(null)
  useEffect(() => input.current?.focus(), [])

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    try {
      signedIn(await client.staff.signIn({ staffId: member.id, pin }))
    } catch (error) {
      setTrouble(sentenceFor(error))
      setPin('')
      input.current?.focus()
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} style={{ width: 320 }}>
      <Typography.Title level={2} style={{ textAlign: 'center', fontSize: 22, marginTop: 0 }}>{member.name}</Typography.Title>
      <Input.Password ref={input} size="large" inputMode="numeric" autoComplete="off" maxLength={12} aria-label="PIN" value={pin} visibilityToggle={false}
        onChange={(event) => setPin(event.target.value.replace(/\D/g, ''))} style={{ fontSize: 26, letterSpacing: 8 }} />
      {trouble !== '' && <Alert type="error" showIcon role="alert" title={trouble} style={{ marginTop: 12 }} />}
      <Flex gap={12} style={{ marginTop: 16 }}>
        <Button size="large" block onClick={onBack}>换人</Button>
        <Button size="large" block type="primary" htmlType="submit" loading={busy} disabled={pin.length < 4}>登录</Button>
      </Flex>
    </form>
  )
}
