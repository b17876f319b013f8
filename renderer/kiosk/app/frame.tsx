import type { ReactNode } from 'react'
import { Clock } from './clock.tsx'
import { HelpButton } from './help-button.tsx'
import { useKiosk } from './kiosk-context.ts'
import type { Step } from './step.ts'
import { useVoice } from './voice.tsx'

/** What stands on every screen: whose house this is, the time, the way back, and a person to ask. */
export function Frame({ step, ready, children }: { readonly step: Step; readonly ready: boolean; readonly children: ReactNode }) {
  const { today } = useKiosk()
  return (
    <div className="kiosk">
      <header className="top">
        <div className="station">{today?.stationName || '邻站'}</div>
        <Clock ahead={today?.ahead ?? 0} />
      </header>
      {children}
      <footer className="foot">
        <Back step={step} />
        <VoiceButton />
        {ready && <HelpButton />}
      </footer>
    </div>
  )
}

/** One step back, and home; the home screen needs neither. */
function Back({ step }: { readonly step: Step }) {
  const { go, home } = useKiosk()
  if (step.kind === 'home' || step.kind === 'result') return <span className="foot-space" />
  return (
    <>
      <button type="button" className="key" onClick={home}>回首页</button>
      {step.kind !== 'way' && <button type="button" className="key" onClick={() => go({ kind: 'way', session: step.session })}>上一步</button>}
      <span className="foot-space" />
    </>
  )
}

function VoiceButton() {
  const { available, on, toggle } = useVoice()
  if (!available) return <span className="foot-note">本机没有中文朗读</span>
  return <button type="button" className="key" aria-pressed={on} onClick={toggle}>{on ? '朗读：开' : '朗读：关'}</button>
}
