import { Button, Flex, Tag } from 'antd'
import { useState } from 'react'
import type { DutySession, SessionExpert } from '../../../shared/contract/duty-sessions.ts'
import { isAhead } from '../../../shared/domain/consultations/session-state.ts'
import { delegateLabels, levelLabels } from '../../../shared/text/consultation-labels.ts'
import { timeText } from '../../../shared/text/time.ts'
import { useAct } from '../ui/use-act.ts'
import { StandInForm } from './stand-in-form.tsx'

interface SessionExpertsProps {
  readonly session: DutySession
  /** People who are booked and have not come. */
  readonly expected: number
  readonly mayWork: boolean
}

/** Who sits in a session: signing in and out proves that they were there; somebody else can stand in. */
export function SessionExperts({ session, expected, mayWork }: SessionExpertsProps) {
  const [replacing, setReplacing] = useState<SessionExpert | null>(null)
  return (
    <>
      <ul aria-label="坐诊人员" style={{ listStyle: 'none', padding: 0, margin: '0 0 12px' }}>
        {session.experts.map((one) => (
          <li key={one.expertId}>
            <Flex gap={8} align="center" wrap style={{ minHeight: 34 }}>
              <strong>{one.name}</strong>
              {one.delegate && <span>{levelLabels[one.delegate.level]}{delegateLabels[one.delegate.kind]}</span>}
              {one.standsInFor !== null && <Tag style={{ background: '#FBE9D7', color: '#1B2430' }}>替 {session.experts.find(({ expertId }) => expertId === one.standsInFor)?.name}</Tag>}
              {one.state === 'absent' && <Tag style={{ background: '#FBE0DD', color: '#1B2430' }}>请假</Tag>}
              {one.arrivedAt !== null && <span>{timeText(one.arrivedAt)} 到岗{one.leftAt !== null && `，${timeText(one.leftAt)} 离岗`}</span>}
              {mayWork && <Signing session={session} expert={one} onReplace={() => setReplacing(one)} />}
            </Flex>
          </li>
        ))}
      </ul>
      {replacing && <StandInForm session={session} away={replacing} expected={expected} onClose={() => setReplacing(null)} />}
    </>
  )
}

function Signing({ session, expert, onReplace }: { readonly session: DutySession; readonly expert: SessionExpert; readonly onReplace: () => void }) {
  const { busy, act } = useAct()
  const sign = (event: 'arrive' | 'leave' | 'undo', done: string) => () => void act((client) => client.consultations.signExpert({ sessionId: session.id, expertId: expert.expertId, event }), { done })
  const replaced = session.experts.some(({ standsInFor }) => standsInFor === expert.expertId)
  return (
    <>
      {expert.state === 'expected' && expert.arrivedAt === null && session.state !== 'cancelled' && <Button size="small" disabled={busy} onClick={sign('arrive', `${expert.name} 已到岗`)}>到岗</Button>}
      {expert.arrivedAt !== null && expert.leftAt === null && <Button size="small" disabled={busy} onClick={sign('leave', `${expert.name} 已离岗`)}>离岗</Button>}
      {expert.arrivedAt !== null && <Button size="small" type="link" disabled={busy} onClick={sign('undo', '已撤销')}>撤销签到</Button>}
      {isAhead(session.state) && !replaced && <Button size="small" disabled={busy} onClick={onReplace}>换能人</Button>}
    </>
  )
}
