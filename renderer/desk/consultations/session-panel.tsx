import { Card } from 'antd'
import type { DutySession } from '../../../shared/contract/duty-sessions.ts'
import { longDayText, spanText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { PersonPicker } from '../ui/person-picker.tsx'
import { useAct } from '../ui/use-act.ts'
import { AppointmentTable } from './appointment-table.tsx'
import { SessionActions } from './session-actions.tsx'

/** One duty session: its people, a place for the next one, its end. */
export function SessionPanel({ sessionId }: { readonly sessionId: string }) {
  const answer = useAnswer(`session ${sessionId}`, (client) => client.consultations.session({ sessionId }), ['session', 'appointment', 'resident', 'expert'])
  const mayWork = useMayWork()
  return (
    <Answered answer={answer}>
      {({ session, appointments }) => {
        const live = session.state === 'open' || session.state === 'running'
        return (
          <Card title={<h2 style={{ margin: 0, fontSize: 18 }}>{session.expertName} · {session.speciality}</h2>} extra={mayWork && <SessionActions session={session} live={live} />}>
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
