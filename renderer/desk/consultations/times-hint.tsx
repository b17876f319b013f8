import { Alert } from 'antd'
import type { Expert } from '../../../shared/contract/experts.ts'
import { spanText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { wishOf, type Slot } from '../scheduling/slot.ts'
import { nextText } from './available-text.ts'
import { fitOf } from './times-hint-view.ts'

/** What an expert wrote of when they come, beside a session planned by hand; planning it all the same is allowed. */
export function TimesHint({ expert, slot }: { readonly expert: Expert; readonly slot: Slot }) {
  if (expert.rules.length > 0) return <ConfirmedHint expert={expert} slot={slot} />
  return expert.availability === '' ? null : <Hint title={`${expert.name}写的可服务时间是“${expert.availability}”，还没有确认，请先问一下。`} />
}

function ConfirmedHint({ expert, slot }: { readonly expert: Expert; readonly slot: Slot }) {
  const { on } = slot
  const next = useAnswer(`times on ${on} ${expert.said}`, (client) => client.consultations.understand({ rules: expert.rules, from: on, count: 3 }), ['calendar']).data?.next
  if (!next) return null
  switch (fitOf(next, on, wishOf(slot))) {
    case 'within': return null
    case 'otherHours': return <Hint title={`${expert.name}这天只在 ${next[0]?.spans.map(({ startsAt, endsAt }) => spanText(startsAt, endsAt)).join('、') ?? ''} 来。`} />
    case 'otherDay': return <Hint title={`${expert.name}说好的是：${expert.said}，不含这一天。`} description={`这天以后：${nextText(next)}`} />
  }
}

function Hint({ title, description }: { readonly title: string; readonly description?: string }) {
  return <Alert type="warning" showIcon role="status" style={{ marginBottom: 16 }} title={title} description={description} />
}
