import { useEffect, useEffectEvent, useRef, type PointerEvent as ReactPointerEvent } from 'react'
import { dragged, type Adjustment, type Grip } from './adjustment.ts'
import { momentOn, type Axis } from './board-axis.ts'
import type { Movable } from './board-view.ts'

/** A block is dragged once the pointer has gone this far, in pixels; a shorter way is a click. */
const THRESHOLD = 4
/** Width of the grips at the ends of a block, in pixels; a quarter of a narrow block. */
const GRIP = 8

interface Drag {
  readonly booking: Movable
  readonly grip: Grip
  readonly takenAt: number
  readonly x: number
  readonly y: number
  readonly moving: boolean
}

interface DragOptions {
  readonly axis: Axis
  readonly movableOf: (key: string) => Movable | null
  readonly onDrag: (adjustment: Adjustment | null) => void
  readonly onDrop: (adjustment: Adjustment) => void
}

/** Moves and resizes blocks by mouse or pen; a finger scrolls and taps instead. Escape lets go. */
export function useBoardDrag({ axis, movableOf, onDrag, onDrop }: DragOptions): (event: ReactPointerEvent<HTMLElement>) => void {
  const drag = useRef<Drag | null>(null)
  const body = useRef<HTMLElement | null>(null)

  const end = (): void => {
    if (drag.current?.moving) swallowClick()
    drag.current = null
  }
  const move = useEffectEvent((event: PointerEvent) => {
    const held = drag.current
    if (!held || !body.current) return
    const far = Math.hypot(event.clientX - held.x, event.clientY - held.y) >= THRESHOLD
    if (!held.moving && !far) return
    drag.current = { ...held, moving: true }
    onDrag(adjustmentAt(body.current, held, event, axis))
  })
  const drop = useEffectEvent((event: PointerEvent) => {
    const held = drag.current
    if (held?.moving && body.current) onDrop(adjustmentAt(body.current, held, event, axis))
    end()
  })
  const cancel = useEffectEvent((event: Event) => {
    if (!drag.current?.moving || (event instanceof KeyboardEvent && event.key !== 'Escape')) return
    event.stopPropagation()
    end()
    onDrag(null)
  })
  useEffect(() => {
    const listening = new AbortController()
    const options = { signal: listening.signal }
    window.addEventListener('pointermove', (event) => move(event), options)
    window.addEventListener('pointerup', (event) => drop(event), options)
    window.addEventListener('pointercancel', (event) => cancel(event), options)
    window.addEventListener('keydown', (event) => cancel(event), { ...options, capture: true })
    return () => listening.abort()
  }, [])

  return (event) => {
    const block = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-movable]') : null
    const booking = block ? movableOf(block.dataset['block'] ?? '') : null
    if (event.pointerType === 'touch' || event.button !== 0 || !block || !booking) return
    body.current = event.currentTarget
    drag.current = { booking, grip: gripOf(block, event.clientX), takenAt: momentAtX(event.currentTarget, event.clientX, axis), x: event.clientX, y: event.clientY, moving: false }
  }
}

function adjustmentAt(body: HTMLElement, { booking, grip, takenAt }: Drag, { clientX, clientY }: PointerEvent, axis: Axis): Adjustment {
  return dragged(booking, grip, { takenAt, pointedAt: momentAtX(body, clientX, axis), roomId: roomAtY(body, clientY) ?? booking.roomId }, axis)
}

function momentAtX(body: HTMLElement, x: number, axis: Axis): number {
  const box = body.querySelector('.board-track')?.getBoundingClientRect()
  return momentOn(axis, box ? (x - box.left) / box.width : 0)
}

function roomAtY(body: HTMLElement, y: number): string | undefined {
  const over = [...body.querySelectorAll<HTMLElement>('.board-track[data-room]')].find((track) => {
    const box = track.getBoundingClientRect()
    return y >= box.top && y < box.bottom
  })
  return over?.dataset['room']
}

function gripOf(block: HTMLElement, x: number): Grip {
  const box = block.getBoundingClientRect()
  const grip = Math.min(GRIP, box.width / 4)
  if (x > box.right - grip) return 'end'
  return x < box.left + grip ? 'start' : 'whole'
}

/** The click that a browser sends after a drag opens nothing. */
function swallowClick(): void {
  const swallow = (event: Event): void => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
}
