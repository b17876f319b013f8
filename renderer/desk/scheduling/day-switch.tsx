import { Button, Space } from 'antd'
import { DateField } from '../ui/date-field.tsx'
import { shiftDate } from './board-days.ts'

interface DaySwitchProps {
  readonly on: string
  readonly today: string
  /** How many days one step goes: a day, or a week. */
  readonly step?: 1 | 7
  readonly onChange: (on: string) => void
}

/** The day or week before, today, the one after, or any other. */
export function DaySwitch({ on, today, step = 1, onChange }: DaySwitchProps) {
  const unit = step === 1 ? '天' : '周'
  return (
    <Space.Compact>
      <Button aria-label={`前一${unit}`} onClick={() => onChange(shiftDate(on, -step))}>‹</Button>
      <Button type={on === today ? 'primary' : 'default'} onClick={() => onChange(today)}>今天</Button>
      <DateField value={on} onChange={onChange} />
      <Button aria-label={`后一${unit}`} onClick={() => onChange(shiftDate(on, step))}>›</Button>
    </Space.Compact>
  )
}
