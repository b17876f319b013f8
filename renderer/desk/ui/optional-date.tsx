import generatePicker from 'antd/es/date-picker/generatePicker'
import { civilDate, civilDates, isoDate } from './civil-dates.ts'

const Picker = generatePicker<Date>(civilDates)

interface OptionalDateProps {
  /** A form item names its field by it. */
  readonly id?: string
  /** `YYYY-MM-DD`, or null where there is none. */
  readonly value?: string | null
  readonly onChange?: (on: string | null) => void
}

/** A date in a form that may be left empty. */
export function OptionalDate({ id, value = null, onChange }: OptionalDateProps) {
  return <Picker {...(id !== undefined && { id })} value={value === null ? null : civilDate(value)} format="YYYY-MM-DD" showNow={false} style={{ width: '100%' }} onChange={(date: Date | null) => onChange?.(date && isoDate(date))} />
}
