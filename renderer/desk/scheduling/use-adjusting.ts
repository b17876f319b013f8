import { useEffect, useState } from 'react'
import type { RefusalData } from '../../../shared/contract/errors.ts'
import type { Room } from '../../../shared/contract/scheduling.ts'
import { dayText, spanText } from '../../../shared/text/time.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { isChanged, type Adjustment } from './adjustment.ts'
import type { Wish } from './slot.ts'
import { useClash } from './use-clash.ts'

export interface Adjusting {
  readonly adjustment: Adjustment | null
  readonly saving: boolean
  /** What was moved last, for the focus to go with it. */
  readonly lastMoved: Adjustment | null
  /** What stands where the last one was let go, and what was wanted. */
  readonly refused: { readonly wanted: Adjustment; readonly clash: RefusalData<'ROOM_TAKEN'> } | null
  show(adjustment: Adjustment | null): void
  /** Moves the booking; where it cannot go it stays where it was. */
  save(adjustment: Adjustment): Promise<void>
  choose(choice: Wish): void
  dismiss(): void
}

/** A booking on its way to another place on the board, and the way back for a while once it is there. */
export function useAdjusting(rooms: readonly Room[]): Adjusting {
  const [adjustment, setAdjustment] = useState<Adjustment | null>(null)
  const [wanted, setWanted] = useState<Adjustment | null>(null)
  const [lastMoved, setLastMoved] = useState<Adjustment | null>(null)
  const { clash, onRefusal, clear } = useClash()
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  useEffect(() => {
    if (!clash) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') clear()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [clash, clear])

  const save = async (to: Adjustment): Promise<void> => {
    clear()
    setWanted(to)
    setAdjustment(to)
    const done = isChanged(to) ? await move(to) : undefined
    setAdjustment(null)
    if (!done) return
    const { before, moved } = done
    setLastMoved(to)
    offerUndo(`${to.booking.holder}：已改到${nameOf(rooms, to.roomId)} ${dayText(to.startsAt)} ${spanText(to.startsAt, to.endsAt)}`, () => act((client) => client.scheduling.move({
      bookingId: before.id, version: moved.version, roomId: before.roomId, modeId: before.modeId, startsAt: before.startsAt, endsAt: before.endsAt,
    }), { done: '已改回' }))
  }
  const move = ({ booking: { bookingId, version }, roomId, startsAt, endsAt }: Adjustment) => act(async (client) => {
    const before = await client.scheduling.booking({ bookingId })
    return { before, moved: await client.scheduling.move({ bookingId, version, roomId, startsAt, endsAt }) }
  }, { onRefusal })

  return {
    adjustment, saving: busy, lastMoved, refused: clash && wanted && { wanted, clash }, show: setAdjustment, save, dismiss: clear,
    choose: (choice) => {
      if (wanted) void save({ ...wanted, roomId: choice.roomId, startsAt: choice.startsAt, endsAt: choice.endsAt })
    },
  }
}

export function nameOf(rooms: readonly Room[], roomId: string): string {
  return rooms.find(({ id }) => id === roomId)?.name ?? ''
}
