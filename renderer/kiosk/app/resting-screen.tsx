import { useEffect, useState } from 'react'
import { restingAt, type Resting } from '../../../shared/domain/kiosk/resting.ts'
import { dayText, timeText, weekdayText } from '../../../shared/text/time.ts'
import { hourText } from '../sign-in/hour-text.ts'
import type { Today } from './kiosk-context.ts'
import { lunarDay } from './lunar-day.ts'

/** How long after the last touch somebody has surely gone, in milliseconds. */
const GONE_MS = 60_000

interface RestingScreenProps {
  readonly today: Today
  /** Nobody has touched the start screen for a minute. */
  readonly onGone: () => void
}

/** The clock, large, when nobody stands there; dark when the house is shut. Any touch wakes it, and touches nothing under it. */
export function RestingScreen({ today, onGone }: RestingScreenProps) {
  const { now, resting, wake } = useResting(today, onGone)
  if (resting === 'awake') return null
  const next = today.sessions.find(({ state, endsAt }) => state !== 'ended' && endsAt > now)
  return (
    <button type="button" className={`resting resting-${resting}`} onClick={wake}>
      <span className="resting-time">{timeText(now)}</span>
      <span className="resting-day">{dayText(now)} {weekdayText(now)}</span>
      <span className="resting-day">{lunarDay(now)}</span>
      {resting === 'idle' && next && <span className="resting-next">{hourText(next.startsAt)} {next.title} · {next.place}</span>}
      <span className="resting-hint">{resting === 'night' ? '现在不开放，点一下看看' : '点一下屏幕开始'}</span>
    </button>
  )
}

function useResting({ open, sessions, screen, ahead }: Today, onGone: () => void): { readonly now: number; readonly resting: Resting; wake(): void } {
  const [now, setNow] = useState(() => Date.now())
  const [touchedAt, setTouchedAt] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    const touched = (): void => setTouchedAt(Date.now())
    window.addEventListener('keydown', touched)
    window.addEventListener('pointerdown', touched)
    return () => {
      clearInterval(timer)
      window.removeEventListener('keydown', touched)
      window.removeEventListener('pointerdown', touched)
    }
  }, [])
  const gone = now - touchedAt >= GONE_MS
  useEffect(() => {
    if (gone) onGone()
  }, [gone, onGone])
  const resting = restingAt({ now: now + ahead, touchedAt: touchedAt + ahead, idleMinutes: screen.idleMinutes, open, sessions })
  return { now: now + ahead, resting, wake: () => setTouchedAt(Date.now()) }
}
