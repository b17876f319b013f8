import { useState } from 'react'
import { Pad, Places } from './pad.tsx'

interface FourDigitsProps {
  readonly label: string
  /** The last digit of an id number may be X. */
  readonly withX?: boolean
  readonly busy: boolean
  readonly onDone: (digits: string) => void
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
const PLACES = 4

/** Four places and a number pad; the fourth digit answers by itself. */
export function FourDigits({ label, withX = false, busy, onDone }: FourDigitsProps) {
  const [typed, setTyped] = useState('')
  const press = (key: string): void => {
    if (typed.length >= PLACES) return
    const next = typed + key
    setTyped(next)
    if (next.length === PLACES) onDone(next)
  }
  return (
    <div className="typing">
      <Places typed={typed} places={PLACES} label={label} />
      <Pad keys={withX ? [...DIGITS, 'X', '0'] : [...DIGITS, '0']} label="数字键" className={withX ? 'pad-digits' : 'pad-digits pad-digits-clear'} disabled={busy}
        onKey={press} onBack={() => setTyped(typed.slice(0, -1))} {...(withX ? {} : { onClear: () => setTyped('') })} />
    </div>
  )
}
