import { memo, type CSSProperties, type MouseEvent } from 'react'
import type { Room } from '../../../shared/contract/scheduling.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { dayText, spanText, timeText } from '../../../shared/text/time.ts'
import type { Place } from './board-axis.ts'
import { elsewhereOf } from './board-elsewhere.ts'
import { wishIn, type Block, type BoardRow, type Gap } from './board-view.ts'

interface BoardRowProps {
  readonly row: BoardRow
  /** Whether times need their day beside them. */
  readonly manyDays: boolean
  readonly bookable: boolean
  readonly ghost: Ghost | null
  readonly onOpen: (block: Block) => void
  readonly onBook: (room: Room, span: Interval) => void
}

/** Where a block that is being moved would stand. */
export interface Ghost {
  readonly places: readonly Place[]
  readonly text: string
  readonly saving: boolean
}

/** Height of a block that shares its row with others, in pixels. */
const LANE = { day: 68, week: 44 }

export const styleOf = ({ left, width }: Place) => ({ left: `${left}%`, width: `${width}%` })

/** A room or an expert with what is on. Kept as it is while only other rows change. */
export const BoardRowView = memo(function BoardRowView({ row, manyDays, bookable, ghost, onOpen, onBook }: BoardRowProps) {
  return (
    <div className={`board-row ${row.room ? '' : 'board-expert'}`} role="group" aria-label={row.name} style={row.lanes > 1 ? { minHeight: row.lanes * LANE[manyDays ? 'week' : 'day'] } : undefined}>
      <div className="board-room"><strong>{row.name}</strong><span>{row.note}</span></div>
      <div className="board-track" data-room={row.room?.id}>
        {bookable && <Gaps row={row} manyDays={manyDays} onBook={onBook} />}
        <Blocks blocks={row.blocks} manyDays={manyDays} onOpen={onOpen} />
        {ghost?.places.map((place) => <div key={place.left} className="board-ghost" aria-busy={ghost.saving} style={styleOf(place)}>{ghost.text}</div>)}
      </div>
    </div>
  )
})

function styleIn({ place, lane, lanes }: Block): CSSProperties & { readonly '--lane'?: number; readonly '--lanes'?: number } {
  return lanes > 1 ? { ...styleOf(place), '--lane': lane, '--lanes': lanes } : styleOf(place)
}

const Gaps = memo(function Gaps({ row, manyDays, onBook }: Pick<BoardRowProps, 'row' | 'manyDays' | 'onBook'>) {
  const { room } = row
  const book = (gap: Gap) => (event: MouseEvent<HTMLButtonElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    if (room) onBook(room, wishIn(gap, event.detail === 0 ? 0 : (event.clientX - box.left) / box.width)) // detail 0: pressed by key
  }
  return row.gaps.map((gap) => (
    <button key={`${gap.startsAt} ${gap.place.left}`} type="button" className="board-gap" style={styleOf(gap.place)} onClick={book(gap)}
      aria-label={`预约${row.name}，${manyDays ? `${dayText(gap.startsAt)} ` : ''}空闲 ${spanText(gap.startsAt, gap.endsAt)}`}>
      <span aria-hidden>{manyDays ? '＋' : '＋ 预约'}</span>
    </button>
  ))
})

const Blocks = memo(function Blocks({ blocks, manyDays, onOpen }: Pick<BoardRowProps, 'manyDays' | 'onOpen'> & { readonly blocks: readonly Block[] }) {
  return blocks.map((block) => {
    const { title, startsAt, endsAt, note } = block
    const said = [title, ...(manyDays ? [dayText(startsAt)] : []), spanText(startsAt, endsAt), note].join(' ')
    const elsewhere = elsewhereOf(block)
    const look = { className: `board-item board-${block.kind} board-state-${block.state}${block.lanes > 1 ? ' board-lane' : ''}`, style: styleIn(block), title: elsewhere ? `${said}。${elsewhere.says}` : said }
    const words = manyDays ? <strong>{title}</strong> : <><strong>{title}</strong><span>{timeText(startsAt)}<span className="board-until">–{timeText(endsAt)}</span></span><span>{note}</span></>
    if (block.kind === 'preparation') return <div key={block.key} data-block={block.key} {...look}>{words}</div>
    return (
      <button key={block.key} type="button" {...look} aria-label={manyDays ? said : undefined} data-block={block.key} data-movable={block.movable ? '' : undefined} onClick={() => onOpen(block)}>{words}</button>
    )
  })
})
