import { Alert } from 'antd'
import type { Room } from '../../../shared/contract/rooms.ts'
import { longDayText, momentAt, spanText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'

interface StillHeldProps {
  readonly room: Room
  /** `YYYY-MM-DD`, the first day out of use. */
  readonly from: string
}

/** As far as anybody plans at a desk: a year. */
const YEAR_MS = 366 * 24 * 60 * 60_000
const MOST_SHOWN = 10

/** What still stands in a room that is to go out of use, before that is saved: it is not cancelled, somebody has to see to it. */
export function StillHeld({ room, from }: StillHeldProps) {
  const startsAt = momentAt(from, '00:00')
  const answer = useAnswer(`still held ${room.id} ${from}`, (client) => client.calendar.previewClosure({ scope: 'room', subjectId: room.id, startsAt, endsAt: startsAt + YEAR_MS }), ['booking', 'session', 'activitySession', 'closure'])
  const held = answer.data?.touched.filter(({ kind }) => kind !== 'preparation') ?? []
  if (held.length === 0) return <Alert type="info" showIcon title="从那天起不能再约，也不算开放时长。" />
  return (
    <Alert type="warning" showIcon title={`从那天起还有 ${held.length} 项安排。停用不会取消它们，请在看板上改期或取消：`}
      description={(
        <ul style={{ margin: 0, paddingLeft: 18 }}>
          {held.slice(0, MOST_SHOWN).map((one) => <li key={`${one.ownerId} ${one.startsAt}`}>{longDayText(one.startsAt)} {spanText(one.startsAt, one.endsAt)} {one.title}（{one.roomName}）</li>)}
          {held.length > MOST_SHOWN && <li>还有 {held.length - MOST_SHOWN} 项</li>}
        </ul>
      )} />
  )
}
