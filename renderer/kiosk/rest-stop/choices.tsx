interface ChoicesProps {
  readonly choices: readonly { readonly id: string; readonly name: string; readonly note?: string; readonly off?: boolean }[]
  readonly disabled?: boolean
  readonly onTap: (id: string) => void
}

/** Large words to choose one of. */
export function Choices({ choices, disabled = false, onTap }: ChoicesProps) {
  return (
    <div className="names choices">
      {choices.map(({ id, name, note, off = false }) => (
        <button key={id} type="button" className="name" disabled={disabled || off} onClick={() => onTap(id)}>
          <span className="name-text">{name}</span>
          {note !== undefined && <span className="name-note">{note}</span>}
        </button>
      ))}
    </div>
  )
}
