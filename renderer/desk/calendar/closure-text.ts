import type { Closure } from '../../../shared/contract/calendar-closures.ts'
import { stationReasonLabels } from '../../../shared/text/booking-labels.ts'
import { closureScopeLabels } from '../../../shared/text/labels.ts'
import { dateOfMoment, longDayText, momentText, spanText, timeText } from '../../../shared/text/time.ts'

/** `12月8日 星期二 10:00–10:30`, or with both days where it lasts over midnight. */
export function closedWhen({ startsAt, endsAt }: Pick<Closure, 'startsAt' | 'endsAt'>): string {
  return dateOfMoment(startsAt) === dateOfMoment(endsAt) ? `${longDayText(startsAt)} ${spanText(startsAt, endsAt)}` : `${momentText(startsAt)} 至 ${momentText(endsAt)}`
}

/** `会议室`, or `全站`. */
export function closedWhat({ scope, subject }: Pick<Closure, 'scope' | 'subject'>): string {
  return scope === 'station' ? closureScopeLabels.station : subject
}

/** `设施维修：换灯`. */
export function closedWhy({ reason, note }: Pick<Closure, 'reason' | 'note'>): string {
  return note === '' ? stationReasonLabels[reason] : `${stationReasonLabels[reason]}：${note}`
}

/** What is closed of one day, in words: the hours of that day, and `全天` where nothing of it is left. */
export function closedOn({ startsAt, endsAt }: Pick<Closure, 'startsAt' | 'endsAt'>, on: string): string {
  const from = dateOfMoment(startsAt) < on ? '00:00' : timeText(startsAt)
  const to = dateOfMoment(endsAt) > on ? '24:00' : timeText(endsAt)
  return from === '00:00' && to === '24:00' ? '全天' : `${from}–${to}`
}
