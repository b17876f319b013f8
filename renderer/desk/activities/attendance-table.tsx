import { Button, Card, Popconfirm, Table, type TableColumnsType } from 'antd'
import type { Attendance } from '../../../shared/contract/attendance.ts'
import { viaLabels } from '../../../shared/text/admission-labels.ts'
import { timeText } from '../../../shared/text/time.ts'
import { useAct } from '../ui/use-act.ts'

interface AttendanceTableProps {
  readonly attendances: readonly Attendance[]
  readonly mayWork: boolean
}

/** Who is there, newest first, as it happens. */
export function AttendanceTable({ attendances, mayWork }: AttendanceTableProps) {
  const { act, busy } = useAct()
  const columns: TableColumnsType<Attendance> = [
    { title: '序号', width: 64, render: (_, one) => attendances.indexOf(one) + 1 },
    { title: '姓名', render: (_, one) => (one.name === '' ? '（已删除）' : <a href={`#/residents/${one.residentId}`}>{one.name}</a>) },
    { title: '电话', dataIndex: 'maskedPhone', width: 150 },
    { title: '到场', width: 80, render: (_, one) => timeText(one.at) },
    { title: '方式', width: 120, render: (_, one) => viaLabels[one.via] },
    ...(mayWork ? [{
      title: '', key: 'annul', width: 84,
      render: (_: unknown, one: Attendance) => (
        <Popconfirm title={`撤销${one.name}的签到？`} okText="撤销" cancelText="不用" onConfirm={() => void act((client) => client.activities.annul({ attendanceId: one.id, reason: 'wrongPerson' }), { done: '已撤销' })}>
          <Button size="small" disabled={busy}>撤销</Button>
        </Popconfirm>
      ),
    }] : []),
  ]
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>已签到 {attendances.length} 人</h2>} styles={{ body: { padding: 0 } }} style={{ marginBottom: 16 }}>
      <Table<Attendance> rowKey="id" size="small" columns={columns} dataSource={attendances.toReversed()} pagination={attendances.length > 50 ? { pageSize: 50, showSizeChanger: false } : false} locale={{ emptyText: '还没有人签到' }} />
    </Card>
  )
}
