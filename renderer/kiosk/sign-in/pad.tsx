interface PadProps {
  readonly keys: readonly string[]
  readonly label: string
  readonly className: string
  readonly disabled: boolean
  readonly onKey: (key: string) => void
  readonly onBack: () => void
  /** Left out where there is no room for it. */
  readonly onClear?: () => void
}

/** The kiosk's own keys: a resident's machine has no keyboard, and a system's is too small. */
export function Pad({ keys, label, className, disabled, onKey, onBack, onClear }: PadProps) {
  return (
    <div className={`pad ${className}`} role="group" aria-label={label}>
      {keys.map((key) => <button key={key} type="button" className="key key-pad" disabled={disabled} onClick={() => onKey(key)}>{key}</button>)}
      {onClear && <button type="button" className="key key-pad key-word" disabled={disabled} onClick={onClear}>清空</button>}
      <button type="button" className="key key-pad key-word" disabled={disabled} onClick={onBack}>退格</button>
    </div>
  )
}

/** What has been typed so far, one box a place. */
export function Places({ typed, places, label }: { readonly typed: string; readonly places: number; readonly label: string }) {
  const shown = [...typed]
  return (
    <div className="places" role="status" aria-label={`${label} ${shown.join(' ')}`}>
      {Array.from({ length: places }, (_, index) => <span key={index} className={`place ${index === shown.length ? 'place-next' : ''}`}>{shown[index] ?? ''}</span>)}
    </div>
  )
}
