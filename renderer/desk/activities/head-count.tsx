import { Alert, Button, Card, Flex, InputNumber } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { staffSentence } from '../../../shared/text/admission.ts'
import { useAct } from '../ui/use-act.ts'

/** Heads that are only counted: an open-air event, a group at the door. */
export function HeadCount({ session }: { readonly session: ActivitySession }) {
  const { act, busy } = useAct()
  const [heads, setHeads] = useState<number | null>(null)
  const [said, setSaid] = useState<{ readonly text: string; readonly good: boolean } | null>(null)
  const count = async (): Promise<void> => {
    if (heads === null || busy) return
    const outcome = await act((client) => client.activities.countHeads({ sessionId: session.id, heads }))
    if (!outcome) return
    setSaid({ text: staffSentence(outcome), good: 'attendanceId' in outcome })
    if ('attendanceId' in outcome) setHeads(null)
  }
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>只计人数</h2>} style={{ marginBottom: 16 }}>
      <Flex gap={8}>
        <InputNumber aria-label="人数" min={1} max={10_000} precision={0} value={heads} placeholder="人数" onChange={setHeads} onPressEnter={() => void count()} style={{ width: 120 }} />
        <Button disabled={busy || heads === null} onClick={() => void count()}>计入</Button>
        <span style={{ alignSelf: 'center', color: '#55606E' }}>不记姓名，只算人次</span>
      </Flex>
      {said && <Alert role="status" showIcon type={said.good ? 'success' : 'info'} title={said.text} style={{ marginTop: 8 }} />}
    </Card>
  )
}
