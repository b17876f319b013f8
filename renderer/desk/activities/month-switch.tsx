import { Button, Input, Space } from 'antd'

interface MonthSwitchProps {
  readonly month: string
  readonly onChange: (month: string) => void
}

/** The month before, a month, the month after. */
export function MonthSwitch({ month, onChange }: MonthSwitchProps) {
  return (
    <Space.Compact>
      <Button aria-label="上个月" onClick={() => onChange(shifted(month, -1))}>‹</Button>
      <Input aria-label="月份" type="month" value={month} onChange={(event) => event.target.value !== '' && onChange(event.target.value)} style={{ width: 150 }} />
      <Button aria-label="下个月" onClick={() => onChange(shifted(month, 1))}>›</Button>
    </Space.Compact>
  )
}

function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}
