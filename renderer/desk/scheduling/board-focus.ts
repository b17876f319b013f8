import type { KeyboardEvent } from 'react'

const STEPS: Readonly<Partial<Record<string, readonly [rows: number, along: number]>>> = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }

/** Left and right go along a row in the order of time, up and down to the block beside it in the next row. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  const from = document.activeElement
  if (!step || !(from instanceof HTMLButtonElement)) return
  const [rows, along] = step
  const tracks = tracksOf(event.currentTarget)
  const index = tracks.findIndex((track) => track.includes(from))
  const track = tracks[index] ?? []
  const next = rows === 0 ? track[track.indexOf(from) + along] : nearestIn(tracks, index, rows, from)
  if (index < 0 || !next) return
  event.preventDefault()
  next.focus()
}

function tracksOf(board: HTMLElement): readonly (readonly HTMLButtonElement[])[] {
  return [...board.querySelectorAll('.board-track')].map((track) => [...track.querySelectorAll('button')].toSorted((a, b) => a.offsetLeft - b.offsetLeft))
}

/** The block beside, in the first row on the way that has any. */
function nearestIn(tracks: readonly (readonly HTMLButtonElement[])[], index: number, rows: number, from: HTMLButtonElement): HTMLButtonElement | undefined {
  const onTheWay = rows < 0 ? tracks.slice(0, index).toReversed() : tracks.slice(index + 1)
  return onTheWay.find((track) => track.length > 0)?.toSorted((a, b) => Math.abs(a.offsetLeft - from.offsetLeft) - Math.abs(b.offsetLeft - from.offsetLeft))[0]
}

/** The focus goes with a booking that was moved to another row. */
export function focusBlock(board: HTMLElement, { roomId, booking }: { readonly roomId: string; readonly booking: { readonly bookingId: string } }): void {
  board.querySelector<HTMLElement>(`[data-room="${roomId}"] [data-block^="${booking.bookingId} booking"]`)?.focus()
}

/** Keeps one block in the order of Tab: the one that had the focus last, else the first. */
export function keepOneTabStop(board: HTMLElement): void {
  const buttons = [...board.querySelectorAll<HTMLButtonElement>('.board-track button')]
  const active = document.activeElement
  const stop = buttons.find((button) => button === active) ?? buttons.find((button) => button.tabIndex === 0 && button.dataset['stop'] === '') ?? buttons[0]
  for (const button of buttons) {
    button.tabIndex = button === stop ? 0 : -1
    if (button === stop) button.dataset['stop'] = ''
    else delete button.dataset['stop']
  }
}
