import { Button, Space } from 'antd'
import { dateOfMoment, momentAt } from '../../../shared/text/time.ts'
import { DateField } from '../ui/date-field.tsx'

const DAY_MS = 24 * 60 * 60_000

interface DaySwitchProps {
  readonly on: string
  readonly today: string
  readonly onChange: (on: string) => void
}

/** The day before, today, the day after, or any other. */
export function DaySwitch({ on, today, onChange }: DaySwitchProps) {
  const shift = (days: number): void => onChange(dateOfMoment(momentAt(on, '12:00') + days * DAY_MS))
  return (
    <Space.Compact>
      <Button aria-label="前一天" onClick={() => shift(-1)}>‹</Button>
      <Button type={on === today ? 'primary' : 'default'} onClick={() => onChange(today)}>今天</Button>
      <DateField value={on} onChange={onChange} />
      <Button aria-label="后一天" onClick={() => shift(1)}>›</Button>
    </Space.Compact>
  )
}
