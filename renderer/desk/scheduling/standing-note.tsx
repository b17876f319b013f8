import { Alert } from 'antd'
import { hoursText } from '../../../shared/text/house-rules.ts'
import { useAnswer } from '../../ui/station.tsx'

/** A resident, or a team by its name. */
export type Who = { readonly residentId: string } | { readonly team: string }

/** Tells the desk to ring first where somebody missed several bookings; what they have this month stands beside it. Never in the way of booking. */
export function StandingNote({ who, on }: { readonly who: Who; readonly on: string }) {
  const { data } = useAnswer(`standing ${JSON.stringify(who)} ${on}`, (client) => client.scheduling.standing({ ...who, on }), ['booking', 'houseRules'])
  if (!data || (!data.mustConfirm && data.uses === 0)) return null
  const had = data.uses === 0 ? '' : `本月已约 ${data.uses} 次，共${hoursText(data.usedMinutes)}。`
  if (!data.mustConfirm) return <p style={{ margin: 0 }}>{had}</p>
  return <Alert type="warning" showIcon title={`近 ${data.days} 天有 ${data.misses} 次没来，使用前请先打电话确认。`} {...(had === '' ? {} : { description: had })} />
}
