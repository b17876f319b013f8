import { useEffect, useState } from 'react'
import { longDayText, timeText } from '../../../shared/text/time.ts'

/** The time of day as this page's computer has it, to the minute. */
export function ClockText() {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <div>
      <strong style={{ fontSize: 24, lineHeight: 1.2 }}>{timeText(now)}</strong>
      <div style={{ fontSize: 14 }}>{longDayText(now)}</div>
    </div>
  )
}
