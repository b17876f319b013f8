import { useEffect, useState } from 'react'
import { focusAlong, nothingFocused, trailOf } from './focus-trail.ts'

/** For a drawer, dialog or form that is shown while it is mounted: when it goes, the focus goes back to what opened it, or near to where that was. */
export function useFocusBack(): void {
  const [opener] = useState(() => trailOf(document.activeElement)) // before anything in here takes the focus
  useEffect(() => () => void requestAnimationFrame(() => {
    if (nothingFocused()) focusAlong(opener)
  }), [opener])
}
