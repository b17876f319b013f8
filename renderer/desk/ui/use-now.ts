import { useEffect, useState } from 'react'
import { useAnswer } from '../../ui/station.tsx'

const TICK_MS = 10_000

/** The station's clock, which decides what is past, at this page: to ten seconds, whatever the computer of the page thinks. */
export function useNow(): number {
  const skew = useAnswer('clock', async (client) => (await client.setup.status()).now - Date.now(), ['station'])
  const [at, setAt] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setAt(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return at + (skew.data ?? 0)
}
