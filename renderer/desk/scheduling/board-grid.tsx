import type { KeyboardEvent, MouseEvent } from 'react'
import type { BoardItem, Room } from '../../../shared/contract/scheduling.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { spanText } from '../../../shared/text/time.ts'
import './board.css'
import { FIRST_HOUR, LAST_HOUR, wishIn, type BoardRow, type BoardView, type Gap, type Place } from './board-view.ts'
import { kindLabels, stateLabel } from './item-labels.ts'

interface BoardGridProps {
  readonly view: BoardView
  /** Free places can be booked; an auditor only looks. */
  readonly bookable: boolean
  readonly onOpen: (item: BoardItem) => void
  readonly onBook: (room: Room, span: Interval) => void
}

const HOURS = Array.from({ length: LAST_HOUR - FIRST_HOUR }, (_, index) => FIRST_HOUR + index)
const styleOf = ({ left, width }: Place) => ({ left: `${left}%`, width: `${width}%` })

/** Rooms as rows, hours as columns. Every block is a button: Tab or the arrow keys go from one to the next, Enter opens or books. */
export function BoardGrid({ view, bookable, onOpen, onBook }: BoardGridProps) {
  return (
    <div className="board" role="toolbar" aria-orientation="vertical" aria-label="场地" tabIndex={-1} onKeyDown={moveFocus}>
      <div className="board-hours" aria-hidden>{HOURS.map((hour) => <span key={hour}>{hour}:00</span>)}</div>
      <div className="board-body">
        {view.rows.map((row) => <Row key={row.room.id} row={row} open={view.open} bookable={bookable} onOpen={onOpen} onBook={onBook} />)}
        {view.now !== null && <div className="board-now-track" aria-hidden><div className="board-now" style={{ left: `${view.now}%` }} /></div>}
      </div>
    </div>
  )
}

function Row({ row: { room, items, gaps }, open, bookable, onOpen, onBook }: Omit<BoardGridProps, 'view'> & { readonly row: BoardRow; readonly open: BoardView['open'] }) {
  const book = (gap: Gap) => (event: MouseEvent<HTMLButtonElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    onBook(room, wishIn(gap, event.detail === 0 ? 0 : (event.clientX - box.left) / box.width)) // detail 0: pressed by key
  }
  return (
    <div className="board-row" role="group" aria-label={room.name}>
      <div className="board-room"><strong>{room.name}</strong><span>{room.capacity} 人</span></div>
      <div className="board-track">
        {open.map((place) => <div key={place.left} className="board-open" style={styleOf(place)} />)}
        {bookable && gaps.map((gap) => (
          <button key={gap.startsAt} type="button" className="board-gap" style={styleOf(gap.place)} onClick={book(gap)} aria-label={`预约${room.name}，空闲 ${spanText(gap.startsAt, gap.endsAt)}`}>
            <span aria-hidden>＋ 预约</span>
          </button>
        ))}
        {items.map((item) => (
          <button key={`${item.ownerId} ${item.startsAt}`} type="button" className={`board-item board-${item.kind} board-state-${item.state}`} style={styleOf(item.place)} onClick={() => onOpen(item)}
            title={`${item.title} ${spanText(item.startsAt, item.endsAt)}`}>
            <strong>{item.title || kindLabels[item.kind]}</strong>
            <span>{spanText(item.startsAt, item.endsAt)}</span>
            <span>{[kindLabels[item.kind], stateLabel(item)].filter(Boolean).join(' · ')}</span>
          </button>
        ))}
      </div>
    </div>
  )
}

/** Left and right go along a room in the order of time, up and down to the block beside it in the next room. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key]
  const from = document.activeElement
  if (!step || !(from instanceof HTMLButtonElement)) return
  const [rows = 0, along = 0] = step
  const tracks = [...event.currentTarget.querySelectorAll('.board-track')].map((track) => [...track.querySelectorAll('button')].toSorted((a, b) => a.offsetLeft - b.offsetLeft))
  const index = tracks.findIndex((track) => track.includes(from))
  const track = tracks[index] ?? []
  const next = rows === 0 ? track[track.indexOf(from) + along] : nearest(tracks.at(index + rows) ?? [], from)
  if (!next || index + rows < 0) return
  event.preventDefault()
  next.focus()
}

function nearest(track: readonly HTMLButtonElement[], from: HTMLButtonElement): HTMLButtonElement | undefined {
  return track.toSorted((a, b) => Math.abs(a.offsetLeft - from.offsetLeft) - Math.abs(b.offsetLeft - from.offsetLeft))[0]
}
