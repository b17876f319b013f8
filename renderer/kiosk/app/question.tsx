import { useEffect, type ReactNode } from 'react'
import { useVoice } from './voice.tsx'

interface QuestionProps {
  readonly ask: string
  readonly hint?: string
  /** What is read aloud; the question itself when left out. */
  readonly say?: string
  readonly children: ReactNode
}

/** One question, read aloud where the machine can, and below it what can be answered. */
export function Question({ ask, hint, say = ask, children }: QuestionProps) {
  const { speak } = useVoice()
  useEffect(() => speak(say), [speak, say])
  return (
    <main className="stage">
      <div className="ask">
        <h1>{ask}</h1>
        {hint !== undefined && <p className="hint">{hint}</p>}
      </div>
      <div className="answers">{children}</div>
    </main>
  )
}
