import { Alert, Button } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import type { Room } from '../../../shared/contract/scheduling.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { dayText, spanText } from '../../../shared/text/time.ts'
import { beginAdjusting, nudged, type Adjustment } from './adjustment.ts'
import { percentAt, placesOf } from './board-axis.ts'
import { focusBlock, keepOneTabStop, moveFocus } from './board-focus.ts'
import { BoardHead } from './board-head.tsx'
import { BoardHint } from './board-hint.tsx'
import { boardKeyOf } from './board-keys.ts'
import { BoardRowView, styleOf, type Ghost } from './board-row.tsx'
import type { Block, BoardView, Movable } from './board-view.ts'
import { ClashNotice } from './clash-notice.tsx'
import { nameOf, useAdjusting } from './use-adjusting.ts'
import { useBoardDrag } from './use-board-drag.ts'
import './board.css'

interface BoardGridProps {
  readonly view: BoardView
  readonly rooms: readonly Room[]
  readonly now: number
  /** Free places can be booked and bookings moved; an auditor only looks. */
  readonly mayWork: boolean
  readonly onOpen: (block: Block) => void
  readonly onBook: (room: Room, span: Interval) => void
  readonly onDay: (on: string) => void
}

/** Rooms and experts as rows, hours or days as columns. Every block is a button: arrows go from one to the next, Enter opens or books, M moves. */
export function BoardGrid({ view, rooms, now, mayWork, onOpen, onBook, onDay }: BoardGridProps) {
  const { axis, rows } = view
  const board = useRef<HTMLDivElement>(null)
  const adjusting = useAdjusting(rooms)
  const { adjustment, refused } = adjusting
  const roomIds = useMemo(() => rows.flatMap(({ room }) => (room?.active ? [room.id] : [])), [rows])
  const movables = useMemo(() => new Map(rows.flatMap(({ blocks }) => blocks).flatMap(({ key, movable }) => (movable ? [[key, movable] as const] : []))), [rows])
  const [pointed, setPointed] = useState<string | null>(null)
  const pointedBlock = useMemo(() => rows.flatMap(({ blocks }) => blocks).find(({ key }) => key === pointed) ?? null, [rows, pointed])
  const point = (event: SyntheticEvent<HTMLElement>): void => {
    const block = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-block], .board-gap') : null
    if (block) setPointed(block.dataset['block'] ?? null)
  }
  const movableOf = useCallback((key: string): Movable | null => (mayWork ? movables.get(key) ?? null : null), [movables, mayWork])
  const onPointerDown = useBoardDrag({ axis, movableOf, onDrag: adjusting.show, onDrop: (dropped) => void adjusting.save(dropped) })
  const onKeyDown = useBoardKeys({ adjusting, movableOf, next: (from, nudge) => nudged(from, nudge, axis, roomIds) })
  useEffect(() => {
    if (!board.current) return
    if (document.activeElement === document.body && adjusting.lastMoved) focusBlock(board.current, adjusting.lastMoved)
    keepOneTabStop(board.current)
  }, [rows, mayWork, adjusting.lastMoved])
  const open = useStable(onOpen)
  const book = useStable(onBook)
  const ghost: Ghost | null = adjustment && { places: placesOf(axis, adjustment).map(({ place }) => place), text: spanText(adjustment.startsAt, adjustment.endsAt), saving: adjusting.saving }
  const manyDays = axis.days.length > 1
  const nowAt = percentAt(axis, now)

  return (
    <>
      {refused && (
        <Alert type="warning" title={<strong>{refused.wanted.booking.holder} 没有改动，原来的时间还在</strong>} action={<Button size="small" onClick={adjusting.dismiss}>不改了 <kbd>Esc</kbd></Button>}
          description={<ClashNotice clash={refused.clash} onChoose={adjusting.choose} />} />
      )}
      <div ref={board} className={`board ${manyDays ? 'board-week' : 'board-day'}`} role="toolbar" aria-orientation="vertical" aria-label={manyDays ? '一周的场地和能人' : '场地和能人'} tabIndex={-1} data-adjusting={adjustment ? '' : undefined}
        onKeyDown={onKeyDown} onPointerDown={onPointerDown} onPointerOver={point} onFocus={(event) => {
          point(event)
          keepOneTabStop(event.currentTarget)
        }}>
        <BoardHead axis={axis} now={now} onDay={onDay} />
        <div className="board-body">
          <div className="board-layer" aria-hidden>
            {view.open.map((place) => <div key={place.left} className="board-open" style={styleOf(place)} />)}
            {view.closed.map((place) => <div key={place.left} className="board-closed" style={styleOf(place)} />)}
          </div>
          {rows.map((row) => <BoardRowView key={row.id} row={row} manyDays={manyDays} bookable={mayWork} ghost={row.room && row.id === adjustment?.roomId ? ghost : null} onOpen={open} onBook={book} />)}
          {nowAt !== null && <div className="board-layer" aria-hidden><div className="board-now" style={{ left: `${nowAt}%` }} /></div>}
        </div>
      </div>
      <p role="status" className="board-said">{adjustment ? saidOf(adjustment, rooms) : ''}</p>
      {mayWork && <BoardHint block={pointedBlock} />}
    </>
  )
}

function saidOf({ booking, roomId, startsAt, endsAt }: Adjustment, rooms: readonly Room[]): string {
  return `${booking.holder} → ${nameOf(rooms, roomId)} ${dayText(startsAt)} ${spanText(startsAt, endsAt)}，松手或回车保存，Esc 取消`
}

interface BoardKeysOptions {
  readonly adjusting: ReturnType<typeof useAdjusting>
  readonly movableOf: (key: string) => Movable | null
  readonly next: (from: Adjustment, nudge: Parameters<typeof nudged>[1]) => Adjustment
}

function useBoardKeys({ adjusting, movableOf, next }: BoardKeysOptions): (event: KeyboardEvent<HTMLElement>) => void {
  const { adjustment } = adjusting
  return (event) => {
    const key = boardKeyOf(event, adjustment !== null)
    const focused = event.target instanceof HTMLElement ? movableOf(event.target.dataset['block'] ?? '') : null
    const from = adjustment ?? (focused && beginAdjusting(focused))
    if (key?.does === 'focus') return moveFocus(event)
    if (!key || !from || event.ctrlKey || event.altKey || event.metaKey) return undefined
    event.preventDefault()
    event.stopPropagation()
    if (key.does === 'begin') return adjusting.show(from)
    if (key.does === 'nudge') return adjusting.show(next(from, key.nudge))
    if (key.does === 'cancel') return adjusting.show(null)
    return void adjusting.save(from)
  }
}

/** The same function for as long as the grid is there, so that rows need not be drawn again. */
function useStable<Args extends readonly unknown[]>(call: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(call)
  useEffect(() => {
    latest.current = call
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
