import { useCallback, useState } from 'react'
import { codeOf, sentenceFor } from '../../../shared/text/refusals.ts'
import { useIsLead } from '../app/session-store.ts'

/** Keeps a refusal by a rule of the house that the lead may waive; anybody else just hears the sentence. */
export function useException(): { readonly refused: string | null; readonly onRefusal: (error: unknown) => boolean; readonly clear: () => void } {
  const isLead = useIsLead()
  const [refused, setRefused] = useState<string | null>(null)
  const onRefusal = useCallback((error: unknown) => {
    const code = codeOf(error)
    const waivable = isLead && (code === 'HOUSE_RULE' || code === 'OUTSIDE_HOURS')
    setRefused(waivable ? sentenceFor(error) : null)
    return waivable
  }, [isLead])
  const clear = useCallback(() => setRefused(null), [])
  return { refused, onRefusal, clear }
}
