import { useCallback, useMemo, useRef, useState } from 'react'
import { useStation } from '../../ui/station.tsx'
import { ScanCue } from '../scan/scan-cue.tsx'
import { useScans } from '../scan/use-scans.ts'
import { createHeadTaps } from '../sign-in/head-taps.ts'
import { Frame } from './frame.tsx'
import { IdleNotice } from './idle-notice.tsx'
import { KioskContext, type Kiosk, type Work } from './kiosk-context.ts'
import { useLook, usePanelScale } from './look.ts'
import { Lost } from './lost.tsx'
import { RestingScreen } from './resting-screen.tsx'
import { HOME, type Step } from './step.ts'
import { StepScreen } from './step-screen.tsx'
import { stepFor, withinPatience } from './trouble.ts'
import { useToday } from './use-today.ts'
import { overRestarts, useWays } from './ways.ts'

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
  const ways = useWays()
  const act = useCallback(async (work: Work, again: boolean): Promise<void> => {
    if (running.current || (!again && !client)) return
    running.current = true
    setBusy(true)
    go(await withinPatience((patience) => (again || !client ? overRestarts(ways, work, patience) : work(client, patience))).catch(stepFor))
    running.current = false
    setBusy(false)
  }, [client, go, ways])
  const run = useCallback((work: Work) => void act(work, false), [act])
  const runAgain = useCallback((work: Work) => void act(work, true), [act])
  const kiosk = useMemo<Kiosk>(() => ({ go, home, leave, run, runAgain, busy, look, today, headTaps }), [go, home, leave, run, runAgain, busy, look, today, headTaps])
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
