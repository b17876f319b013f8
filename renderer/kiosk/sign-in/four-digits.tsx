import { useState } from 'react'
import { Pad, Places } from './pad.tsx'

interface FourDigitsProps {
  readonly label: string
  /** The last digit of an id number may be X. */
  readonly withX?: boolean
  readonly busy: boolean
  readonly onDone: (digits: string) => void
  /** Hears every change before that. */
  readonly onTyped?: (typed: string) => void
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
const PLACES = 4

/** Four places and a number pad; the fourth digit answers by itself. */
export function FourDigits({ label, withX = false, busy, onDone, onTyped }: FourDigitsProps) {
  const [typed, setTyped] = useState('')
  const type = (next: string): void => {
    setTyped(next)
    onTyped?.(next)
    if (next.length === PLACES) onDone(next)
  }
  return (
    <div className="typing">
      <Places typed={typed} places={PLACES} label={label} />
      <Pad keys={withX ? [...DIGITS, 'X', '0'] : [...DIGITS, '0']} label="数字键" className={withX ? 'pad-digits' : 'pad-digits pad-digits-clear'} disabled={busy || typed.length === PLACES}
        onKey={(key) => type(typed + key)} onBack={() => type(typed.slice(0, -1))} {...(withX ? {} : { onClear: () => type('') })} />
    </div>
  )
}
