import type { ReactNode } from 'react'
import './walk-in.css'

export interface ChoiceCard {
  readonly id: string
  readonly title: string
  readonly facts: string
  /** What decides, at the right: 空闲到 12:00, 余 2 位. */
  readonly note: ReactNode
  readonly disabled: boolean
}

interface ChoiceCardsProps {
  readonly label: string
  readonly cards: readonly ChoiceCard[]
  readonly value: string | null
  readonly onChange: (id: string) => void
}

/** Large cards to choose one of: a tap, or the arrow keys; Enter sends the form. */
export function ChoiceCards({ label, cards, value, onChange }: ChoiceCardsProps) {
  return (
    <div role="radiogroup" aria-label={label} className="choice-cards">
      {cards.map((card) => (
        <label key={card.id} className="choice-card">
          <input type="radio" name={label} checked={card.id === value} disabled={card.disabled} autoFocus={card.id === value} onChange={() => onChange(card.id)} />
          <strong>{card.title}</strong>
          <span className="choice-note">{card.note}</span>
          <span className="choice-facts">{card.facts}</span>
        </label>
      ))}
    </div>
  )
}
