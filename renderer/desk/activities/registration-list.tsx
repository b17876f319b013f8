import { Button, Card, Flex, Modal } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Slip } from '../../../shared/contract/scheduling.ts'
import { SlipDone } from '../scheduling/slip-done.tsx'
import { PersonPicker } from '../ui/person-picker.tsx'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'

interface Registration {
  readonly residentId: string
  readonly name: string
  readonly maskedPhone: string
}

interface RegistrationListProps {
  readonly session: ActivitySession
  readonly registrations: readonly Registration[]
  readonly attendances: readonly Attendance[]
  readonly mayWork: boolean
}

/** Who has put her name down; a slip lets her sign in by a scan. */
export function RegistrationList({ session, registrations, attendances, mayWork }: RegistrationListProps) {
  const { act, busy } = useAct()
  const offerUndo = useUndo()
  const [slip, setSlip] = useState<Slip | null>(null)
  const absent = session.state === 'ended' ? '未到' : '还没到'
  const came = new Set(attendances.map(({ residentId }) => residentId))
  const canRegister = mayWork && (session.state === 'planned' || session.state === 'open')

  const register = async (residentId: string): Promise<void> => {
    const made = await act((client) => client.activities.register({ sessionId: session.id, residentId }))
    if (made) setSlip(made.slip)
  }
  const unregister = async ({ residentId, name }: Registration): Promise<void> => {
    const done = await act((client) => client.activities.unregister({ sessionId: session.id, residentId }))
    if (done) offerUndo(`${name}的报名已取消`, () => register(residentId))
  }
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>报名 {registrations.length} 人{session.capacity === null ? '' : `，名额 ${session.capacity}`}</h2>}>
      {canRegister && <PersonPicker placeholder="给谁报名？拼音首字母、姓名、手机尾号" onPick={(person) => void register(person.id)} />}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {registrations.map((one) => (
          <li key={one.residentId} style={{ borderTop: '1px solid #EDF0F4', padding: '6px 4px' }}>
            <Flex gap={12} align="center">
              <strong style={{ flex: 1 }}>{one.name || '（已删除）'}</strong>
              <span>{one.maskedPhone}</span>
              <span style={{ width: 56 }}>{came.has(one.residentId) ? '已到' : absent}</span>
              {canRegister && <Button size="small" disabled={busy} onClick={() => void unregister(one)}>取消</Button>}
            </Flex>
          </li>
        ))}
      </ul>
      {slip && <Modal open title="报名好了" footer={null} width={640} onCancel={() => setSlip(null)}><SlipDone slip={slip} next="关闭" onNext={() => setSlip(null)} /></Modal>}
    </Card>
  )
}
