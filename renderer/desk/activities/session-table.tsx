import { Table, type TableColumnsType } from 'antd'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { activityKindLabels } from '../../../shared/text/labels.ts'
import { dateOfMoment, longDayText, spanText } from '../../../shared/text/time.ts'
import { goTo } from '../app/route.ts'
import { StateTag } from './state-tag.tsx'

const columns: TableColumnsType<ActivitySession> = [
  { title: '日期', width: 132, render: (_, session) => longDayText(session.startsAt) },
  { title: '时间', width: 116, render: (_, session) => spanText(session.startsAt, session.endsAt) },
  { title: '活动', render: (_, session) => <a href={`#/activities/${session.id}`} style={{ fontWeight: 600 }}>{session.title}</a> },
  { title: '类别', width: 104, render: (_, session) => activityKindLabels[session.kind] },
  { title: '地点', dataIndex: 'place', width: 160, ellipsis: true },
  { title: '主办', dataIndex: 'organiser', width: 200, ellipsis: true, responsive: ['xxl'] },
  { title: '报名', width: 128, align: 'right', render: (_, session) => registeredText(session) },
  { title: '到场', width: 64, align: 'right', render: (_, session) => session.present + session.heads },
  { title: '状态', width: 128, render: (_, session) => <><StateTag state={session.state} />{session.postponed && ' 延期'}</> },
]

function registeredText({ registration, capacity, registered, offered, waiting }: ActivitySession): string {
  if (registration === 'off' && registered === 0) return '不用报名'
  const line = offered + waiting
  return `${registered}${capacity === null ? '' : `/${capacity}`}${line === 0 ? '' : `，候补 ${line}`}`
}

/** Sessions by time; today's stand out. */
export function SessionTable({ sessions, today }: { readonly sessions: readonly ActivitySession[]; readonly today: string }) {
  return (
    <Table<ActivitySession> rowKey="id" size="small" columns={columns} dataSource={[...sessions]} pagination={sessions.length > 40 ? { pageSize: 40, showSizeChanger: false } : false}
      locale={{ emptyText: '没有活动。可以新建，也可以导入活动计划。' }}
      onRow={(session) => ({ onClick: () => goTo('activities', session.id), style: { cursor: 'pointer', background: dateOfMoment(session.startsAt) === today ? '#FBF3E4' : undefined } })} />
  )
}
