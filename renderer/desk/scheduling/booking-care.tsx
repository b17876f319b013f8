import { Button, Flex, Input, Tag } from 'antd'
import { useState, type ReactNode } from 'react'
import type { BookingRecord, Inspection, Loan } from '../../../shared/contract/booking.ts'
import { loanLabels, momentLabels } from '../../../shared/text/booking-labels.ts'
import { timeText } from '../../../shared/text/time.ts'
import { useAct } from '../ui/use-act.ts'
import { mayInspect, mayLend } from './booking-choices.ts'

interface BookingCareProps {
  readonly record: BookingRecord
  readonly mayWork: boolean
  readonly nameOf: (staffId: string) => string
}

/** Key and equipment out and back, the room looked over before and after, each with who was on duty. */
export function BookingCare({ record, mayWork, nameOf }: BookingCareProps) {
  return (
    <section aria-label="交接和检查">
      <Flex vertical gap={8}>
        {(['key', 'equipment'] as const).map((what) => <LoanLine key={what} record={record} what={what} mayWork={mayWork} nameOf={nameOf} />)}
        {(['before', 'after'] as const).map((moment) => <InspectionLine key={moment} record={record} moment={moment} mayWork={mayWork} nameOf={nameOf} />)}
      </Flex>
    </section>
  )
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <Flex gap={12} align="center" wrap role="group" aria-label={label} style={{ minHeight: 34 }}><strong style={{ width: 92 }}>{label}</strong>{children}</Flex>
}

function LoanLine({ record, what, mayWork, nameOf }: BookingCareProps & { readonly what: Loan['what'] }) {
  const { busy, act } = useAct()
  const loan = record.loans.find((one) => one.what === what)
  const step = (done: 'out' | 'back' | 'undo', said: string) => act((client) => client.scheduling.handOver({ bookingId: record.id, version: record.version, what, step: done }), { done: said })
  const label = loanLabels[what]
  return (
    <Line label={label}>
      {loan ? <span>{timeText(loan.outAt)} 领取（{nameOf(loan.outBy)}）{loan.backAt === null ? '' : `，${timeText(loan.backAt)} 归还（${nameOf(loan.backBy ?? '')}）`}</span> : <span>未领取</span>}
      {loan?.backAt === null && <Tag color="warning">在外</Tag>}
      {mayWork && mayLend(record.state) && loan?.backAt !== null && <Button size="small" loading={busy} onClick={() => void step('out', `${label}已领取`)}>{loan ? '再次领取' : '领取'}</Button>}
      {mayWork && loan?.backAt === null && <Button size="small" type="primary" ghost loading={busy} onClick={() => void step('back', `${label}已归还`)}>归还</Button>}
      {mayWork && loan && <Button size="small" type="text" loading={busy} onClick={() => void step('undo', '已撤销')}>点错了</Button>}
    </Line>
  )
}

function InspectionLine({ record, moment, mayWork, nameOf }: BookingCareProps & { readonly moment: Inspection['moment'] }) {
  const { busy, act } = useAct()
  const [note, setNote] = useState<string | null>(null)
  const found = record.inspections.find((one) => one.moment === moment)
  const inspect = async (ok: boolean, said: string): Promise<void> => {
    if (await act((client) => client.scheduling.inspect({ bookingId: record.id, version: record.version, moment, ok, note: said }), { done: '检查已登记' })) setNote(null)
  }
  const label = `${momentLabels[moment]}检查`
  return (
    <Line label={label}>
      {found ? <span>{timeText(found.at)} {found.ok ? '完好' : `有问题：${found.note || '未说明'}`}（{nameOf(found.by)}）</span> : <span>未检查</span>}
      {mayWork && mayInspect(record.state, moment) && note === null && (
        <>
          <Button size="small" loading={busy} onClick={() => void inspect(true, '')}>完好</Button>
          <Button size="small" onClick={() => setNote(found?.note ?? '')}>有问题</Button>
        </>
      )}
      {note !== null && (
        <form onSubmit={(event) => {
          event.preventDefault()
          void inspect(false, note.trim())
        }}>
          <Flex gap={8}>
            <Input autoFocus size="small" aria-label={`${label}：什么问题`} placeholder="什么问题" maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
            <Button size="small" type="primary" htmlType="submit" loading={busy}>记下</Button>
            <Button size="small" onClick={() => setNote(null)}>返回</Button>
          </Flex>
        </form>
      )}
    </Line>
  )
}
