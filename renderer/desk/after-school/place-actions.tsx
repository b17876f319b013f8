import { App, Button, Flex, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Enrolment, OutOfOrderReason } from '../../../shared/contract/after-school.ts'
import type { Slip } from '../../../shared/contract/scheduling.ts'
import { nextEnrolmentState, type EnrolmentEvent } from '../../../shared/domain/after-school/enrolment-state.ts'
import { outOfOrderLabels } from '../../../shared/text/after-school.ts'
import { refusalOf } from '../../../shared/text/refusals.ts'
import type { Client } from '../../client.ts'
import { useIsLead } from '../app/session-store.ts'
import { SlipCard } from '../ui/slip-card.tsx'
import { useAct } from '../ui/use-act.ts'
import { ConsentForm } from './consent-form.tsx'

interface PlaceActionsProps {
  readonly enrolment: Enrolment
  readonly onEdit: () => void
  /** Null where whole telephones are shown already. */
  readonly onReveal: (() => void) | null
}

const REASONS = Object.entries(outOfOrderLabels).map(([value, label]) => ({ value: value as OutOfOrderReason, label }))

/** The steps of a place that are possible now. */
export function PlaceActions({ enrolment, onEdit, onReveal }: PlaceActionsProps) {
  const [dialog, setDialog] = useState<'consent' | 'order' | null>(null)
  const [slip, setSlip] = useState<Slip | null>(null)
  const { modal } = App.useApp()
  const { busy, act } = useAct()
  const isLead = useIsLead()
  const seen = { enrolmentId: enrolment.id, version: enrolment.version }
  const can = (event: EnrolmentEvent): boolean => nextEnrolmentState(enrolment.state, event) !== null

  const enrol = (): Promise<unknown> => act((client) => client.afterSchool.enrol(seen), {
    done: `${enrolment.name} 已入班`,
    onRefusal: (error) => {
      if (!isLead || refusalOf(error, 'OUT_OF_ORDER') === null) return false
      setDialog('order')
      return true
    },
  })
  const askLeave = (title: string, content: string, work: (client: Client) => Promise<unknown>): void => void modal.confirm({ title, content, okText: '确定', cancelText: '不了', okButtonProps: { danger: true }, onOk: () => act(work) })
  const makeSlip = async (): Promise<void> => {
    const made = await act((client) => client.afterSchool.childSlip({ enrolmentId: enrolment.id }))
    if (made) setSlip(made.slip)
  }
  const live = enrolment.state !== 'withdrawn' && enrolment.state !== 'ended'
  return (
    <Flex gap={8} wrap style={{ marginBottom: 16 }}>
      {can('enrol') && <Button type="primary" loading={busy} onClick={() => void enrol()}>入班</Button>}
      {can('signConsent') && <Button type={enrolment.consentOn === null ? 'primary' : 'default'} onClick={() => setDialog('consent')}>{enrolment.consentOn === null ? '签同意书' : '重签同意书'}</Button>}
      {live && <Button onClick={onEdit}>修改资料</Button>}
      {onReveal && <Button onClick={onReveal}>显示完整电话</Button>}
      {enrolment.state === 'enrolled' && <Button disabled={busy} onClick={() => void makeSlip()}>打到班码</Button>}
      {can('pause') && <Button disabled={busy} onClick={() => void act((client) => client.afterSchool.pause(seen), { done: '已暂停，名额保留' })}>暂停</Button>}
      {can('resume') && <Button disabled={busy} onClick={() => void act((client) => client.afterSchool.resume(seen), { done: '已恢复' })}>恢复</Button>}
      {can('withdraw') && <Button danger disabled={busy} onClick={() => askLeave(`${enrolment.name} 退出？`, '名额会空出来。以后要再来，需重新报名。', (client) => client.afterSchool.withdraw(seen))}>退出</Button>}
      {can('end') && isLead && <Button danger disabled={busy} onClick={() => askLeave(`站方结束 ${enrolment.name} 的名额？`, '多次晚接或未请假时，由站长决定。名额会空出来。', (client) => client.afterSchool.endPlace(seen))}>站方结束</Button>}
      {dialog === 'consent' && <ConsentForm enrolment={enrolment} onClose={() => setDialog(null)} />}
      {dialog === 'order' && <OrderDialog busy={busy} onClose={() => setDialog(null)} onChosen={async (reason) => {
        if (await act((client) => client.afterSchool.enrolOutOfOrder({ ...seen, reason }), { done: `${enrolment.name} 已入班` })) setDialog(null)
      }} />}
      {slip && (
        <Modal open title="到班码" okText="打印" cancelText="关闭" onOk={() => window.print()} onCancel={() => setSlip(null)}>
          <p>到班时在签到屏扫一下。纸上没有孩子的姓名，丢了可以再打。</p>
          <SlipCard slip={slip} />
        </Modal>
      )}
    </Flex>
  )
}

function OrderDialog({ busy, onChosen, onClose }: { readonly busy: boolean; readonly onChosen: (reason: OutOfOrderReason) => Promise<void>; readonly onClose: () => void }) {
  const [reason, setReason] = useState<OutOfOrderReason | null>(null)
  return (
    <Modal open title="前面还有人在等名额" okText="先给这位" cancelText="不给了" confirmLoading={busy} okButtonProps={{ disabled: reason === null }} onOk={() => reason && void onChosen(reason)} onCancel={onClose}>
      <p>不按顺序给名额，要写明原因，会记入操作记录。</p>
      <Select aria-label="原因" style={{ width: '100%' }} placeholder="为什么先给这位？" value={reason} options={REASONS} onChange={setReason} />
    </Modal>
  )
}
