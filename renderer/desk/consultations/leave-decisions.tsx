import { Select, Table } from 'antd'
import type { LeaveDecision, TouchedSession } from '../../../shared/contract/leaves.ts'
import { longDayText, spanText } from '../../../shared/text/time.ts'

interface LeaveDecisionsProps {
  readonly touched: readonly TouchedSession[]
  readonly decisions: readonly LeaveDecision[]
  readonly onChange: (decisions: readonly LeaveDecision[]) => void
}

/** Every session a leave touches, with whoever could stand in; a session can also wait, or be cancelled. Moving one is done on its own page. */
export function LeaveDecisions({ touched, decisions, onChange }: LeaveDecisionsProps) {
  const decide = (decision: LeaveDecision): void => onChange([...decisions.filter(({ sessionId }) => sessionId !== decision.sessionId), decision])
  return (
    <Table<TouchedSession> rowKey={({ session }) => session.id} size="small" pagination={false} dataSource={[...touched]} columns={[
      { title: '场次', key: 'when', render: (_, { session }) => `${longDayText(session.startsAt)} ${spanText(session.startsAt, session.endsAt)} · ${session.roomName}` },
      { title: '已约', key: 'booked', width: 72, render: (_, { booked }) => `${booked} 位` },
      {
        title: '怎么安排', key: 'does', width: 280, render: (_, one) => (
          <Select aria-label={`${longDayText(one.session.startsAt)} 怎么安排`} style={{ width: '100%' }} placeholder="请选择" value={valueOf(decisions, one.session.id)} onChange={(value) => decide(decisionOf(one.session.id, value))} options={optionsOf(one)} />
        ),
      },
    ]} />
  )
}

/** How many sessions nobody has decided on yet. */
export function undecided(touched: readonly TouchedSession[], decisions: readonly LeaveDecision[]): number {
  return touched.length - decisionsOn(touched, decisions).length
}

/** Decisions on sessions that are touched still: the time may have been changed after deciding. */
export function decisionsOn(touched: readonly TouchedSession[], decisions: readonly LeaveDecision[]): LeaveDecision[] {
  return decisions.filter(({ sessionId }) => touched.some(({ session }) => session.id === sessionId))
}

function optionsOf({ standIns }: TouchedSession): { value: string; label: string }[] {
  return [...standIns.map(({ expertId, name }) => ({ value: expertId, label: `由 ${name} 代替` })), { value: 'wait', label: '预约保留，安排好再通知' }, { value: 'cancel', label: '取消本场' }]
}

function valueOf(decisions: readonly LeaveDecision[], sessionId: string): string | null {
  const decision = decisions.find((one) => one.sessionId === sessionId)
  if (!decision) return null
  return decision.does === 'standIn' ? decision.expertId : decision.does
}

function decisionOf(sessionId: string, value: string): LeaveDecision {
  return value === 'wait' || value === 'cancel' ? { sessionId, does: value } : { sessionId, does: 'standIn', expertId: value }
}
