import { Button, Card, Flex, Modal, Popconfirm } from 'antd'
import { useState } from 'react'
import type { Appointment, DutySession } from '../../../shared/contract/consultations.ts'
import { longDayText, spanText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { PersonPicker } from '../ui/person-picker.tsx'
import { useAct } from '../ui/use-act.ts'
import { AppointmentTable } from './appointment-table.tsx'

/** One duty session: its people, a place for the next one, its end. */
export function SessionPanel({ sessionId }: { readonly sessionId: string }) {
  const answer = useAnswer(`session ${sessionId}`, (client) => client.consultations.session({ sessionId }), ['session', 'appointment', 'resident', 'expert'])
  const mayWork = useMayWork()
  return (
    <Answered answer={answer}>
      {({ session, appointments }) => {
        const live = session.state === 'open' || session.state === 'running'
        return (
          <Card title={<h2 style={{ margin: 0, fontSize: 18 }}>{session.expertName} · {session.speciality}</h2>} extra={mayWork && live && <SessionActions session={session} />}>
            <p style={{ marginTop: 0 }}>{longDayText(session.startsAt)} {spanText(session.startsAt, session.endsAt)} · {session.roomName} · 已占 {session.taken}/{session.places} 位</p>
            {mayWork && live && <AddAppointment session={session} />}
            <AppointmentTable appointments={appointments} mayWork={mayWork && session.state !== 'cancelled'} />
          </Card>
        )
      }}
    </Answered>
  )
}

function AddAppointment({ session }: { readonly session: DutySession }) {
  const { act } = useAct()
  if (session.taken >= session.places) return <p>名额已满。</p>
  return (
    <div style={{ maxWidth: 560, marginBottom: 16 }}>
      <PersonPicker placeholder="约一位居民：拼音首字母、姓名、手机尾号" onPick={(person) => void act((client) => client.consultations.book({ sessionId: session.id, residentId: person.id, walkIn: false }), { done: `${person.name} 已约` })} />
    </div>
  )
}

function SessionActions({ session }: { readonly session: DutySession }) {
  const [toCall, setToCall] = useState<readonly Appointment[]>([])
  const { busy, act } = useAct()
  const close = async (): Promise<void> => {
    await act(async (client) => {
      const { missed } = await client.consultations.closeSession({ sessionId: session.id })
      if (missed > 0) Modal.info({ title: '坐诊已结束', content: `还没到的 ${missed} 位已记为“未到”，需要时可逐个撤销。` })
    }, { done: '坐诊已结束' })
  }
  const cancel = async (): Promise<void> => {
    const cancelled = await act((client) => client.consultations.cancelSession({ sessionId: session.id }), { done: '坐诊已取消' })
    if (cancelled) setToCall(cancelled.toCall)
  }
  return (
    <Flex gap={8}>
      <Popconfirm title="结束坐诊？" description="还没到的人会记为“未到”，场地马上空出来。" onConfirm={() => void close()} okText="结束" cancelText="不"><Button loading={busy}>结束坐诊</Button></Popconfirm>
      {session.state === 'open' && <Popconfirm title="取消这场坐诊？" description="场地会空出来，已约的人需要电话通知。" onConfirm={() => void cancel()} okText="取消坐诊" cancelText="不"><Button danger>取消坐诊</Button></Popconfirm>}
      {toCall.length > 0 && <CallList people={toCall} onClose={() => setToCall([])} />}
    </Flex>
  )
}

function CallList({ people, onClose }: { readonly people: readonly Appointment[]; readonly onClose: () => void }) {
  return (
    <Modal open title="请电话通知这些居民" footer={<Button type="primary" onClick={onClose}>知道了</Button>} onCancel={onClose}>
      <ul>{people.map((one) => <li key={one.id}><a href={`#/residents/${one.residentId}`}>{one.name}</a> {one.maskedPhone}（{one.number}）</li>)}</ul>
    </Modal>
  )
}
