import type { Room } from '../../../shared/contract/rooms.ts'
import { refusalOf, sentenceFor } from '../../../shared/text/refusals.ts'
import { useAnswer } from '../../ui/station.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { WaysOut } from '../ui/ways-out.tsx'
import { ClashNotice } from './clash-notice.tsx'
import type { Wish } from './slot.ts'

interface RoomRefusalProps {
  /** What the station refused; null while nothing is. */
  readonly error: unknown
  /** What was asked for. */
  readonly wish: Wish & { readonly heads: number }
  readonly onChoose: (choice: Wish) => void
}

/** Why a room was refused, with the nearest ones that can be had where another room or time would help. */
export function RoomRefusal({ error, wish, onChoose }: RoomRefusalProps) {
  const clash = refusalOf(error, 'ROOM_TAKEN')
  if (clash) return <ClashNotice clash={clash} onChoose={onChoose} />
  const isPast = refusalOf(error, 'BAD_TIME')?.reason === 'past'
  const isSmall = refusalOf(error, 'OVER_CAPACITY') !== null
  return isPast || isSmall || refusalOf(error, 'OUTSIDE_HOURS') ? <RefusalWithWays error={error} wish={wish} larger={isSmall} onChoose={onChoose} /> : <RefusalNote error={error} />
}

function RefusalWithWays({ error, wish, larger, onChoose }: RoomRefusalProps & { readonly larger: boolean }) {
  const { data } = useAnswer(`choices ${JSON.stringify(wish)}`, async (client) => {
    const roomId = larger ? largerRoom(await client.scheduling.rooms(), wish) : wish.roomId
    return roomId === null ? [] : (await client.scheduling.choices({ ...wish, roomId })).map((choice) => ({ ...choice, name: choice.roomName }))
  }, ['booking', 'session', 'activitySession', 'room', 'calendar', 'closure'])
  const none = larger ? '没有这么大的空闲场地，请减少人数，或分开预约。' : '一周内没有空闲，请换一天。'
  return data ? <WaysOut title={sentenceFor(error)} at={wish.startsAt} choices={data} none={none} onChoose={onChoose} /> : <RefusalNote error={error} />
}

/** The smallest other room that seats so many; null where there is none. */
function largerRoom(rooms: readonly Room[], { roomId, heads }: RoomRefusalProps['wish']): string | null {
  return rooms.filter(({ id, active, capacity }) => active && id !== roomId && capacity >= heads).toSorted((a, b) => a.capacity - b.capacity)[0]?.id ?? null
}
