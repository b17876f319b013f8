import { useEffect, useEffectEvent } from 'react'
import { feed, NO_BURST, type Scan } from './wedge.ts'

/** Listens for a scanner anywhere on the page, at any time. */
export function useScanner(onScan: (scan: Scan) => void): void {
  const scanned = useEffectEvent(onScan)
  useEffect(() => {
    const state = { burst: NO_BURST }
    const onKey = (event: KeyboardEvent): void => {
      const step = feed(state.burst, { code: event.code, at: event.timeStamp, odd: event.repeat || event.ctrlKey || event.altKey || event.metaKey })
      state.burst = step.burst
      if (step.swallow) {
        event.preventDefault()
        event.stopPropagation()
      }
      if (step.scan) scanned(step.scan)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    window.addEventListener('mousedown', leaveNoFocus)
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true })
      window.removeEventListener('mousedown', leaveNoFocus)
    }
  }, [])
}

/** A finger moves no focus, so that a stray Enter of a scanner presses nothing a resident pressed before; a keyboard still does. */
function leaveNoFocus(event: MouseEvent): void {
  event.preventDefault()
}
