import { Flex, Form } from 'antd'
import { dateOfMoment, momentAt, timeText } from '../../../shared/text/time.ts'
import { TimeSelect } from '../scheduling/time-select.tsx'
import { DateField } from '../ui/date-field.tsx'

/** A leave's time as it is typed. */
export interface LeaveSpan {
  readonly on: string
  readonly from: string
  readonly until: string
  readonly to: string
}

export function leaveSpanOf({ startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number }): LeaveSpan {
  return { on: dateOfMoment(startsAt), from: timeText(startsAt), until: dateOfMoment(endsAt), to: timeText(endsAt) }
}

export function momentsOf({ on, from, until, to }: LeaveSpan): { startsAt: number; endsAt: number } {
  return { startsAt: momentAt(on, from), endsAt: momentAt(until, to) }
}

/** From when to when somebody is on leave; the last day is never before the first. */
export function LeaveSpanFields({ value, onChange }: { readonly value: LeaveSpan; readonly onChange: (span: LeaveSpan) => void }) {
  return (
    <Form.Item label="请假时间">
      <Flex gap={8} wrap align="center">
        <DateField value={value.on} onChange={(on) => onChange({ ...value, on, until: value.until < on ? on : value.until })} />
        <TimeSelect label="从" value={value.from} onChange={(from) => onChange({ ...value, from })} />
        <span>到</span>
        <DateField value={value.until} onChange={(until) => onChange({ ...value, until })} />
        <TimeSelect label="到" value={value.to} onChange={(to) => onChange({ ...value, to })} />
      </Flex>
    </Form.Item>
  )
}
