import { Button, Flex, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ExpertRecord } from '../../../shared/contract/experts.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { DateField } from '../ui/date-field.tsx'
import { useAct } from '../ui/use-act.ts'
import { useNow } from '../ui/use-now.ts'
import { useUndo } from '../ui/use-undo.tsx'

interface EndFormProps {
  readonly expert: ExpertRecord
  readonly onDone: () => void
}

const required = [{ required: true, whitespace: true, message: '请填写' }]

/** Takes an expert out of use with a reason; what is planned stays. */
export function ExpertLeaveForm({ expert, onDone }: EndFormProps) {
  const { busy, act } = useAct()
  const undo = useUndo()
  const leave = async ({ reason }: { reason: string }): Promise<void> => {
    const left = await act((client) => client.consultations.retireExpert({ expertId: expert.id, version: expert.version, reason }))
    if (!left) return
    undo(`${expert.name} 已退出能人库`, () => act((client) => client.consultations.restoreExpert({ expertId: left.id, version: left.version })))
    onDone()
  }
  return (
    <Modal open title={`${expert.name} 退出能人库`} footer={null} onCancel={onDone} destroyOnHidden>
      <Form layout="vertical" onFinish={(fields: { reason: string }) => void leave(fields)}>
        <Form.Item name="reason" label="退出原因" rules={required}><Input autoFocus maxLength={100} placeholder="如 任期届满、本人申请、搬离本社区" /></Form.Item>
        <p>已排的坐诊不受影响，可在“咨询坐诊”里取消或换能人。</p>
        <Flex justify="flex-end" gap={8}><Button onClick={onDone}>不退出</Button><Button danger type="primary" htmlType="submit" loading={busy}>退出</Button></Flex>
      </Form>
    </Modal>
  )
}

/** The lead lets an expert go on whose term or qualification runs out. */
export function ExpertExtendForm({ expert, onDone }: EndFormProps) {
  const today = dateOfMoment(useNow())
  const [until, setUntil] = useState(expert.extendedUntil ?? today)
  const { busy, act } = useAct()
  const extend = async ({ reason }: { reason: string }): Promise<void> => {
    const extended = await act((client) => client.consultations.extendExpert({ expertId: expert.id, version: expert.version, until, reason }), { done: `已准许 ${expert.name} 延用至 ${until}` })
    if (extended) onDone()
  }
  return (
    <Modal open title={`准许 ${expert.name} 延用`} footer={null} onCancel={onDone} destroyOnHidden>
      <Form layout="vertical" onFinish={(fields: { reason: string }) => void extend(fields)}>
        <Form.Item label="延用至"><DateField value={until} onChange={setUntil} /></Form.Item>
        <Form.Item name="reason" label="原因" rules={required}><Input autoFocus maxLength={100} placeholder="如 换证办理中" /></Form.Item>
        <Flex justify="flex-end" gap={8}><Button onClick={onDone}>不延用</Button><Button type="primary" htmlType="submit" loading={busy}>准许</Button></Flex>
      </Form>
    </Modal>
  )
}
