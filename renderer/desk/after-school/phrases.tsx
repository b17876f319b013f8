import { Button, Input } from 'antd'

interface PhrasesProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** What is often said, to be tapped where there is no keyboard. */
  readonly phrases: readonly string[]
  readonly placeholder?: string
}

/** A line to type, or to tap together. */
export function Phrases({ label, value, onChange, phrases, placeholder = '' }: PhrasesProps) {
  return (
    <div style={{ marginBottom: 16 }}>
      <div style={{ fontSize: 17, marginBottom: 4 }}>{label}</div>
      <Input size="large" aria-label={label} value={value} maxLength={50} placeholder={placeholder} onChange={(event) => onChange(event.target.value)} />
      <div className="phrases">{phrases.map((phrase) => <Button key={phrase} onClick={() => onChange(phrase)}>{phrase}</Button>)}</div>
    </div>
  )
}
