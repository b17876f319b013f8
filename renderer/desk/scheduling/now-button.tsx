import { Button } from 'antd'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { dateOfMoment, timeText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useNow } from '../ui/use-now.ts'
import { freeFromNow } from './free-from-now.ts'

/** A room that is free at this minute, as long as it can be had; not shown when it is not. */
export function NowButton({ roomId, onUse }: { readonly roomId: string; readonly onUse: (span: Interval) => void }) {
  const now = useNow()
  const on = dateOfMoment(now)
  const { data } = useAnswer(`board ${on}`, (client) => client.scheduling.board({ on }), ['booking', 'session', 'activitySession', 'room', 'calendar'])
  const rules = useAnswer('house rules', (client) => client.scheduling.houseRules(), ['houseRules'])
  const free = data && rules.data ? freeFromNow(data, roomId, now, rules.data.longestUseMinutes) : null
  return free && <Button onClick={() => onUse(free)}>现在就用，到 {timeText(free.endsAt)}</Button>
}
