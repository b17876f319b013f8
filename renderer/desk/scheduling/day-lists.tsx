import { Card, Tag } from 'antd'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import type { DutySession } from '../../../shared/contract/duty-sessions.ts'
import { sessionStateLabels } from '../../../shared/text/labels.ts'
import { spanText } from '../../../shared/text/time.ts'
import { useAnswer, type Answer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { dutyStateLabels } from '../../../shared/text/consultation-labels.ts'

/** The duty sessions of a day with their places. */
export function SessionList({ on }: { readonly on: string }) {
  const answer = useAnswer(`sessions ${on}`, (client) => client.consultations.sessions({ on }), ['session', 'appointment', 'expert'])
  return <DayList title="坐诊" answer={answer} empty="这一天没有坐诊" lineOf={sessionLine} />
}

/** The activity sessions of a day with who is there. */
export function ActivityList({ on }: { readonly on: string }) {
  const answer = useAnswer(`activities ${on}`, (client) => client.activities.day({ on }), ['activity', 'activitySession', 'registration', 'attendance', 'headCount'])
  return <DayList title="活动" answer={answer} empty="这一天没有活动" lineOf={activityLine} />
}

interface Line {
  readonly href: string
  readonly time: string
  readonly title: string
  readonly place: string
  readonly count: string
  readonly state: string
}

function sessionLine(session: DutySession): Line {
  return {
    href: `#/consultations/${session.id}`, time: spanText(session.startsAt, session.endsAt), title: `${session.expertName} · ${session.speciality}`,
    place: session.roomName, count: `${session.taken}/${session.places} 位`, state: dutyStateLabels[session.state],
  }
}

function activityLine(session: ActivitySession): Line {
  return {
    href: `#/activities/${session.id}`, time: spanText(session.startsAt, session.endsAt), title: session.title,
    place: session.place, count: session.state === 'planned' ? `已报 ${session.registered} 人` : `已到 ${session.present + session.heads} 人`, state: sessionStateLabels[session.state],
  }
}

interface DayListProps<Session> {
  readonly title: string
  readonly answer: Answer<readonly Session[]>
  readonly empty: string
  readonly lineOf: (session: Session) => Line
}

function DayList<Session>({ title, answer, empty, lineOf }: DayListProps<Session>) {
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>{title}{answer.data && answer.data.length > 0 ? ` ${answer.data.length} 场` : ''}</h2>} styles={{ body: { padding: 0 } }} style={{ flex: '1 1 420px', alignSelf: 'flex-start' }}>
      <Answered answer={answer}>{(sessions) => (sessions.length === 0 ? <p style={{ margin: 16, color: '#55606E' }}>{empty}</p> : sessions.map(lineOf).map((line) => <DayLine key={line.href} line={line} />))}</Answered>
    </Card>
  )
}

function DayLine({ line: { href, time, title, place, count, state } }: { readonly line: Line }) {
  return (
    <a href={href} className="day-line">
      <span className="day-time">{time}</span>
      <strong>{title}</strong>
      <span className="day-place">{place}</span>
      <span>{count}</span>
      <Tag style={{ marginInlineEnd: 0 }}>{state}</Tag>
    </a>
  )
}
