import { useEffect } from 'react'
import { focusAlong, nothingFocused, trailOf, wholeIsGone, type Trail } from '../ui/focus-trail.ts'

/** So far back the focus is led; what had it earlier is of another errand. */
const MOST_REMEMBERED = 20

/**
 * Keeps the focus on the page. Where what had it is taken away (a form that was sent, a button that became another one, a
 * closed drawer, the sign-in page), it goes to what stands nearest, else to what had it before, else to the page itself.
 */
export function useFocusKeeper(): void {
  useEffect(() => {
    const state: { trails: readonly Trail[]; frame: number | undefined } = { trails: [], frame: undefined }
    const remember = (event: FocusEvent): void => {
      if (event.target instanceof HTMLElement) state.trails = [trailOf(event.target), ...state.trails].slice(0, MOST_REMEMBERED)
    }
    const look = (): void => {
      state.frame ??= nothingFocused() ? requestAnimationFrame(() => {
        state.frame = undefined
        leadBack(state.trails)
      }) : undefined
    }
    const watch = new MutationObserver(look)
    watch.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    return () => {
      if (state.frame !== undefined) cancelAnimationFrame(state.frame)
      watch.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [])
}

/** A click beside everything takes the focus off on purpose: then what had it is still there, and it is left so. */
function leadBack([last, ...before]: readonly Trail[]): void {
  const [element] = last ?? []
  if (!last || !nothingFocused() || (element?.isConnected === true && element.checkVisibility())) return
  if (!wholeIsGone(last)) return void (focusAlong(last) || focusPage())
  const hasGone = last.some((part) => part.matches('main'))
  if (hasGone || !before.some((trail) => !wholeIsGone(trail) && focusAlong(trail))) focusPage()
}

/** The page itself: what is read from there, and where Tab begins. A dialog that is just opening takes the focus by itself. */
function focusPage(): void {
  const dialogs = [...document.querySelectorAll('[role=dialog]')].some((dialog) => dialog.checkVisibility())
  if (!dialogs) document.querySelector<HTMLElement>('main')?.focus()
}
