import { Table, Tag } from 'antd'
import type { DutySession } from '../../../shared/contract/duty-sessions.ts'
import { sessionKindLabels, sessionStateText } from '../../../shared/text/consultation-labels.ts'
import { expertCategoryLabels } from '../../../shared/text/labels.ts'
import { longDayText, spanText } from '../../../shared/text/time.ts'

/** Backgrounds that dark text stands on well. */
const colours: Record<DutySession['state'], string> = {
  planned: '#EDF0F4', published: '#DCE9F5', open: '#DFF0E4', running: '#DFF0E4', closed: '#EDF0F4', rescheduled: '#FBE9D7', expertAbsent: '#FBE0DD', cancelled: '#EDF0F4',
}

/** The sessions of a month by time, each a link to its day. */
export function MonthTable({ sessions }: { readonly sessions: readonly DutySession[] }) {
  return (
    <Table<DutySession> rowKey="id" size="small" pagination={false} dataSource={[...sessions]} locale={{ emptyText: <span style={{ color: '#55606E' }}>这个月还没有排班。可以按可服务时间一次排好。</span> }} columns={[
      { title: '日期', key: 'day', width: 150, render: (_, one) => <a href={`#/consultations/${one.movedTo ?? one.id}`}>{longDayText(one.startsAt)}</a> },
      { title: '时间', key: 'time', width: 120, render: (_, one) => spanText(one.startsAt, one.endsAt) },
      { title: '地点', dataIndex: 'roomName', width: 160 },
      { title: '接待人', key: 'who', render: (_, one) => one.experts.filter(({ state }) => state === 'expected').map(({ name }) => name).join('、') || one.expertName },
      { title: '类别', key: 'category', width: 110, render: (_, one) => (one.kind === 'reception' ? sessionKindLabels.reception : expertCategoryLabels[one.category]) },
      { title: '已约', key: 'taken', width: 90, render: (_, one) => `${one.taken}/${one.places + one.walkInPlaces}` },
      { title: '到岗', key: 'signed', width: 80, render: (_, one) => (one.experts.some(({ arrivedAt }) => arrivedAt !== null) ? '已签到' : '') },
      { title: '状态', key: 'state', width: 110, render: (_, one) => <Tag style={{ background: colours[one.state], color: '#1B2430' }}>{sessionStateText(one)}</Tag> },
    ]} />
  )
}
