import { useCallback, useState } from 'react'
import { codeOf, sentenceFor } from '../../../shared/text/refusals.ts'
import { useIsLead } from '../app/session-store.ts'

/** Keeps a refusal for a short notice, which the lead may let through; anybody else just hears the sentence. */
export function useLate(): { readonly refused: string | null; readonly onRefusal: (error: unknown) => boolean; readonly clear: () => void } {
  const isLead = useIsLead()
  const [refused, setRefused] = useState<string | null>(null)
  const onRefusal = useCallback((error: unknown) => {
    const waivable = isLead && codeOf(error) === 'NOTICE_SHORT'
    setRefused(waivable ? sentenceFor(error) : null)
    return waivable
  }, [isLead])
  const clear = useCallback(() => setRefused(null), [])
  return { refused, onRefusal, clear }
}
