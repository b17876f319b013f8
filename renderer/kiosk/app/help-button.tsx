import { useEffect, useState } from 'react'
import { useClient } from '../../ui/station.tsx'

/** How long the answer to a ring stands, in milliseconds; then one may ring again. */
const SAID_MS = 20_000

const LABELS = { quiet: '请工作人员帮忙', rung: '已通知，请稍等', failed: '没通知到，请招手' } as const

/** Always there: rings at the desk. */
export function HelpButton() {
  const client = useClient()
  const [said, setSaid] = useState<keyof typeof LABELS>('quiet')

  useEffect(() => {
    if (said === 'quiet') return undefined
    const timer = setTimeout(() => setSaid('quiet'), SAID_MS)
    return () => clearTimeout(timer)
  }, [said])

  const ring = (): void => {
    client.kiosk.help().then(() => setSaid('rung'), () => setSaid('failed'))
  }
  return <button type="button" className="key key-help" aria-live="polite" onClick={ring}>{LABELS[said]}</button>
}
