import { Alert, Button, Flex, Input } from 'antd'
import { useState } from 'react'
import type { AvailabilityRule } from '../../../shared/domain/consultations/availability/availability-rule.ts'
import { sayAvailability } from '../../../shared/domain/consultations/availability/say-availability.ts'
import { useAnswer } from '../../ui/station.tsx'
import { leftText, nextText } from './available-text.ts'
import { NextDays } from './next-days.tsx'
import { RuleEditor } from './rule-editor.tsx'

interface ExpertTimesProps {
  /** The office's words. */
  readonly words: string
  readonly rules: readonly AvailabilityRule[]
  readonly onChange: (times: { readonly words: string; readonly rules: readonly AvailabilityRule[] }) => void
}

/** When an expert can serve: the words, what is understood of them to say yes to, or rules put together by hand. */
export function ExpertTimes({ words, rules, onChange }: ExpertTimesProps) {
  const [byHand, setByHand] = useState(false)
  const reading = useAnswer(`understand ${words}`, (client) => client.consultations.understand({ text: words }), ['calendar']).data
  const same = reading?.rules !== undefined && reading.rules !== null && sayAvailability(reading.rules) === sayAvailability(rules)
  return (
    <Flex vertical gap={8}>
      <Input aria-label="可服务时间" maxLength={200} value={words} placeholder="如 每周二上午9:00-11:30，节假日除外" onChange={(event) => onChange({ words: event.target.value, rules })} />
      {reading?.rules && !same && (
        <Alert type="info" title={`理解为：${reading.said}`} description={`接下来：${nextText(reading.next)}`}
          action={<Button type="primary" size="small" onClick={() => onChange({ words, rules: reading.rules ?? [] })}>对，就是这样</Button>} />
      )}
      {reading && reading.rules === null && words !== '' && <Alert type="warning" title={leftText(reading)} action={<Button size="small" onClick={() => setByHand(true)}>自己定时间</Button>} />}
      {rules.length > 0 && <div>已确认：<strong>{sayAvailability(rules)}</strong><br /><NextDays rules={rules} /></div>}
      {(byHand || (rules.length > 0 && !same))
        ? <RuleEditor rules={rules} onChange={(changed) => onChange({ words, rules: changed })} />
        : <Button size="small" style={{ alignSelf: 'flex-start' }} onClick={() => setByHand(true)}>自己定时间</Button>}
    </Flex>
  )
}
