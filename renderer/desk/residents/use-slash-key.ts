import type { InputRef } from 'antd'
import { useEffect, type RefObject } from 'react'

/** Goes to a search box on `/`, unless somebody is typing into a field. */
export function useSlashKey(box: RefObject<InputRef | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]') !== null
      if (event.key !== '/' || typing || event.isComposing) return
      event.preventDefault()
      box.current?.focus({ cursor: 'all' })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [box])
}
