import { Button, Card, Flex, InputNumber } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import type { HeadCountRecord, SignInOutcome } from '../../../shared/contract/attendance.ts'
import { timeText } from '../../../shared/text/time.ts'
import { useAct } from '../ui/use-act.ts'
import { AnnulButton } from './annul-button.tsx'
import { OutcomeNote } from './outcome-note.tsx'

interface HeadCountProps {
  readonly session: ActivitySession
  readonly headCounts: readonly HeadCountRecord[]
  readonly mayWork: boolean
}

/** Heads that are only counted: an open-air event, a group at the door. */
export function HeadCount({ session, headCounts, mayWork }: HeadCountProps) {
  const { act, busy } = useAct()
  const counting = mayWork && session.state === 'open' && session.counts !== 'names'
  if (!counting && headCounts.length === 0) return null
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>只计人数</h2>} style={{ marginBottom: 16 }}>
      {counting && <CountForm session={session} />}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, maxHeight: 180, overflow: 'auto' }}>
        {headCounts.toReversed().map(({ id, at, heads, via }) => (
          <li key={id} style={{ borderTop: '1px solid #EDF0F4', padding: '4px' }}>
            <Flex gap={12} align="center">
              <span style={{ flex: 1 }}>{timeText(at)} 计 {heads} 人（{via === 'desk' ? '前台' : '签到屏'}）</span>
              {mayWork && <AnnulButton what={`${timeText(at)} 的 ${heads} 人`} busy={busy} onAnnul={(reason) => void act((client) => client.activities.annulHeads({ headCountId: id, reason }), { done: '已作废' })} />}
            </Flex>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function CountForm({ session }: { readonly session: ActivitySession }) {
  const { act, busy } = useAct()
  const [heads, setHeads] = useState<number | null>(null)
  const [asked, setAsked] = useState<SignInOutcome | null>(null)
  const count = async (anyway: boolean): Promise<void> => {
    if (heads === null || busy) return
    const outcome = await act((client) => client.activities.countHeads({ sessionId: session.id, heads, anyway }))
    if (!outcome) return
    setAsked(outcome)
    if ('attendanceId' in outcome) setHeads(null)
  }
  return (
    <>
      <Flex gap={8} style={{ marginBottom: 8 }}>
        <InputNumber aria-label="人数" min={1} max={10_000} precision={0} value={heads} placeholder="人数" onChange={setHeads} onPressEnter={() => void count(false)} style={{ width: 120 }} />
        <Button disabled={busy || heads === null} onClick={() => void count(false)}>计入</Button>
        <span style={{ alignSelf: 'center', color: '#55606E' }}>不记姓名，只算人次</span>
      </Flex>
      {asked && <OutcomeNote name="" outcome={asked} busy={busy} onAnyway={() => void count(true)} />}
    </>
  )
}
