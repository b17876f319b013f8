import { Alert, Button, Flex, Input } from 'antd'
import { useState } from 'react'
import { sayAvailability } from '../../../shared/domain/consultations/availability/say-availability.ts'
import { useAnswer } from '../../ui/station.tsx'
import { leftText, nextLine } from './available-text.ts'
import { NextDays } from './next-days.tsx'
import { RuleEditor } from './rule-editor.tsx'
import { needsAnswer, saysTheSame, settled, type TimesDraft } from './times-draft.ts'

interface ExpertTimesProps {
  readonly times: TimesDraft
  readonly onChange: (times: TimesDraft) => void
}

/** When an expert can serve: the words, what is understood of them to say yes to, or rules put together by hand. */
export function ExpertTimes({ times, onChange }: ExpertTimesProps) {
  const { words, rules } = times
  const [byHand, setByHand] = useState(false)
  const reading = useAnswer(`understand ${words}`, (client) => client.consultations.understand({ text: words }), ['calendar']).data
  const same = saysTheSame(reading?.rules, rules)
  const unread = reading?.rules === null && words !== ''
  const editing = byHand || (rules.length > 0 && !same)
  const write = <Button size="small" onClick={() => setByHand(true)}>自己定时间</Button>
  return (
    <Flex vertical gap={8} align="stretch">
      <Input aria-label="可服务时间" maxLength={200} value={words} placeholder="如 每周二上午9:00-11:30，节假日除外" onChange={(event) => onChange({ ...times, words: event.target.value })} />
      {reading?.rules && !same && (
        <Alert type="info" title={`理解为：${reading.said}`} description={nextLine(reading.rules, reading.next)}
          action={<Button type="primary" size="small" onClick={() => onChange(settled(times, reading.rules ?? []))}>对，就是这样</Button>} />
      )}
      {unread && <Alert type="warning" title={leftText(reading)} action={!editing && write} />}
      {rules.length > 0 && <div>{needsAnswer(times) && !same ? '原来确认的' : '已确认'}：<strong>{sayAvailability(rules)}</strong><br /><NextDays rules={rules} /></div>}
      {editing && <RuleEditor rules={rules} onChange={(changed) => onChange(settled(times, changed))} />}
      {!editing && !unread && <div>{write}</div>}
    </Flex>
  )
}
