import { Button, Form, InputNumber } from 'antd'
import { useState } from 'react'
import type { RegistrationRules } from '../../../shared/contract/registrations.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useIsLead } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'

/** How long a place that came free is kept for whoever waits for it. */
export function RegistrationSettings() {
  const rules = useAnswer('registration rules', (client) => client.activities.registrationRules(), ['houseRules'])
  return <Answered answer={rules}>{(found) => <RulesForm key={found.offerMinutes} rules={found} />}</Answered>
}

function RulesForm({ rules }: { readonly rules: RegistrationRules }) {
  const [minutes, setMinutes] = useState(rules.offerMinutes)
  const mayLead = useIsLead()
  const { act, busy } = useAct()
  return (
    <Form layout="vertical" style={{ maxWidth: 480 }} onFinish={() => void act((client) => client.activities.setRegistrationRules({ offerMinutes: minutes }), { done: '已保存' })}>
      <Form.Item label="空出的名额给候补的人留多久" extra="只算开放时间，最晚留到活动开始。没接通或到时没有答复，就轮到下一位。">
        <InputNumber aria-label="留多少分钟" min={5} max={2880} precision={0} suffix="分钟" value={minutes} disabled={!mayLead} onChange={(value) => setMinutes(value ?? rules.offerMinutes)} style={{ width: 160 }} />
      </Form.Item>
      {mayLead && <Button type="primary" htmlType="submit" loading={busy} disabled={minutes === rules.offerMinutes}>保存</Button>}
    </Form>
  )
}
