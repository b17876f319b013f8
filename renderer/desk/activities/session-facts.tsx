import { Descriptions } from 'antd'
import type { Activity, ActivitySession } from '../../../shared/contract/activities.ts'
import { cancelReasonLabels } from '../../../shared/text/activity-labels.ts'
import { activityKindLabels } from '../../../shared/text/labels.ts'
import { dayText, longDayText, momentText, spanText } from '../../../shared/text/time.ts'
import { StateTag } from './state-tag.tsx'

interface SessionFactsProps {
  readonly session: ActivitySession
  readonly activity: Activity
  readonly experts: readonly { readonly name: string }[]
  /** How many sessions the activity has. */
  readonly sessions: readonly ActivitySession[]
}

/** What a session is: when, where, for how many, and who holds it. What a simple activity has not is not shown. */
export function SessionFacts({ session, activity, experts, sessions }: SessionFactsProps) {
  const places = session.capacity === null ? '不限' : `${session.capacity} 个`
  const count = session.present + session.heads
  const more: readonly (readonly [string, string])[] = [
    ['面向', activity.audience], ['协办', activity.coOrganisers.join('、')], ['能人', experts.map(({ name }) => name).join('、')], ['负责人', activity.contact], ['报名', registrationText(session)],
    ['签到开放', session.opensBefore === null ? '' : `${momentText(session.startsAt - session.opensBefore * 60_000)} 自动开放`],
    ['物资', activity.materials.map(({ name, count: pieces, unit }) => `${name} ${pieces} ${unit}`).join('、')],
  ]
  return (
    <Descriptions size="small" bordered column={{ xs: 2, lg: 4 }} style={{ marginBottom: 16 }} items={[
      { label: '状态', children: <><StateTag state={session.state} /> {stateNote(session)}</> },
      { label: '时间', children: `${longDayText(session.startsAt)} ${spanText(session.startsAt, session.endsAt)}` },
      { label: '地点', children: session.place || '—' },
      { label: '名额', children: session.waiting + session.offered === 0 ? places : `${places}，候补 ${session.waiting + session.offered} 人` },
      { label: '到场', children: <strong style={{ fontSize: 18 }}>{count} 人次{session.heads > 0 && `（签到 ${session.present}，只计人数 ${session.heads}）`}</strong> },
      { label: '类别', children: activityKindLabels[session.kind] },
      { label: '主办', children: session.organiser || '—' },
      { label: '编号', children: sessions.length > 1 ? `${session.number}（共 ${sessions.length} 场）` : session.number },
      ...more.filter(([, text]) => text !== '').map(([label, children]) => ({ label, children, span: label === '物资' ? ('filled' as const) : 1 })),
    ]} />
  )
}

function stateNote({ state, postponed, cancelReason }: ActivitySession): string {
  if (state !== 'cancelled') return ''
  return [postponed ? '延期，日期未定' : '', cancelReason === null ? '' : cancelReasonLabels[cancelReason]].filter((text) => text !== '').join('，')
}

function registrationText({ registration, registersFrom, registersUntil, walkIns }: ActivitySession): string {
  if (registration === 'off') return '不用报名'
  const from = registersFrom === null ? '' : `${dayText(registersFrom)}起`
  const until = registersUntil === null ? '' : `${dayText(registersUntil - 1)}止`
  return [from + until, walkIns ? '' : '没报名的不接待'].filter((text) => text !== '').join('，')
}
