import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'

interface Voice {
  /** Whether this machine can read Chinese aloud at all. */
  readonly available: boolean
  readonly on: boolean
  toggle(): void
  speak(text: string): void
}

const VoiceContext = createContext<Voice | null>(null)

/** Reads aloud what the screen says, with a Chinese voice of this machine; without one it stays silent and says so. */
export function VoiceProvider({ children }: { readonly children: ReactNode }) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null)
  const [on, setOn] = useState(true)

  useEffect(() => {
    const look = (): void => setVoice(speechSynthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith('zh')) ?? null)
    look()
    speechSynthesis.addEventListener('voiceschanged', look)
    return () => speechSynthesis.removeEventListener('voiceschanged', look)
  }, [])

  const speak = useCallback((text: string) => {
    speechSynthesis.cancel()
    if (!voice || !on || text === '') return
    const words = new SpeechSynthesisUtterance(text)
    words.voice = voice
    words.lang = voice.lang
    words.rate = 0.9
    speechSynthesis.speak(words)
  }, [voice, on])

  const value = useMemo<Voice>(() => ({ available: voice !== null, on, speak, toggle: () => setOn((was) => !was) }), [voice, on, speak])
  return <VoiceContext value={value}>{children}</VoiceContext>
}

export function useVoice(): Voice {
  const voice = useContext(VoiceContext)
  if (!voice) throw new Error('useVoice outside VoiceProvider')
  return voice
}
