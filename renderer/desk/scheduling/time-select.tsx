import { Select } from 'antd'
import { QUARTERS } from './slot.ts'

interface TimeSelectProps {
  readonly label: string
  readonly value: string
  readonly onChange: (time: string) => void
}

/** A time on the quarter hour: pick it, or type 930. */
export function TimeSelect({ label, value, onChange }: TimeSelectProps) {
  const times = QUARTERS.includes(value) ? QUARTERS : [...QUARTERS, value].toSorted()
  return (
    <Select aria-label={label} value={value} onChange={onChange} style={{ width: 110 }} options={times.map((time) => ({ value: time, label: time }))}
      showSearch={{ filterOption: (typed, option) => (option?.value ?? '').replace(':', '').replace(/^0/, '').startsWith(typed.replace(/[:：]/, '').replace(/^0/, '')) }} />
  )
}
