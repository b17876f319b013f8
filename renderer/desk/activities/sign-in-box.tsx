import { Alert, Card } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { staffSentence } from '../../../shared/text/admission.ts'
import { PersonPicker } from '../ui/person-picker.tsx'
import { useAct } from '../ui/use-act.ts'

/** Staff sign somebody in: find, Enter, next. */
export function SignInBox({ session }: { readonly session: ActivitySession }) {
  const { act } = useAct()
  const [said, setSaid] = useState<{ readonly text: string; readonly good: boolean } | null>(null)
  const signIn = async (residentId: string, name: string): Promise<void> => {
    const outcome = await act((client) => client.activities.signIn({ sessionId: session.id, residentId }))
    if (outcome) setSaid({ text: `${name}：${staffSentence(outcome)}`, good: 'attendanceId' in outcome })
  }
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>前台签到</h2>} style={{ marginBottom: 16 }}>
      <PersonPicker autoFocus onPick={(person) => void signIn(person.id, person.name)} />
      {said && <Alert role="status" showIcon type={said.good ? 'success' : 'info'} title={said.text} style={{ marginTop: 8 }} />}
    </Card>
  )
}
