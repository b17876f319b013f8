import generatePicker from 'antd/es/date-picker/generatePicker'
import { civilDate, civilDates, isoDate } from './civil-dates.ts'

const Picker = generatePicker<Date>(civilDates)

interface DateFieldProps {
  /** `YYYY-MM-DD`. */
  readonly value: string
  readonly onChange: (on: string) => void
  /** Where a form has two dates. */
  readonly label?: string
}

/** A date with its weekday, in Chinese whatever the browser speaks: pick it, or type 12-7. */
export function DateField({ value, onChange, label = '日期' }: DateFieldProps) {
  return <Picker aria-label={label} value={civilDate(value)} format="YYYY-MM-DD ddd" allowClear={false} showNow={false} style={{ width: 172 }} onChange={(date: Date | null) => date && onChange(isoDate(date))} />
}
