import { useEffect, useState } from 'react'
import { useStation } from '../../ui/station.tsx'
import { withinPatience } from './trouble.ts'

/** How long the answer to a ring stands, in milliseconds; then one may ring again. */
const SAID_MS = 20_000

const LABELS = { quiet: '请工作人员帮忙', ringing: '正在通知…', rung: '已通知，请稍等', failed: '没通知到，请招手' } as const

/** Always there, over every veil: rings at the desk, and where that cannot be reached says what else helps. */
export function HelpButton() {
  const { client, state } = useStation()
  const [said, setSaid] = useState<keyof typeof LABELS>('quiet')

  useEffect(() => {
    if (said === 'quiet' || said === 'ringing') return undefined
    const timer = setTimeout(() => setSaid('quiet'), SAID_MS)
    return () => clearTimeout(timer)
  }, [said])

  const ring = (): void => {
    if (!client || state !== 'open') return setSaid('failed')
    setSaid('ringing')
    withinPatience((signal) => client.kiosk.help(undefined, { signal })).then(() => setSaid('rung'), () => setSaid('failed'))
  }
  return <button type="button" className="key key-help" aria-live="polite" onClick={ring}>{LABELS[said]}</button>
}
