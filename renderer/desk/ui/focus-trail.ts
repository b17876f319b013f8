/** An element that had the focus, and what it stood in, from the inside out: what is left of it when it is gone. */
export type Trail = readonly HTMLElement[]

const FOCUSABLE = 'button:not(:disabled), a[href], input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [tabindex]:not([tabindex="-1"])'
/** What stands on its own: the focus is not led out of one into another by looking for what stands near. */
const WHOLE = 'main, [role=dialog]'

/** The element and all it stands in. */
export function trailOf(element: Element | null): Trail {
  const trail: HTMLElement[] = []
  for (let at = element; at instanceof HTMLElement && at !== document.body; at = at.parentElement) trail.push(at)
  return trail
}

/** Whether nothing has the focus: what had it was taken off the page, and the next key would go nowhere. */
export function nothingFocused(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** Whether the page or dialog a trail led through is gone as a whole. */
export function wholeIsGone(trail: Trail): boolean {
  const whole = trail.find((element) => element.matches(WHOLE))
  return whole === undefined ? trail[0]?.isConnected !== true : !canTake(whole)
}

/** Focuses the element of a trail, or where it is gone what stands nearest to where it was; false where nothing does. */
export function focusAlong(trail: Trail): boolean {
  const [element] = trail
  if (element && canTake(element)) {
    element.focus()
    return !nothingFocused()
  }
  const left = trail.find((around) => canTake(around))
  if (!left?.closest(WHOLE)) return false
  for (let around: Element | null = left; around && !around.matches(WHOLE); around = around.parentElement) {
    const near = [...around.querySelectorAll<HTMLElement>(FOCUSABLE)].find((candidate) => canTake(candidate))
    if (!near) continue
    near.focus()
    return !nothingFocused()
  }
  return false
}

function canTake(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility() && element.closest('[inert]') === null
}
