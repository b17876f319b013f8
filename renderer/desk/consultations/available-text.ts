import type { Understanding } from '../../../shared/contract/availability.ts'
import { leftCauseLabels } from '../../../shared/text/expert-labels.ts'
import { dayText, momentAt, spanText, weekdayText } from '../../../shared/text/time.ts'

/** `12月8日 周二 09:00–11:30、12月15日 …`: the next days of an expert; says so where there are none. */
export function nextText(next: Understanding['next']): string {
  if (next.length === 0) return '以后没有这样的日子'
  return next.map(({ on, spans }) => {
    const noon = momentAt(on, '12:00')
    return `${dayText(noon)} ${weekdayText(noon).replace('星期', '周')} ${spans.map(({ startsAt, endsAt }) => spanText(startsAt, endsAt)).join('、')}`
  }).join('；')
}

/** The next days with what they are: of several rules each shows some of its own, so that each can be checked. */
export function nextLine(rules: Understanding['rules'], next: Understanding['next']): string {
  return `${(rules?.length ?? 0) > 1 ? '接下来，每条各举两天' : '接下来'}：${nextText(next)}`
}

/** Why words are left for a person, with the words: `有看不懂的字：“随时可约”`. */
export function leftText({ cause, words }: Pick<Understanding, 'cause' | 'words'>): string {
  if (cause === null) return ''
  return words === '' ? leftCauseLabels[cause] : `${leftCauseLabels[cause]}：“${words}”`
}
