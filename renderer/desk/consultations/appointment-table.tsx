import { Button, Flex, Table, Tag } from 'antd'
import { useState } from 'react'
import type { Appointment, AppointmentState, DutySession, Outcome } from '../../../shared/contract/duty-sessions.ts'
import { nextAppointmentState, type AppointmentEvent } from '../../../shared/domain/consultations/appointment-state.ts'
import { dispositionLabels, referralLabels } from '../../../shared/text/consultation-labels.ts'
import { appointmentStateLabels, expertCategoryLabels } from '../../../shared/text/labels.ts'
import { spanText, timeText } from '../../../shared/text/time.ts'
import { AskRating } from '../ratings/ask-rating.tsx'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { OutcomeForm } from './outcome-form.tsx'

interface StepChoice {
  readonly rule: AppointmentEvent
  readonly event: 'arrive' | 'begin' | 'serve' | 'refer' | 'miss' | 'cancel'
  readonly label: string
}

const steps: readonly StepChoice[] = [
  { rule: 'arrive', event: 'arrive', label: '到了' }, { rule: 'begin', event: 'begin', label: '开始' }, { rule: 'serve', event: 'serve', label: '完成' },
  { rule: 'refer', event: 'refer', label: '转介' }, { rule: 'markNoShow', event: 'miss', label: '没来' }, { rule: 'cancel', event: 'cancel', label: '取消' },
]

/** Backgrounds that dark text stands on well. */
const colours: Record<AppointmentState, string> = { booked: '#DCE9F5', arrived: '#FBE9D7', inService: '#DFF0E4', served: '#EDF0F4', noShow: '#FBE0DD', cancelled: '#EDF0F4', referred: '#EDF0F4' }

const MINUTE_MS = 60_000

interface AppointmentTableProps {
  readonly appointments: readonly Appointment[]
  readonly session: DutySession
  readonly mayWork: boolean
}

/** Everybody of a session with the steps their state allows; each step can be taken back for ten seconds. */
export function AppointmentTable({ appointments, session, mayWork }: AppointmentTableProps) {
  return (
    <Table<Appointment> rowKey="id" size="middle" pagination={false} dataSource={inOrder(appointments)} locale={{ emptyText: <span style={{ color: '#55606E' }}>还没有人预约</span> }} columns={[
      session.slots === null ? { title: '位', dataIndex: 'place', width: 56 } : { title: '时段', key: 'slot', width: 116, render: (_, one) => (one.startsAt === null || one.endsAt === null ? '现场排队' : spanText(one.startsAt, one.endsAt)) },
      { title: '姓名', key: 'name', render: (_, one) => <><a href={`#/residents/${one.residentId}`}>{one.name || '（已删除）'}</a><div style={{ color: '#55606E' }}>{one.maskedPhone}</div></> },
      { title: '编号', dataIndex: 'number', width: 124 },
      { title: '状态', key: 'state', width: 124, render: (_, one) => <><Tag style={{ background: colours[one.state], color: '#1B2430', marginInlineEnd: 6 }}>{appointmentStateLabels[one.state]}</Tag>{one.walkIn && '现场'}</> },
      { title: '到场', key: 'arrived', width: 72, render: (_, one) => (one.arrivedAt === null ? '' : timeText(one.arrivedAt)) },
      { title: '去向', key: 'outcome', width: 150, render: (_, one) => outcomeText(one) },
      ...(mayWork ? [{ title: '操作', key: 'steps', width: 244, render: (_: unknown, one: Appointment) => <StepButtons appointment={one} category={session.category} /> }] : []),
    ]} />
  )
}

/** By time where there is one, then by place: who waits in line comes after who has a time. */
function inOrder(appointments: readonly Appointment[]): Appointment[] {
  return appointments.toSorted((a, b) => (a.startsAt ?? Infinity) - (b.startsAt ?? Infinity) || a.place - b.place)
}

function outcomeText({ outcome, begunAt, servedAt }: Appointment): string {
  const minutes = begunAt === null || servedAt === null ? [] : [`${Math.round((servedAt - begunAt) / MINUTE_MS)} 分钟`]
  if (outcome === null) return minutes.join('')
  return [expertCategoryLabels[outcome.topic], outcome.referredTo === null ? dispositionLabels[outcome.disposition] : `转${referralLabels[outcome.referredTo]}`, ...minutes, ...(outcome.remark === '' ? [] : [outcome.remark])].join(' · ')
}

function StepButtons({ appointment, category }: { readonly appointment: Appointment; readonly category: DutySession['category'] }) {
  const [asking, setAsking] = useState<StepChoice | null>(null)
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const allowed = steps.filter(({ rule }) => nextAppointmentState(appointment.state, rule) !== null)
  const take = async ({ event, label }: StepChoice, outcome?: Outcome): Promise<void> => {
    setAsking(null)
    const after = await act((client) => client.consultations.step({ appointmentId: appointment.id, version: appointment.version, event, ...(outcome ? { outcome } : {}) }))
    if (after) offerUndo(`${appointment.name}：${label}`, () => act((client) => client.consultations.step({ appointmentId: after.id, version: after.version, event: 'undo' }), { done: '已撤销' }))
  }
  const asks = (step: StepChoice): boolean => step.event === 'serve' || step.event === 'refer'
  return (
    <Flex gap={6} wrap>
      {allowed.map((step, index) => <Button key={step.event} size="small" type={index === 0 ? 'primary' : 'default'} disabled={busy} onClick={() => (asks(step) ? setAsking(step) : void take(step))}>{step.label}</Button>)}
      {appointment.state === 'served' && <AskRating size="small" subject="appointment" id={appointment.id} name={appointment.name} />}
      {asking && <OutcomeForm name={appointment.name} event={asking.event === 'refer' ? 'refer' : 'serve'} category={category} onSave={(outcome) => void take(asking, outcome)} onClose={() => setAsking(null)} />}
    </Flex>
  )
}
