import type { ReactNode } from 'react'
import { Clock } from './clock.tsx'
import { HelpButton } from './help-button.tsx'
import { useKiosk } from './kiosk-context.ts'
import type { Size } from './look.ts'
import { stepBefore, type Step } from './step.ts'
import { useVoice } from './voice.tsx'

/** What stands on every screen: whose house this is, the time, the way back, how it looks and sounds, and a person to ask. */
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
        <div className="foot-look">
          <VoiceButton />
          <LookButtons />
        </div>
        {ready && <HelpButton />}
      </footer>
    </div>
  )
}

/** One step back, and home; the home screen needs neither. */
function Back({ step }: { readonly step: Step }) {
  const { go, home } = useKiosk()
  if (step.kind === 'home' || step.kind === 'result') return <span className="foot-space" />
  const before = stepBefore(step)
  return (
    <div className="foot-back">
      <button type="button" className="key" onClick={home}>回首页</button>
      {before && <button type="button" className="key" onClick={() => go(before)}>上一步</button>}
    </div>
  )
}

function VoiceButton() {
  const { available, on, toggle } = useVoice()
  if (!available) return <span className="foot-note">本机没有中文朗读</span>
  return <button type="button" className="key" aria-pressed={on} onClick={toggle}>{on ? '朗读：开' : '朗读：关'}</button>
}

const SIZE_WORDS: Readonly<Record<Size, string>> = { normal: '字：标准', large: '字：大', huge: '字：特大' }

function LookButtons() {
  const { look } = useKiosk()
  return (
    <>
      <button type="button" className="key" onClick={look.nextSize}>{SIZE_WORDS[look.size]}</button>
      <button type="button" className="key" aria-pressed={look.strong} onClick={look.toggleContrast}>{look.strong ? '黑底' : '白底'}</button>
    </>
  )
}
