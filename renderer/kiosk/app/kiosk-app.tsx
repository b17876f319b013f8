import { useCallback, useMemo, useRef, useState } from 'react'
import { useStation } from '../../ui/station.tsx'
import { ScanCue } from '../scan/scan-cue.tsx'
import { useScans } from '../scan/use-scans.ts'
import { createHeadTaps } from '../sign-in/head-taps.ts'
import { Frame } from './frame.tsx'
import { IdleNotice } from './idle-notice.tsx'
import { KioskContext, type Kiosk } from './kiosk-context.ts'
import { useLook, usePanelScale } from './look.ts'
import { RestingScreen } from './resting-screen.tsx'
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
  const look = useLook()
  usePanelScale(today?.screen.panelInches)
  const [headTaps] = useState(() => createHeadTaps(() => crypto.randomUUID()))

  const go = useCallback((next: Step) => {
    if (next.kind === 'home') headTaps.visitOver()
    setShown((before) => ({ step: next, serial: before.serial + 1 }))
  }, [headTaps])
  const home = useCallback(() => go(HOME), [go])
  const { reset } = look
  const leave = useCallback(() => {
    reset()
    go(HOME)
  }, [go, reset])
  const run = useCallback(async (work: Parameters<Kiosk['run']>[0]): Promise<void> => {
    if (running.current || !client) return
    running.current = true
    setBusy(true)
    go(await withinPatience((patience) => work(client, patience)).catch(stepFor))
    running.current = false
    setBusy(false)
  }, [client, go])
  const kiosk = useMemo<Kiosk>(() => ({ go, home, leave, run: (work) => void run(work), busy, look, today, headTaps }), [go, home, leave, run, busy, look, today, headTaps])
  const scanned = useScans(kiosk)

  return (
    <KioskContext value={kiosk}>
      <Frame step={step} ready={client !== null}>
        <StepScreen key={serial} step={step} />
      </Frame>
      {scanned && <ScanCue />}
      {busy && <div className="veil veil-late" role="status"><p className="veil-text">请稍候</p></div>}
      {step.kind !== 'home' && <IdleNotice key={`idle ${serial}`} onReset={leave} />}
      {step.kind === 'home' && today && <RestingScreen today={today} onGone={reset} />}
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
