import { Alert, Button, Flex, Input, Typography } from 'antd'
import { useState } from 'react'
import type { OpenDay } from '../../../shared/contract/calendar.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { lunarBeside } from '../../../shared/text/lunar.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { DateField } from '../ui/date-field.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { useNow } from '../ui/use-now.ts'
import { missingInOpenDays } from './hours-check.ts'
import { ShortField } from './short-field.tsx'

/** Dates that are opened on purpose, such as a holiday on duty; kept with one button. */
export function OpenDaysSettings() {
  const answer = useAnswer('open days', (client) => client.calendar.openDays(), ['calendar'])
  return <Answered answer={answer}>{(days) => <OpenDaysForm key={JSON.stringify(days)} kept={days} />}</Answered>
}

function OpenDaysForm({ kept }: { readonly kept: readonly OpenDay[] }) {
  const { act, busy } = useAct()
  const today = dateOfMoment(useNow()) as OpenDay['on']
  const [days, setDays] = useState(kept)
  const changed = JSON.stringify(days) !== JSON.stringify(kept)
  useUnsaved(changed)
  const missing = missingInOpenDays(days)
  const add = (): void => setDays([...days, { on: days.at(-1)?.on ?? today, name: '值班', opens: '09:00' as OpenDay['opens'], closes: '11:30' as OpenDay['closes'] }])
  const replace = (index: number, part: Partial<OpenDay>): void => setDays(days.map((day, at) => (at === index ? { ...day, ...part } : day)))
  const save = () => act((client) => client.calendar.setOpenDays({ days: days.toSorted((a, b) => (a.on + a.opens < b.on + b.opens ? -1 : 1)) }), { done: '特别开放的日子已保存' })
  return (
    <section aria-label="特别开放的日子" style={{ marginTop: 28 }}>
      <Typography.Title level={2} style={{ fontSize: 18 }}>特别开放的日子</Typography.Title>
      <Flex vertical gap={10}>
        <p style={{ margin: 0 }}>例如节假日值班。这一天只按这里写的开放，不再看平时的开放时间。</p>
        {days.map((day, index) => (
          <Flex key={index} gap={8} align="center" wrap>
            <DateField label={`第 ${index + 1} 天的日期`} value={day.on} onChange={(on) => replace(index, { on: on as OpenDay['on'] })} />
            <Input aria-label={`第 ${index + 1} 天的名称`} maxLength={30} value={day.name} onChange={(event) => replace(index, { name: event.target.value })} style={{ width: 140 }} />
            <ShortField label={`第 ${index + 1} 天开始`} example="09:00" value={day.opens} onChange={(opens) => replace(index, { opens: opens as OpenDay['opens'] })} />
            至
            <ShortField label={`第 ${index + 1} 天结束`} example="11:30" value={day.closes} onChange={(closes) => replace(index, { closes: closes as OpenDay['closes'] })} />
            <Button aria-label={`删除 ${day.on} ${day.opens}`} onClick={() => setDays(days.filter((_, at) => at !== index))}>删除</Button>
            <span>{lunarBeside(day.on)}</span>
          </Flex>
        ))}
        {days.length === 0 && <p style={{ margin: 0 }}>还没有特别开放的日子。</p>}
      </Flex>
      <Flex gap={12} wrap style={{ marginTop: 12 }}>
        <Button onClick={add}>增加一天</Button>
        <Button type="primary" loading={busy} disabled={!changed || missing !== null} onClick={() => void save()}>保存这些日子</Button>
        {missing !== null && <Alert type="info" showIcon title={missing} />}
      </Flex>
    </section>
  )
}
