import { longDayText, timeText } from '../../../shared/text/time.ts'
import { useNow } from '../ui/use-now.ts'

/** The station's time of day, the one that decides what is past. */
export function ClockText() {
  const now = useNow()
  return (
    <div>
      <strong style={{ fontSize: 24, lineHeight: 1.2 }}>{timeText(now)}</strong>
      <div style={{ fontSize: 14 }}>{longDayText(now)}</div>
    </div>
  )
}
