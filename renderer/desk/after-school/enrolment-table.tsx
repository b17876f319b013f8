import { Button, Table, Tooltip } from 'antd'
import type { Enrolment } from '../../../shared/contract/after-school.ts'
import { enrolmentStateLabels } from '../../../shared/text/after-school.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { useNow } from '../ui/use-now.ts'
import { CHILD_TOPICS } from './topics.ts'

/** Ink that can be read on a white row; who left is quiet. */
const INKS: Readonly<Record<Enrolment['state'], string>> = { applied: '#1B2430', consentSigned: '#0B4F86', enrolled: '#14602F', paused: '#7A4700', withdrawn: '#55606E', ended: '#55606E' }
const ORDER = '先看分数：双职工 1 分，困难家庭 1 分；同分的，先申请的在前。签了同意书才能入班。'

/** Everybody of a term: places, then the line in its order, then who left. */
export function EnrolmentTable({ termId }: { readonly termId: string }) {
  const mayWork = useMayWork()
  const today = dateOfMoment(useNow())
  const answer = useAnswer(`enrolments ${termId}`, (client) => client.afterSchool.enrolments({ termId }), CHILD_TOPICS)
  return (
    <Answered answer={answer}>
      {(all) => (
        <Table<Enrolment> rowKey="id" size="small" dataSource={[...all]} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: '还没有人报名。' }} columns={[
          { title: '编号', dataIndex: 'number', width: 130 },
          { title: '孩子', width: 140, render: (_, one) => <ChildName one={one} link={mayWork} /> },
          { title: '状态', width: 110, render: (_, { state }) => <strong style={{ color: INKS[state] }}>{enrolmentStateLabels[state]}</strong> },
          { title: <Tooltip title={ORDER}><span>排队 ⓘ</span></Tooltip>, width: 190, render: (_, one) => <LineText one={one} /> },
          { title: '申请日期', width: 120, render: (_, { appliedAt }) => dateOfMoment(appliedAt) },
          { title: '同意书到期', width: 130, render: (_, { consentUntil }) => consentUntil === null ? '没有签' : <span style={consentUntil < today ? { color: '#B42318', fontWeight: 600 } : {}}>{consentUntil}{consentUntil < today ? ' 已过期' : ''}</span> },
          { title: '自行离开', width: 90, render: (_, { mayLeaveAlone }) => (mayLeaveAlone ? '可以' : '不可以') },
          { title: '本学期', render: (_, { late, unexplained, warned }) => <span style={warned ? { color: '#B42318', fontWeight: 600 } : {}}>{`晚接 ${late}，未请假 ${unexplained}${warned ? '，请和家长谈一谈' : ''}`}</span> },
        ]} />
      )}
    </Answered>
  )
}

function ChildName({ one, link }: { readonly one: Enrolment; readonly link: boolean }) {
  const name = one.name === '' ? '（已删除）' : one.name
  return link ? <Button type="link" style={{ padding: 0, height: 'auto' }} onClick={() => goTo('after-school', one.id)}>{name}</Button> : <span>{name}</span>
}

function LineText({ one }: { readonly one: Enrolment }) {
  if (one.line === null) return null
  const why = [one.dualEarner ? '双职工' : '', one.hardship ? '困难家庭' : ''].filter((word) => word !== '').join('、')
  return <span>第 {one.line} 位，{one.points} 分{why === '' ? '' : `（${why}）`}</span>
}
