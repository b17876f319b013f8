import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { sexLabels } from '../../../shared/text/labels.ts'
import { optionStyle } from './option-style.ts'

interface PersonLineProps {
  readonly id: string
  readonly person: ResidentSummary
  readonly selected: boolean
  readonly onPick: () => void
}

/** One person in a list to choose from: enough to tell neighbours apart, phone and id number masked. */
export function PersonLine({ id, person, selected, onPick }: PersonLineProps) {
  const facts = [person.sex === null || person.sex === 'unknown' ? '' : sexLabels[person.sex], person.age === null ? '' : `${person.age} 岁`, person.maskedPhone, person.address]
  return (
    // The list box handles the keys; a line is only clicked.
    <li id={id} role="option" aria-selected={selected} onClick={onPick} style={optionStyle(selected)}>
      <strong style={{ fontSize: 16, marginInlineEnd: 12 }}>{person.name}</strong>
      <span style={{ color: '#55606E' }}>{facts.filter(Boolean).join(' · ')}</span>
    </li>
  )
}
