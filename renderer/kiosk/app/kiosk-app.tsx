import { useCallback, useMemo, useRef, useState } from 'react'
import { useStation } from '../../ui/station.tsx'
import { scanSlip } from '../scan/scan-slip.ts'
import { useScanner } from '../scan/use-scanner.ts'
import { createHeadTaps } from '../sign-in/head-taps.ts'
import { Frame } from './frame.tsx'
import { IdleNotice } from './idle-notice.tsx'
import { KioskContext, type Kiosk } from './kiosk-context.ts'
import { HOME, type Step } from './step.ts'
import { StepScreen } from './step-screen.tsx'
import { stepFor, withinPatience } from './trouble.ts'
import { useToday } from './use-today.ts'

/** The residents' screen: home, a question at a time, and home again with nothing left behind. */
export function KioskApp() {
  const { client, state } = useStation()
  const [{ step, serial }, setShown] = useState<{ readonly step: Step; readonly serial: number }>({ step: HOME, serial: 0 })
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const today = useToday()
  const [headTaps] = useState(() => createHeadTaps(() => crypto.randomUUID()))

  const go = useCallback((next: Step) => {
    if (next.kind === 'home') headTaps.visitOver()
    setShown((before) => ({ step: next, serial: before.serial + 1 }))
  }, [headTaps])
  const home = useCallback(() => go(HOME), [go])
  const run = useCallback(async (work: Parameters<Kiosk['run']>[0]): Promise<void> => {
    if (running.current || !client) return
    running.current = true
    setBusy(true)
    go(await withinPatience((patience) => work(client, patience)).catch(stepFor))
    running.current = false
    setBusy(false)
  }, [client, go])
  const kiosk = useMemo<Kiosk>(() => ({ go, home, run: (work) => void run(work), busy, today, headTaps }), [go, home, run, busy, today, headTaps])
  useScanner((code) => kiosk.run((station) => scanSlip(station, code)))

  return (
    <KioskContext value={kiosk}>
      <Frame step={step} ready={client !== null}>
        <StepScreen key={serial} step={step} />
      </Frame>
      {busy && <div className="veil veil-late" role="status"><p className="veil-text">请稍候</p></div>}
      {step.kind !== 'home' && <IdleNotice key={`idle ${serial}`} onReset={home} />}
      {(state !== 'open' || !client) && <Lost first={!client} />}
    </KioskContext>
  )
}

/** The way to the station is gone for a moment; it comes back by itself, and a person is near all the while. */
function Lost({ first }: { readonly first: boolean }) {
  return (
    <div className="veil" role="status">
      <div className="veil-card">
        <p className="veil-text">{first ? '正在打开，请稍候' : '正在恢复，请稍候'}</p>
        <p className="veil-note">着急的话，请向工作人员招手</p>
      </div>
    </div>
  )
}
