import { Form, Input, Modal } from 'antd'
import type { StaffMember } from '../../../shared/contract/staff.ts'
import { useAct } from '../ui/use-act.ts'

/** A new PIN for somebody who forgot hers; lifts a lock-out too. */
export function PinForm({ member, onClose }: { readonly member: StaffMember; readonly onClose: () => void }) {
  const { act, busy } = useAct()
  const [form] = Form.useForm<{ pin: string }>()
  const save = async (pin: string): Promise<void> => {
    const saved = await act((client) => client.staff.resetPin({ staffId: member.id, newPin: pin }), { done: '新 PIN 已生效' })
    if (saved) onClose()
  }
  return (
    <Modal open title={`重设 ${member.name} 的 PIN`} okText="保存" confirmLoading={busy} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={({ pin }) => void save(pin)}>
        <Form.Item name="pin" label="新 PIN" rules={[{ required: true, pattern: /^\d{4,12}$/, message: '4 到 12 位数字' }]}><Input.Password inputMode="numeric" autoComplete="new-password" /></Form.Item>
      </Form>
    </Modal>
  )
}
