import { Form, Input, Modal, Select, Switch } from 'antd'
import type { Role, StaffMember } from '../../../shared/contract/staff.ts'
import { roleLabels } from '../../../shared/text/labels.ts'
import { useAct } from '../ui/use-act.ts'

interface Fields {
  readonly name: string
  readonly role: Role
  readonly active: boolean
  readonly pin?: string
}

const roles: readonly Role[] = ['desk', 'lead', 'auditor']

/** A new account, or the name, role and state of one there is. */
export function MemberForm({ member, onClose }: { readonly member: StaffMember | null; readonly onClose: () => void }) {
  const { act, busy } = useAct()
  const [form] = Form.useForm<Fields>()
  const save = async ({ name, role, active, pin = '' }: Fields): Promise<void> => {
    const saved = await act((client) => (member ? client.staff.update({ staffId: member.id, name, role, active }) : client.staff.add({ name, role, pin })), { done: '已保存' })
    if (saved) onClose()
  }
  return (
    <Modal open title={member ? '修改工作人员' : '新增工作人员'} okText="保存" confirmLoading={busy} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ name: member?.name ?? '', role: member?.role ?? 'desk', active: member?.active ?? true }} onFinish={(fields) => void save(fields)}>
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}><Input maxLength={50} /></Form.Item>
        <Form.Item name="role" label="角色"><Select options={roles.map((role) => ({ value: role, label: roleLabels[role] }))} /></Form.Item>
        {!member && <Form.Item name="pin" label="PIN" rules={[{ required: true, pattern: /^\d{4,12}$/, message: '4 到 12 位数字' }]}><Input.Password inputMode="numeric" autoComplete="new-password" /></Form.Item>}
        <Form.Item name="active" label="在用" hidden={!member}><Switch /></Form.Item>
      </Form>
    </Modal>
  )
}
