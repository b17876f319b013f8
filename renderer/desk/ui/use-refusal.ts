import { useCallback, useState } from 'react'

export interface KeptRefusal {
  /** What was refused; null once the form says something else. */
  readonly error: unknown
  /** For `act`: takes every refusal over, so that it stays beside the form. */
  readonly onRefusal: (error: unknown) => boolean
  readonly clear: () => void
}

/** Keeps a refusal beside its form for as long as the form still says what was refused. `about`: its values as one text. */
export function useRefusal(about: string): KeptRefusal {
  const [kept, setKept] = useState<{ readonly about: string; readonly error: unknown } | null>(null)
  const onRefusal = useCallback((error: unknown) => {
    setKept({ about, error })
    return true
  }, [about])
  const clear = useCallback(() => setKept(null), [])
  return { error: kept?.about === about ? kept.error : null, onRefusal, clear }
}
