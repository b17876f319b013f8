import { Button, Flex, Table, Tag } from 'antd'
import type { Appointment, AppointmentState } from '../../../shared/contract/duty-sessions.ts'
import { nextAppointmentState, type AppointmentEvent } from '../../../shared/domain/consultations/appointment-state.ts'
import { appointmentStateLabels } from '../../../shared/text/labels.ts'
import { timeText } from '../../../shared/text/time.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'

const steps: readonly { readonly rule: AppointmentEvent; readonly event: 'arrive' | 'begin' | 'serve' | 'refer' | 'miss' | 'cancel'; readonly label: string }[] = [
  { rule: 'arrive', event: 'arrive', label: '到了' }, { rule: 'begin', event: 'begin', label: '开始' }, { rule: 'serve', event: 'serve', label: '完成' },
  { rule: 'refer', event: 'refer', label: '转介' }, { rule: 'markNoShow', event: 'miss', label: '没来' }, { rule: 'cancel', event: 'cancel', label: '取消' },
]

/** Backgrounds that dark text stands on well. */
const colours: Record<AppointmentState, string> = { booked: '#DCE9F5', arrived: '#FBE9D7', inService: '#DFF0E4', served: '#EDF0F4', noShow: '#FBE0DD', cancelled: '#EDF0F4', referred: '#EDF0F4' }

/** Everybody of a session with the steps their state allows; each step can be taken back for ten seconds. */
export function AppointmentTable({ appointments, mayWork }: { readonly appointments: readonly Appointment[]; readonly mayWork: boolean }) {
  return (
    <Table<Appointment> rowKey="id" size="middle" pagination={false} dataSource={[...appointments]} locale={{ emptyText: <span style={{ color: '#55606E' }}>还没有人预约</span> }} columns={[
      { title: '位', dataIndex: 'place', width: 56 },
      { title: '姓名', key: 'name', render: (_, one) => <><a href={`#/residents/${one.residentId}`}>{one.name || '（已删除）'}</a><div style={{ color: '#55606E' }}>{one.maskedPhone}</div></> },
      { title: '编号', dataIndex: 'number', width: 124 },
      { title: '状态', key: 'state', width: 124, render: (_, one) => <><Tag style={{ background: colours[one.state], color: '#1B2430', marginInlineEnd: 6 }}>{appointmentStateLabels[one.state]}</Tag>{one.walkIn && '现场'}</> },
      { title: '到场', key: 'arrived', width: 72, render: (_, one) => (one.arrivedAt === null ? '' : timeText(one.arrivedAt)) },
      ...(mayWork ? [{ title: '操作', key: 'steps', width: 244, render: (_: unknown, one: Appointment) => <StepButtons appointment={one} /> }] : []),
    ]} />
  )
}

function StepButtons({ appointment }: { readonly appointment: Appointment }) {
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const allowed = steps.filter(({ rule }) => nextAppointmentState(appointment.state, rule) !== null)
  const take = async ({ event, label }: (typeof steps)[number]): Promise<void> => {
    const after = await act((client) => client.consultations.step({ appointmentId: appointment.id, version: appointment.version, event }))
    if (after) offerUndo(`${appointment.name}：${label}`, () => act((client) => client.consultations.step({ appointmentId: after.id, version: after.version, event: 'undo' }), { done: '已撤销' }))
  }
  return (
    <Flex gap={6} wrap>
      {allowed.map((step, index) => <Button key={step.event} size="small" type={index === 0 ? 'primary' : 'default'} disabled={busy} onClick={() => void take(step)}>{step.label}</Button>)}
    </Flex>
  )
}
