import { useEffect, useEffectEvent } from 'react'
import { feed, NO_BURST } from './wedge.ts'

/** Listens for a scanner anywhere on the page, at any time. */
export function useScanner(onScan: (code: string) => void): void {
  const scanned = useEffectEvent(onScan)
  useEffect(() => {
    const state = { burst: NO_BURST }
    const onKey = (event: KeyboardEvent): void => {
      const step = feed(state.burst, { code: event.code, at: event.timeStamp })
      state.burst = step.burst
      if (step.swallow) {
        event.preventDefault()
        event.stopPropagation()
      }
      if (step.scanned !== null) scanned(step.scanned)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
}
