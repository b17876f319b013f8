import { useEffect, useState } from 'react'
import { dayText, timeText, weekdayText } from '../../../shared/text/time.ts'
import { lunarDay } from './lunar-day.ts'

/** The station's time and day, large, with the lunar date: this page's clock, corrected by how far the station's is ahead of it, in milliseconds. */
export function Clock({ ahead }: { readonly ahead: number }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const at = now + ahead
  return (
    <div className="clock">
      <span className="clock-time">{timeText(at)}</span>
      <span className="clock-days">
        <span className="clock-day">{dayText(at)} {weekdayText(at)}</span>
        <span className="clock-day">{lunarDay(at)}</span>
      </span>
    </div>
  )
}
