import { useEffect, useState } from 'react'
import type { Kiosk } from '../app/kiosk-context.ts'
import { scanSlip } from './scan-slip.ts'
import { createRepeats } from './twice.ts'
import { useScanner } from './use-scanner.ts'

/** How long 扫到了 stands, in milliseconds. */
const CUE_MS = 1_500

/**
 * Takes scans wherever the kiosk is; true while one has just been seen. While another act waits for its answer a scan is
 * left alone, like a second tap: what the screen says next must be about whoever asked first.
 */
export function useScans({ go, runAgain, busy }: Pick<Kiosk, 'go' | 'runAgain' | 'busy'>): boolean {
  const [repeats] = useState(createRepeats)
  const [seen, setSeen] = useState(0)

  useScanner((scan) => {
    if (busy) return
    if (scan.kind === 'unreadable') return go({ kind: 'result', result: { kind: 'unknownSlip' } })
    if (repeats.again(scan.code, performance.now())) return
    setSeen((count) => count + 1)
    runAgain((client) => scanSlip(client, scan.code))
  })
  useEffect(() => {
    if (seen === 0) return undefined
    const timer = setTimeout(() => setSeen(0), CUE_MS)
    return () => clearTimeout(timer)
  }, [seen])
  return seen > 0
}
