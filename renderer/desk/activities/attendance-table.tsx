import { Button, Card, Flex, Table, Tag, type TableColumnsType } from 'antd'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import type { Attendance } from '../../../shared/contract/attendance.ts'
import { viaLabels } from '../../../shared/text/admission-labels.ts'
import { timeText } from '../../../shared/text/time.ts'
import { AskRating } from '../ratings/ask-rating.tsx'
import { useAct } from '../ui/use-act.ts'
import { AnnulButton } from './annul-button.tsx'

interface AttendanceTableProps {
  readonly session: ActivitySession
  readonly attendances: readonly Attendance[]
  readonly mayWork: boolean
}

/** Who is there, newest first, as it happens. */
export function AttendanceTable({ session, attendances, mayWork }: AttendanceTableProps) {
  const { act, busy } = useAct()
  const places = new Map(attendances.map(({ id }, index) => [id, index + 1]))
  const leaves = session.exits && session.state === 'open'
  const columns: TableColumnsType<Attendance> = [
    { title: '序号', width: 60, render: (_, one) => places.get(one.id) },
    { title: '姓名', render: (_, one) => <Name one={one} /> },
    { title: '电话', dataIndex: 'maskedPhone', width: 130 },
    { title: '到场', width: 70, render: (_, one) => timeText(one.at) },
    { title: session.exits ? '离开' : '现在', width: 76, render: (_, one) => whereText(one, session.exits) },
    { title: '方式', width: 110, render: (_, one) => viaLabels[one.via] },
    ...(mayWork ? [{
      title: '', key: 'acts', width: leaves ? 230 : 172,
      render: (_: unknown, one: Attendance) => (
        <Flex gap={6} justify="end">
          {leaves && one.leftAt === null && <Button size="small" disabled={busy} onClick={() => void act((client) => client.activities.signIn({ sessionId: session.id, residentId: one.residentId, direction: 'out' }), { done: '已签退' })}>签退</Button>}
          {one.role === 'participant' && <AskRating size="small" subject="activity" id={one.id} name={one.name} />}
          <AnnulButton what={`${one.name}的签到`} busy={busy} withNote onAnnul={(reason, note) => void act((client) => client.activities.annul({ attendanceId: one.id, reason, note }), { done: '已作废' })} />
        </Flex>
      ),
    }] : []),
  ]
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>{headingOf(session, attendances)}</h2>} styles={{ body: { padding: 0 } }} style={{ marginBottom: 16 }}>
      <Table<Attendance> rowKey="id" size="small" columns={columns} dataSource={attendances.toReversed()} pagination={attendances.length > 50 ? { pageSize: 50, showSizeChanger: false } : false} locale={{ emptyText: <span style={{ color: '#55606E' }}>还没有人签到</span> }} />
    </Card>
  )
}

function Name({ one }: { readonly one: Attendance }) {
  return (
    <Flex gap={6} align="center" wrap>
      {one.name === '' ? '（已删除）' : <a href={`#/residents/${one.residentId}`}>{one.name}</a>}
      {one.role === 'staff' && <Tag>工作人员</Tag>}
      {one.proxyName !== null && <Tag>代签：{one.proxyName}</Tag>}
      {one.late && <Tag>补录</Tag>}
    </Flex>
  )
}

/** 人次 leaves helpers out; who is here now counts heads too. */
function headingOf({ present, inside, state }: ActivitySession, attendances: readonly Attendance[]): string {
  const helpers = attendances.length - present
  return `已签到 ${present} 人${helpers > 0 ? `，工作人员 ${helpers} 人` : ''}${state === 'open' ? `，现在在场 ${inside} 人` : ''}`
}

function whereText({ leftAt, leftHow }: Attendance, exits: boolean): string {
  if (leftAt === null) return '在场'
  return exits && leftHow === 'exit' ? timeText(leftAt) : '已离开'
}
