import { Alert, Card } from 'antd'
import { useState } from 'react'
import type { ActivitySession, SignInOutcome } from '../../../shared/contract/activities.ts'
import { timeText } from '../../../shared/text/time.ts'
import { PersonPicker } from '../ui/person-picker.tsx'
import { useAct } from '../ui/use-act.ts'

/** Staff sign somebody in: find, Enter, next. */
export function SignInBox({ session }: { readonly session: ActivitySession }) {
  const { act } = useAct()
  const [said, setSaid] = useState<{ readonly text: string; readonly good: boolean } | null>(null)
  const signIn = async (residentId: string, name: string): Promise<void> => {
    const outcome = await act((client) => client.activities.signIn({ sessionId: session.id, residentId }))
    if (outcome) setSaid({ text: `${name}：${textFor(outcome)}`, good: outcome.kind === 'signedIn' })
  }
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>前台签到</h2>} style={{ marginBottom: 16 }}>
      <PersonPicker autoFocus onPick={(person) => void signIn(person.id, person.name)} />
      {said && <Alert role="status" showIcon type={said.good ? 'success' : 'info'} title={said.text} style={{ marginTop: 8 }} />}
    </Card>
  )
}

function textFor(outcome: SignInOutcome): string {
  switch (outcome.kind) {
    case 'signedIn':
      return `签到成功，第 ${outcome.present} 位`
    case 'already':
      return `${timeText(outcome.at)} 已经签到过了`
    case 'notOpen':
      return '还没有开始签到'
    case 'ended':
      return '签到已结束'
    case 'cancelled':
      return '这场已取消'
    case 'full':
      return `${outcome.capacity} 个名额已满，可先修改名额`
  }
}
