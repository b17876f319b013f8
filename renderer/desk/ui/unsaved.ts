import { useCallback, useEffect, useState } from 'react'

/** The forms on the page that hold what was typed and not saved. */
const forms = new Set<symbol>()

/** Whether something typed would be lost by leaving the page now. */
export const hasUnsaved = (): boolean => forms.size > 0

/** Somebody has said that it may be lost. */
export const forgetUnsaved = (): void => forms.clear()

/**
 * Says that a form holds something unsaved, for as long as it does and is shown; leaving the page is then asked about.
 * The function given back says that it has just been saved, before the next rendering: what leads on from there is not asked.
 */
export function useUnsaved(unsaved: boolean): () => void {
  const [form] = useState(() => Symbol('form'))
  const saved = useCallback(() => void forms.delete(form), [form])
  useEffect(() => {
    if (!unsaved) return undefined
    forms.add(form)
    return saved
  }, [unsaved, form, saved])
  return saved
}
