import { Input } from 'antd'

interface ShortFieldProps {
  readonly label: string
  readonly example: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Characters; 5 for a time or a day of the year, 10 for a date. */
  readonly length?: 5 | 10
}

/** A time, a day of the year or a date; typed, because a browser's own field speaks the browser's language. */
export function ShortField({ label, example, value, onChange, length = 5 }: ShortFieldProps) {
  return <Input aria-label={label} maxLength={length} placeholder={example} value={value} onChange={(event) => onChange(event.target.value.replaceAll('：', ':'))} style={{ width: length === 5 ? 72 : 138 }} />
}
