import type { CSSProperties } from 'react'

/** The look of a line in a list to choose from; the chosen one stands out by colour and by a bar. */
export function optionStyle(selected: boolean): CSSProperties {
  return { padding: '9px 12px', cursor: 'pointer', borderRadius: 6, borderInlineStart: `4px solid ${selected ? '#0B4F86' : 'transparent'}`, background: selected ? '#E3EEF8' : 'transparent' }
}
