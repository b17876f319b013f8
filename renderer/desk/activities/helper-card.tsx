import { Button, Card, Flex } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { PersonPicker } from '../ui/person-picker.tsx'
import { useAct } from '../ui/use-act.ts'

interface HelperCardProps {
  readonly session: ActivitySession
  readonly helpers: readonly { readonly residentId: string; readonly name: string; readonly maskedPhone: string }[]
  readonly mayWork: boolean
}

/** Who works at the session: signed in like anybody, counted in no 人次 and no place. */
export function HelperCard({ session, helpers, mayWork }: HelperCardProps) {
  const { act, busy } = useAct()
  const [adding, setAdding] = useState(false)
  const mayChange = mayWork && session.state !== 'cancelled'
  if (!mayChange && helpers.length === 0) return null
  const add = async (residentId: string): Promise<void> => {
    const done = await act((client) => client.activities.addHelper({ sessionId: session.id, residentId }))
    if (done) setAdding(false)
  }
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>工作人员 {helpers.length} 人</h2>} extra={mayChange && !adding && <Button onClick={() => setAdding(true)}>加一位</Button>} style={{ marginBottom: 16 }}>
      {adding && <PersonPicker autoFocus placeholder="谁来帮忙？不计人次，不占名额" onPick={(person) => void add(person.id)} />}
      {helpers.length === 0 && !adding && <span style={{ color: '#55606E' }}>不计人次，不占名额</span>}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {helpers.map(({ residentId, name, maskedPhone }) => (
          <li key={residentId} style={{ padding: '4px' }}>
            <Flex gap={12} align="center">
              <strong style={{ flex: 1 }}>{name || '（已删除）'}</strong>
              <span>{maskedPhone}</span>
              {mayChange && <Button size="small" disabled={busy} onClick={() => void act((client) => client.activities.removeHelper({ sessionId: session.id, residentId }))}>去掉</Button>}
            </Flex>
          </li>
        ))}
      </ul>
    </Card>
  )
}
