import { useEffect, useState } from 'react'
import type { Tone } from '../../../shared/text/admission.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import type { Result } from '../app/step.ts'
import { useVoice } from '../app/voice.tsx'
import { countHead } from './act.ts'
import { followUpsOf, undoOf } from './follow-ups.ts'
import { wordsFor } from './result-words.ts'

/** Seconds a result stands by itself; one that can be taken back stands as long as that is possible, one that asks something a while longer. */
const STANDS_SECONDS = 8
const UNDO_SECONDS = 10
const ASKS_SECONDS = 30

const MARKS: Readonly<Record<Tone, string>> = { done: '✓', known: '✓', sorry: '!' }

/** What came of it, huge and read aloud; goes home by itself. */
export function ResultScreen({ result }: { readonly result: Result }) {
  const { leave, run, busy, headTaps } = useKiosk()
  const { speak } = useVoice()
  const { tone, title, lines } = wordsFor(result)
  const undoing = undoOf(result)
  const followUps = followUpsOf(result)
  const left = useCountdown(secondsFor(undoing !== null, followUps.length > 0), leave)
  const said = [title, ...lines].join('。')
  useEffect(() => speak(said), [speak, said])

  return (
    <main className={`result result-${tone}`}>
      <div className="mark" aria-hidden="true">{MARKS[tone]}</div>
      <div className="result-words" role="status">
        <h1>{title}</h1>
        {lines.map((line) => <p key={line}>{line}</p>)}
      </div>
      <div className="row">
        {undoing && <button type="button" className="key" disabled={busy} onClick={() => run(undoing)}>{result.kind === 'signIn' ? '签错了，撤销' : '按错了，撤销'}（{left}）</button>}
        {followUps.map(({ label, work }) => <button key={label} type="button" className="key key-main" disabled={busy} onClick={() => run(work)}>{label}</button>)}
        {result.kind === 'headUnsure' && <button type="button" className="key" disabled={busy} onClick={() => run((client, patience) => countHead(client, result.session, { taps: headTaps, patience }))}>再按一次</button>}
        <button type="button" className={followUps.length > 0 ? 'key' : 'key key-main'} onClick={leave}>{undoing === null ? `完成（${left}）` : '完成'}</button>
      </div>
    </main>
  )
}

function secondsFor(undoable: boolean, asks: boolean): number {
  if (undoable) return UNDO_SECONDS
  return asks ? ASKS_SECONDS : STANDS_SECONDS
}

/** Whole seconds left. */
function useCountdown(seconds: number, onEnd: () => void): number {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => before - 1), 1_000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (left <= 0) onEnd()
  }, [left, onEnd])
  return Math.max(0, left)
}
