import { Button, Space } from 'antd'

interface MonthSwitchProps {
  readonly month: string
  readonly thisMonth: string
  readonly onChange: (month: string) => void
}

/** The month before, the month shown (a tap leads back to this one), the month after. */
export function MonthSwitch({ month, thisMonth, onChange }: MonthSwitchProps) {
  return (
    <Space.Compact>
      <Button aria-label="上个月" onClick={() => onChange(shifted(month, -1))}>‹</Button>
      <Button disabled={month === thisMonth} onClick={() => onChange(thisMonth)} style={{ width: 130, color: '#1B2430' }}><span role="status">{textOf(month)}</span></Button>
      <Button aria-label="下个月" onClick={() => onChange(shifted(month, 1))}>›</Button>
    </Space.Compact>
  )
}

function textOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}

function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}
