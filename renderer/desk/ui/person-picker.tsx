import { Input, type InputRef } from 'antd'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { useAnswer } from '../../ui/station.tsx'
import { optionStyle } from './option-style.ts'
import { PersonLine } from './person-line.tsx'
import { ScreenKeys } from './screen-keys.tsx'

interface PersonPickerProps {
  readonly onPick: (person: ResidentSummary) => void
  /** Offered when nobody fits: what was typed becomes a new person's name. */
  readonly onNew?: ((typed: string) => void) | undefined
  readonly autoFocus?: boolean
  readonly placeholder?: string
  /** Letters and digits to tap, where there is a touch screen. */
  readonly keysOnTouch?: boolean
}

const SHOWN = 8
const hasTouch = (): boolean => window.matchMedia('(any-pointer: coarse)').matches

/** Finds a person while one types: pinyin initials, name, phone tail, id tail, address. ↑ ↓ choose, Enter takes, Esc clears. */
export function PersonPicker({ onPick, onNew, autoFocus = false, keysOnTouch = false, placeholder = '拼音首字母、姓名、手机尾号、身份证尾号、住址' }: PersonPickerProps) {
  const [typed, setTyped] = useState('')
  const [mark, setMark] = useState({ query: '', index: 0 })
  const input = useRef<InputRef>(null)
  const listId = useId()
  const [keys] = useState(() => keysOnTouch && hasTouch())
  const query = typed.trim()
  const chosen = mark.query === query ? mark.index : 0
  const found = useAnswer(`search ${query}`, (client) => (query === '' ? Promise.resolve([]) : client.residents.search({ query, limit: SHOWN })), ['resident'])
  const people = query === '' ? [] : (found.data ?? [])
  const canAdd = onNew !== undefined && query !== '' && found.data !== undefined
  const last = people.length - 1 + (canAdd ? 1 : 0)

  useEffect(() => {
    if (autoFocus) input.current?.focus()
  }, [autoFocus])

  const take = (index: number): void => {
    const person = people[index]
    if (person) onPick(person)
    else if (canAdd) onNew?.(query)
    else return
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setMark({ query, index: Math.min(chosen + 1, last) })
    else if (event.key === 'ArrowUp') setMark({ query, index: Math.max(chosen - 1, 0) })
    else if (event.key === 'Enter' && found.data !== undefined) take(chosen)
    else if (event.key === 'Escape') setTyped('')
    else return
    event.preventDefault()
  }

  return (
    <div>
      <Input ref={input} size="large" allowClear value={typed} placeholder={placeholder} aria-label="查找居民" role="combobox" aria-expanded={people.length > 0}
        aria-controls={listId} aria-activedescendant={last >= 0 ? `${listId}-${chosen}` : undefined} autoComplete="off" onChange={(event) => setTyped(event.target.value)} onKeyDown={onKeyDown} />
      <ul id={listId} role="listbox" aria-label="找到的居民" style={{ listStyle: 'none', margin: '8px 0 0', padding: 0 }}>
        {people.map((person, index) => (
          <PersonLine key={person.id} id={`${listId}-${index}`} person={person} selected={index === chosen} onPick={() => take(index)} />
        ))}
        {canAdd && (
          <li id={`${listId}-${people.length}`} role="option" aria-selected={chosen === people.length} onClick={() => take(people.length)} style={optionStyle(chosen === people.length)}>
            {people.length === 0 ? '没有找到。' : '都不是？'}新登记“{query}”
          </li>
        )}
      </ul>
      {query !== '' && found.data !== undefined && people.length === 0 && !canAdd && <p style={{ margin: '8px 12px' }}>没有找到“{query}”。</p>}
      {keys && <ScreenKeys onType={(key) => setTyped((before) => before + key)} onErase={() => setTyped((before) => before.slice(0, -1))} />}
    </div>
  )
}
