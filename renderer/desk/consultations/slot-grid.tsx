import { useRef, type KeyboardEvent } from 'react'
import { timeText } from '../../../shared/text/time.ts'
import { nextFree, type SlotCell } from './slot-view.ts'

interface SlotGridProps {
  readonly cells: readonly SlotCell[]
  /** The start that was chosen; null for the earliest. */
  readonly chosen: number | null
  readonly onChoose: (startsAt: number | null) => void
}

/** The starts of a session side by side: arrow keys go from one free start to the next, Enter or a tap chooses, once more gives it up. */
export function SlotGrid({ cells, chosen, onChoose }: SlotGridProps) {
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  const entry = cells.findIndex(({ startsAt, free }) => free && (chosen === null || startsAt === chosen))
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const by = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : null
    if (by === null) return
    event.preventDefault()
    buttons.current[nextFree(cells, index, by)]?.focus()
  }
  return (
    <div role="group" aria-label="时段" style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(104px, 1fr))', gap: 6, marginBottom: 12 }}>
      {cells.map((cell, index) => (
        <button key={cell.startsAt} type="button" ref={(button) => {
          buttons.current[index] = button
        }} disabled={!cell.free} aria-pressed={cell.startsAt === chosen} tabIndex={index === entry ? 0 : -1}
        onKeyDown={(event) => onKeyDown(event, index)} onClick={() => onChoose(cell.startsAt === chosen ? null : cell.startsAt)} style={styleOf(cell, cell.startsAt === chosen)}>
          <div style={{ fontSize: 15, fontWeight: 600 }}>{timeText(cell.startsAt)}</div>
          <div style={{ fontSize: 13, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{cell.held.length > 0 ? cell.held.map(({ name }) => name).join('、') : cell.free ? '可约' : '—'}</div>
        </button>
      ))}
    </div>
  )
}

/** Backgrounds that dark text stands on well. */
function styleOf({ free, held }: SlotCell, chosen: boolean) {
  const background = chosen ? '#0B5CAD' : held.length > 0 ? '#DCE9F5' : free ? '#fff' : '#EDF0F4'
  return { padding: '4px 8px', minHeight: 48, textAlign: 'left' as const, borderRadius: 6, border: `1px solid ${free ? '#8893A0' : '#D5DAE1'}`, background, color: chosen ? '#fff' : '#1B2430', cursor: free ? 'pointer' : 'default' }
}
