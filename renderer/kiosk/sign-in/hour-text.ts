import { timeText } from '../../../shared/text/time.ts'

/** A time as it is said: `9:02`. */
export const hourText = (at: number): string => timeText(at).replace(/^0/, '')
