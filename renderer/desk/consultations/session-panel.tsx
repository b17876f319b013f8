import { Card, Flex, Tag } from 'antd'
import type { Appointment, DutySession } from '../../../shared/contract/duty-sessions.ts'
import { isOnOffer } from '../../../shared/domain/consultations/booking-window.ts'
import { sessionKindLabels, sessionStateText } from '../../../shared/text/consultation-labels.ts'
import { longDayText, spanText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { useNow } from '../ui/use-now.ts'
import { AddAppointment } from './add-appointment.tsx'
import { AppointmentTable } from './appointment-table.tsx'
import { SessionActions } from './session-actions.tsx'
import { SessionExperts } from './session-experts.tsx'

/** One duty session: who sits there, its people, a place for the next one, its end. */
export function SessionPanel({ sessionId }: { readonly sessionId: string }) {
  const answer = useAnswer(`session ${sessionId}`, (client) => client.consultations.session({ sessionId }), ['session', 'appointment', 'resident', 'expert'])
  const mayWork = useMayWork()
  const now = useNow()
  return (
    <Answered answer={answer}>
      {({ session, appointments, starts }) => (
        <Card title={<h2 style={{ margin: 0, fontSize: 18 }}>{session.expertName} · {session.speciality}</h2>} extra={mayWork && <SessionActions session={session} expected={expectedIn(appointments)} />}>
          <Flex gap={8} align="center" wrap style={{ marginBottom: 12 }}>
            <Tag style={{ marginInlineEnd: 0 }}>{sessionStateText(session)}</Tag>
            {session.kind === 'reception' && <Tag style={{ marginInlineEnd: 0 }}>{sessionKindLabels.reception}</Tag>}
            <span>{longDayText(session.startsAt)} {spanText(session.startsAt, session.endsAt)} · {session.roomName} · {placesText(session)}</span>
            {session.movedTo !== null && <a href={`#/consultations/${session.movedTo}`}>看改期后的场次</a>}
          </Flex>
          {session.movedTo === null && (
            <>
              <SessionExperts session={session} expected={expectedIn(appointments)} mayWork={mayWork} />
              {mayWork && isOnOffer(session, now) && <AddAppointment session={session} appointments={appointments} starts={starts} />}
              <AppointmentTable appointments={appointments} session={session} mayWork={mayWork && session.state !== 'cancelled'} />
            </>
          )}
        </Card>
      )}
    </Answered>
  )
}

const expectedIn = (appointments: readonly Appointment[]): number => appointments.filter(({ state }) => state === 'booked').length

function placesText({ places, walkInPlaces, taken, slots }: DutySession): string {
  const kept = walkInPlaces === 0 ? '' : `，另留现场 ${walkInPlaces} 位`
  return `已占 ${taken}/${places + walkInPlaces} 位${kept}${slots === null ? '' : `，每位 ${slots.slotMinutes} 分钟`}`
}
