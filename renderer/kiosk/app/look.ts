import { useCallback, useEffect, useMemo, useState } from 'react'
import { panelScale } from '../../../shared/domain/kiosk/panel.ts'

/** How large the letters are: 标准, 大, 特大. */
export const SIZES = ['normal', 'large', 'huge'] as const
export type Size = (typeof SIZES)[number]

/** How whoever stands there would like to see it. */
export interface Look {
  readonly size: Size
  readonly strong: boolean
}

export interface LookSwitch extends Look {
  nextSize(): void
  toggleContrast(): void
  /** As it was before anybody touched it. */
  reset(): void
}

const PLAIN: Look = { size: 'normal', strong: false }

export function sizeAfter(size: Size): Size {
  return SIZES[(SIZES.indexOf(size) + 1) % SIZES.length] ?? 'normal'
}

/** Letters and contrast as one person wants them, told to the stylesheet by two attributes of the page. */
export function useLook(): LookSwitch {
  const [look, setLook] = useState(PLAIN)
  useEffect(() => {
    Object.assign(document.documentElement.dataset, { size: look.size, contrast: look.strong ? 'strong' : 'plain' })
  }, [look])
  const nextSize = useCallback(() => setLook((before) => ({ ...before, size: sizeAfter(before.size) })), [])
  const toggleContrast = useCallback(() => setLook((before) => ({ ...before, strong: !before.strong })), [])
  const reset = useCallback(() => setLook(PLAIN), [])
  return useMemo(() => ({ ...look, nextSize, toggleContrast, reset }), [look, nextSize, toggleContrast, reset])
}

/** Draws everything so large that it keeps its millimetres on the panel the desk has set. */
export function usePanelScale(inches: number | undefined): void {
  useEffect(() => {
    if (inches === undefined) return undefined
    const fit = (): void => document.documentElement.style.setProperty('--scale', String(panelScale(inches, { width: innerWidth, height: innerHeight })))
    fit()
    window.addEventListener('resize', fit)
    return () => window.removeEventListener('resize', fit)
  }, [inches])
}
