import { useEffect } from 'react'
import { useClient } from '../../ui/station.tsx'
import { useSession } from './session-store.ts'

/** Minutes without a key or a touch after which the desk locks itself (house rule). */
const IDLE_MINUTES = 10

/** Locks the desk when nobody touches it; the station forgets who sat there, the page keeps its work. */
export function useIdleLock(): void {
  const client = useClient()
  const lock = useSession((session) => session.lock)
  useEffect(() => {
    const state: { timer: number | undefined } = { timer: undefined }
    const fire = (): void => {
      lock()
      void client.staff.signOut({ why: 'idle' }).catch(() => {})
    }
    const restart = (): void => {
      clearTimeout(state.timer)
      state.timer = window.setTimeout(fire, IDLE_MINUTES * 60_000)
    }
    const signs = ['keydown', 'pointerdown', 'wheel'] as const
    for (const sign of signs) window.addEventListener(sign, restart, { passive: true })
    restart()
    return () => {
      clearTimeout(state.timer)
      for (const sign of signs) window.removeEventListener(sign, restart)
    }
  }, [client, lock])
}
