import { Button, Checkbox, Flex, Form, InputNumber } from 'antd'
import { useState } from 'react'
import type { SeriesRules } from '../../../shared/contract/scheduling-series.ts'
import type { WaitingRules } from '../../../shared/contract/scheduling-waiting.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'

/** The lead's rules for what repeats and for the wait-list. */
export function ArrangeRules() {
  const series = useAnswer('series rules', (client) => client.scheduling.seriesRules(), ['houseRules'])
  const waiting = useAnswer('waiting rules', (client) => client.scheduling.waitingRules(), ['houseRules'])
  return <Answered answer={series}>{(seriesRules) => <Answered answer={waiting}>{(waitingRules) => <RulesForm series={seriesRules} waiting={waitingRules} />}</Answered>}</Answered>
}

function RulesForm({ series, waiting }: { readonly series: SeriesRules; readonly waiting: WaitingRules }) {
  const [draft, setDraft] = useState({ ...series, ...waiting })
  const { busy, act } = useAct()
  const { teamsExempt, offerMinutes } = draft
  useUnsaved(teamsExempt !== series.teamsExempt || offerMinutes !== waiting.offerMinutes)
  const save = async (): Promise<void> => {
    await act(async (client) => {
      await client.scheduling.setSeriesRules({ horizonDays: series.horizonDays, teamsExempt })
      await client.scheduling.setWaitingRules({ offerMinutes })
    }, { done: '已保存' })
  }
  return (
    <Form layout="vertical" aria-label="场地安排的规定" onFinish={() => void save()}>
      <p style={{ marginTop: 0 }}>最多提前多少天，在<a href="#/settings/rules">预约规定</a>里设。</p>
      <Form.Item><Checkbox checked={teamsExempt} onChange={(event) => setDraft({ ...draft, teamsExempt: event.target.checked })}>团队的周期预约不占每月次数和时长</Checkbox></Form.Item>
      <Form.Item label="候补轮到后，场地保留多久（开放时间内）"><InputNumber aria-label="候补保留多久" min={5} max={480} precision={0} suffix="分钟" value={offerMinutes} onChange={(value) => setDraft({ ...draft, offerMinutes: value ?? 30 })} style={{ width: 140 }} /></Form.Item>
      <Flex><Button type="primary" htmlType="submit" loading={busy}>保存</Button></Flex>
    </Form>
  )
}
