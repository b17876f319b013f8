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
  if (isPast || refusalOf(error, 'OUTSIDE_HOURS')) return <RefusalWithWays error={error} wish={wish} offers={() => true} onChoose={onChoose} />
  if (refusalOf(error, 'OVER_CAPACITY')) return <RefusalWithWays error={error} wish={wish} offers={({ roomId }) => roomId !== wish.roomId} onChoose={onChoose} />
  return <RefusalNote error={error} />
}

function RefusalWithWays({ error, wish, offers, onChoose }: RoomRefusalProps & { readonly offers: (choice: Wish) => boolean }) {
  const { data } = useAnswer(`choices ${JSON.stringify(wish)}`, async (client) => (await client.scheduling.choices(wish)).filter(offers).map((choice) => ({ ...choice, name: choice.roomName })), ['booking', 'session', 'activitySession', 'room', 'calendar', 'closure'])
  return data ? <WaysOut title={sentenceFor(error)} at={wish.startsAt} choices={data} none="一周内没有合适的空闲场地，请换一天，或分开预约。" onChoose={onChoose} /> : <RefusalNote error={error} />
}
