import { Alert, Button, Card, Flex, Modal } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Registered, RegistrationPerson } from '../../../shared/contract/registrations.ts'
import { codeOf, sentenceFor } from '../../../shared/text/refusals.ts'
import { SlipDone } from '../scheduling/slip-done.tsx'
import { PersonPicker } from '../ui/person-picker.tsx'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { RegistrationLine } from './registration-line.tsx'

interface RegistrationListProps {
  readonly session: ActivitySession
  readonly registrations: readonly RegistrationPerson[]
  readonly line: readonly RegistrationPerson[]
  readonly attendances: readonly Attendance[]
  readonly mayWork: boolean
}

/** Who has put her name down and who waits for a place; a slip lets her sign in by a scan. */
export function RegistrationList({ session, registrations, line, attendances, mayWork }: RegistrationListProps) {
  const { act, busy } = useAct()
  const offerUndo = useUndo()
  const [made, setMade] = useState<Registered | null>(null)
  const [shut, setShut] = useState<{ readonly sentence: string; readonly residentId: string } | null>(null)
  const absent = session.state === 'ended' ? '未到' : '还没到'
  const came = new Set(attendances.map(({ residentId }) => residentId))
  const canRegister = mayWork && (session.state === 'planned' || session.state === 'open')

  const register = async (residentId: string, anyway = false): Promise<void> => {
    const onRefusal = (error: unknown): boolean => {
      if (codeOf(error) !== 'REGISTRATION_SHUT') return false
      setShut({ sentence: sentenceFor(error), residentId })
      return true
    }
    setShut(null)
    setMade(await act((client) => client.activities.register({ sessionId: session.id, residentId, anyway }), { onRefusal }) ?? null)
  }
  const unregister = async ({ residentId, name }: RegistrationPerson): Promise<void> => {
    const done = await act((client) => client.activities.unregister({ sessionId: session.id, residentId }))
    if (!done) return
    const to = done.was === 'registered' ? 'registered' : 'waitlisted'
    offerUndo(`${name}的报名已取消`, () => act((client) => client.activities.reinstate({ registrationId: done.registrationId, to }), { done: '报名已恢复' }))
  }
  const accept = async ({ registrationId }: RegistrationPerson): Promise<void> => setMade(await act((client) => client.activities.acceptPlace({ registrationId })) ?? null)

  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>报名 {registrations.length} 人{session.capacity === null ? '' : `，名额 ${session.capacity}`}</h2>}>
      {canRegister && <PersonPicker placeholder="给谁报名？拼音首字母、姓名、手机尾号" onPick={(person) => void register(person.id)} />}
      {shut && <Alert style={{ marginTop: 8 }} type="warning" showIcon role="alert" title={shut.sentence} action={<Button disabled={busy} onClick={() => void register(shut.residentId, true)}>仍然报名</Button>} />}
      <ul aria-label="已报名" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {registrations.map((one) => (
          <li key={one.registrationId} style={{ borderTop: '1px solid #EDF0F4', padding: '6px 4px' }}>
            <Flex gap={12} align="center">
              <strong style={{ flex: 1 }}>{one.name || '（已删除）'}</strong>
              <span>{one.maskedPhone}</span>
              <span style={{ width: 56 }}>{came.has(one.residentId) ? '已到' : absent}</span>
              {canRegister && <Button size="small" disabled={busy} onClick={() => void unregister(one)}>取消</Button>}
            </Flex>
          </li>
        ))}
      </ul>
      {line.length > 0 && <RegistrationLine line={line} canWork={canRegister && !busy} onAccept={(one) => void accept(one)} onLeave={(one) => void unregister(one)} />}
      {made && <Modal open title={made.turn === null ? '报名好了' : `名额满了，排候补第 ${made.turn} 位`} footer={null} width={640} onCancel={() => setMade(null)}><SlipDone slip={made.slip} next="关闭" onNext={() => setMade(null)} /></Modal>}
    </Card>
  )
}
