import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { useAnswer } from '../../ui/station.tsx'

const TICK_MS = 10_000

/** How far the station's clock was ahead of this page's when last asked, in milliseconds: a page that opens later starts from it. */
const useKnownSkew = create<{ readonly ms: number }>()(() => ({ ms: 0 }))

/** The station's clock, which decides what is past, at this page: to ten seconds, whatever the computer of the page thinks. */
export function useNow(): number {
  useAnswer('clock', async (client) => useKnownSkew.setState({ ms: (await client.setup.status()).now - Date.now() }), ['station'])
  const skew = useKnownSkew((known) => known.ms)
  const [at, setAt] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setAt(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return at + skew
}
